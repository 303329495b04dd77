// The datasets by which ties are named whose ids do not mean one tie to all: the dataset stands before the id.
UNWIND $datasets AS dataset
CALL (dataset) {
  MATCH ()-[r:FUNDS]->() WHERE r.id STARTS WITH dataset + '/' RETURN r LIMIT 1
  UNION ALL
  MATCH ()-[r:HOSTS]->() WHERE r.id STARTS WITH dataset + '/' RETURN r LIMIT 1
  UNION ALL
  MATCH ()-[r:ORGANIZES]->() WHERE r.id STARTS WITH dataset + '/' RETURN r LIMIT 1
  UNION ALL
  MATCH ()-[r:IMPLEMENTS]->() WHERE r.id STARTS WITH dataset + '/' RETURN r LIMIT 1
  UNION ALL
  MATCH ()-[r:SIGNS]->() WHERE r.id STARTS WITH dataset + '/' RETURN r LIMIT 1
  UNION ALL
  MATCH ()-[r:CHAIRS]->() WHERE r.id STARTS WITH dataset + '/' RETURN r LIMIT 1
  UNION ALL
  MATCH ()-[r:HEADS]->() WHERE r.id STARTS WITH dataset + '/' RETURN r LIMIT 1
  UNION ALL
  MATCH ()-[r:ADDRESSES]->() WHERE r.id STARTS WITH dataset + '/' RETURN r LIMIT 1
  UNION ALL
  MATCH ()-[r:ATTENDS]->() WHERE r.id STARTS WITH dataset + '/' RETURN r LIMIT 1
  UNION ALL
  MATCH ()-[r:OBSERVES]->() WHERE r.id STARTS WITH dataset + '/' RETURN r LIMIT 1
  UNION ALL
  MATCH ()-[r:MEMBER_OF]->() WHERE r.id STARTS WITH dataset + '/' RETURN r LIMIT 1
  UNION ALL
  MATCH ()-[r:INVITED]->() WHERE r.id STARTS WITH dataset + '/' RETURN r LIMIT 1
  UNION ALL
  MATCH ()-[r:DECLINED]->() WHERE r.id STARTS WITH dataset + '/' RETURN r LIMIT 1
  UNION ALL
  MATCH ()-[r:REPRESENTS]->() WHERE r.id STARTS WITH dataset + '/' RETURN r LIMIT 1
  UNION ALL
  MATCH ()-[r:PART_OF]->() WHERE r.id STARTS WITH dataset + '/' RETURN r LIMIT 1
  UNION ALL
  MATCH ()-[r:SUCCEEDS]->() WHERE r.id STARTS WITH dataset + '/' RETURN r LIMIT 1
}
RETURN DISTINCT dataset
