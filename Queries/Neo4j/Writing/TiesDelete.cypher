// Ties that no dataset names any more, or that come back as something else, whatever their types.
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
DELETE r
RETURN count(*) AS written
