// The ties whose evidence names sources that a full-text query finds.
UNWIND $queries AS query
CALL db.index.fulltext.queryRelationships('tie_sources', query) YIELD relationship
WITH DISTINCT relationship AS r
RETURN properties(r) AS properties, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to,
       startNode(r):Stakeholder AS fromStakeholder, endNode(r):Stakeholder AS toStakeholder
