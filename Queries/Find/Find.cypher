// Which stakeholders and engagements may be called so? Candidates: how well a name matches is worked out from the names alone, the same way
// on every engine.
//
//   $query  a query of Lucene's over the words of docs/neo4j-graph.md, e.g. '+(wmigrat* vmigrat*)'
//
// Some hundreds in a row: a row for each takes the server three times as long.

CALL db.index.fulltext.queryNodes('entry_words', $query) YIELD node
WITH collect(node.findText) AS texts
UNWIND range(0, size(texts) - 1, 500) AS begin
RETURN texts[begin..begin + 500] AS texts
