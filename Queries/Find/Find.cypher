// Which stakeholders and engagements may be called so? Candidates: how well a name matches is worked out from the names alone, the same way on every engine.
//
//   $query  a query of Lucene's over the words of docs/neo4j-graph.md, e.g. '+(wmigrat* vmigrat*)'

CALL db.index.fulltext.queryNodes('entry_words', $query) YIELD node
RETURN node.id AS id, node.kind AS kind, node.country AS country, [node.name] + coalesce(node.otherNames, []) AS names
