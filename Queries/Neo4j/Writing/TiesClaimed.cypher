// The datasets by which ties are named whose ids do not mean one tie to all: the dataset stands before the id.
UNWIND $datasets AS dataset
CALL (dataset) {
  MATCH ()-[r:EACH_TIE]->() WHERE r.id STARTS WITH dataset + '/' RETURN r LIMIT 1
}
RETURN DISTINCT dataset
