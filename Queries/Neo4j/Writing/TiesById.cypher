// The ties of these ids that are there, whatever their types: each type has an index of its own.
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[r:FUNDS {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:HOSTS {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:ORGANIZES {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:IMPLEMENTS {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:SIGNS {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:CHAIRS {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:HEADS {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:ADDRESSES {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:ATTENDS {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:OBSERVES {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:MEMBER_OF {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:INVITED {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:DECLINED {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:REPRESENTS {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:PART_OF {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:SUCCEEDS {id: id}]->() RETURN r
}
RETURN properties(r) AS properties, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, startNode(r):Stakeholder AS fromStakeholder, endNode(r):Stakeholder AS toStakeholder
