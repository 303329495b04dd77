// The existing ties with these ids, of all types: each type has its own index.
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[r:EACH_TIE {id: id}]->() RETURN r
}
RETURN properties(r) AS properties, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to,
       startNode(r):Stakeholder AS fromStakeholder, endNode(r):Stakeholder AS toStakeholder
