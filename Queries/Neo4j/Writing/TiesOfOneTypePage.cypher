// The ties of one type in a dataset, by id, after one id and before another.
MATCH ()-[r:ONE_TIE]->()
WHERE r.id > $after AND r.id < $before AND $dataset IN r.datasets
WITH r ORDER BY r.id LIMIT $atMost
RETURN properties(r) AS properties, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to,
       startNode(r):Stakeholder AS fromStakeholder, endNode(r):Stakeholder AS toStakeholder
