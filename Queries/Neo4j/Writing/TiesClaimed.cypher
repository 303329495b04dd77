// The datasets that precede the shown ids of ties whose ids do not mean one tie in all datasets.
UNWIND $datasets AS dataset
CALL (dataset) {
  MATCH ()-[r:EACH_TIE]->() WHERE r.id STARTS WITH dataset + '/' RETURN r LIMIT 1
}
RETURN DISTINCT dataset
