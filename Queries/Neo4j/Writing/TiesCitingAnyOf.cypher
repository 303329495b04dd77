// The ties whose evidence cites sources with these ids, found by a scan of all ties.
//
// A transaction that has deleted a node does not find, in a full-text index of relationships, the relationship of the same internal number
// (observed in Neo4j 5.26): the result would be incomplete.
MATCH ()-[r:ANY_TIE]->()
WHERE any(id IN r.sources WHERE id IN $ids)
RETURN properties(r) AS properties, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to,
       startNode(r):Stakeholder AS fromStakeholder, endNode(r):Stakeholder AS toStakeholder
