// The ties whose evidence names sources of these ids, found by looking at all ties.
//
// A transaction that has deleted a node does not find, in a full-text index of relationships, the relationship of the same internal number
// (seen in Neo4j 5.26): what it finds there is not complete.
MATCH ()-[r:ANY_TIE]->()
WHERE any(id IN r.sources WHERE id IN $ids)
RETURN properties(r) AS properties, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to,
       startNode(r):Stakeholder AS fromStakeholder, endNode(r):Stakeholder AS toStakeholder
