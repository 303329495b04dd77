// The stakeholders and engagements whose names may match. How well a name matches is decided from the names alone, in the same way on every
// engine.
//
//   $query  a Lucene query over the words of docs/neo4j-graph.md, e.g. '+(wmigrat* vmigrat*)'
//
// Each row returns several hundred texts: with one text in each row, the server takes three times as long.

CALL db.index.fulltext.queryNodes('entry_words', $query) YIELD node
WITH collect(node.findText) AS texts
UNWIND range(0, size(texts) - 1, 500) AS begin
RETURN texts[begin..begin + 500] AS texts
