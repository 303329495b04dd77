// The ties of these ids that are there, whatever their types: each type has an index of its own.
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[r:EACH_TIE {id: id}]->() RETURN r
}
RETURN properties(r) AS properties, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to,
       startNode(r):Stakeholder AS fromStakeholder, endNode(r):Stakeholder AS toStakeholder
