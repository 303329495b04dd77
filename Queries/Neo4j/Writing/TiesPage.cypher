// The ties of a dataset, by id, after one id and before another: the first of each type, and the first of those together.
CALL () {
  MATCH ()-[r:EACH_TIE]->() WHERE r.id > $after AND r.id < $before AND $dataset IN r.datasets RETURN r ORDER BY r.id LIMIT $atMost
}
WITH r ORDER BY r.id LIMIT $atMost
RETURN properties(r) AS properties, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to,
       startNode(r):Stakeholder AS fromStakeholder, endNode(r):Stakeholder AS toStakeholder
