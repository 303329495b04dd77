// The ties that a dataset names, by id, from one on to before another: the first of each type, and of them the first.
CALL () {
  MATCH ()-[r:FUNDS]->() WHERE r.id > $after AND r.id < $before AND $dataset IN r.datasets RETURN r ORDER BY r.id LIMIT $atMost
  UNION ALL
  MATCH ()-[r:HOSTS]->() WHERE r.id > $after AND r.id < $before AND $dataset IN r.datasets RETURN r ORDER BY r.id LIMIT $atMost
  UNION ALL
  MATCH ()-[r:ORGANIZES]->() WHERE r.id > $after AND r.id < $before AND $dataset IN r.datasets RETURN r ORDER BY r.id LIMIT $atMost
  UNION ALL
  MATCH ()-[r:IMPLEMENTS]->() WHERE r.id > $after AND r.id < $before AND $dataset IN r.datasets RETURN r ORDER BY r.id LIMIT $atMost
  UNION ALL
  MATCH ()-[r:SIGNS]->() WHERE r.id > $after AND r.id < $before AND $dataset IN r.datasets RETURN r ORDER BY r.id LIMIT $atMost
  UNION ALL
  MATCH ()-[r:CHAIRS]->() WHERE r.id > $after AND r.id < $before AND $dataset IN r.datasets RETURN r ORDER BY r.id LIMIT $atMost
  UNION ALL
  MATCH ()-[r:HEADS]->() WHERE r.id > $after AND r.id < $before AND $dataset IN r.datasets RETURN r ORDER BY r.id LIMIT $atMost
  UNION ALL
  MATCH ()-[r:ADDRESSES]->() WHERE r.id > $after AND r.id < $before AND $dataset IN r.datasets RETURN r ORDER BY r.id LIMIT $atMost
  UNION ALL
  MATCH ()-[r:ATTENDS]->() WHERE r.id > $after AND r.id < $before AND $dataset IN r.datasets RETURN r ORDER BY r.id LIMIT $atMost
  UNION ALL
  MATCH ()-[r:OBSERVES]->() WHERE r.id > $after AND r.id < $before AND $dataset IN r.datasets RETURN r ORDER BY r.id LIMIT $atMost
  UNION ALL
  MATCH ()-[r:MEMBER_OF]->() WHERE r.id > $after AND r.id < $before AND $dataset IN r.datasets RETURN r ORDER BY r.id LIMIT $atMost
  UNION ALL
  MATCH ()-[r:INVITED]->() WHERE r.id > $after AND r.id < $before AND $dataset IN r.datasets RETURN r ORDER BY r.id LIMIT $atMost
  UNION ALL
  MATCH ()-[r:DECLINED]->() WHERE r.id > $after AND r.id < $before AND $dataset IN r.datasets RETURN r ORDER BY r.id LIMIT $atMost
  UNION ALL
  MATCH ()-[r:REPRESENTS]->() WHERE r.id > $after AND r.id < $before AND $dataset IN r.datasets RETURN r ORDER BY r.id LIMIT $atMost
  UNION ALL
  MATCH ()-[r:PART_OF]->() WHERE r.id > $after AND r.id < $before AND $dataset IN r.datasets RETURN r ORDER BY r.id LIMIT $atMost
  UNION ALL
  MATCH ()-[r:SUCCEEDS]->() WHERE r.id > $after AND r.id < $before AND $dataset IN r.datasets RETURN r ORDER BY r.id LIMIT $atMost
}
WITH r ORDER BY r.id LIMIT $atMost
RETURN properties(r) AS properties, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, startNode(r):Stakeholder AS fromStakeholder, endNode(r):Stakeholder AS toStakeholder
