// The ties that rest on a source.
//
//   $id           the id of the source, e.g. 'ilo-2011-03-31'
//   $skip         the number of ties to skip, e.g. 0
//   $atMost       the maximum number of ties to return after them, e.g. 200

MATCH (source:Source {id: $id})
CALL (source) {
  CALL db.index.fulltext.queryRelationships('tie_sources', '"' + source.id + '"') YIELD relationship
  WITH DISTINCT relationship
  ORDER BY relationship.id
  WITH collect(relationship) AS found
  RETURN size(found) AS count, found[$skip..$skip + $atMost] AS ties
}
CALL (ties) {
  UNWIND [t IN ties | t.onBehalfOf] AS id
  WITH DISTINCT id
  MATCH (n:Stakeholder {id: id})
  RETURN collect(n) AS called
}
CALL (ties, called) {
  UNWIND called + [t IN ties | startNode(t)] + [t IN ties | endNode(t)] AS n
  WITH DISTINCT n
  RETURN collect([n.id, n.kind, n.name, n.country, n.from, n.to, n.otherCountries]) AS entries
}
// Lists without names, which would be sent with each item: ties [id, type, start, end, title, onBehalfOf, from, to, amount, currency,
// attributes, evidence [source, locator, says, note]]; entries [id, kind, name, country, from, to, otherCountries].
RETURN source {.id, .title, .publisher, .published, .language, .link, .retrieved, .datasets} AS source,
       count,
       [t IN ties | [t.id, type(t), startNode(t).id, endNode(t).id, t.title, t.onBehalfOf, t.from, t.to, t.amount, t.currency, t.attributes,
         [i IN range(0, size(t.sources) - 1) | [t.sources[i], t.locators[i], t.says[i], t.notes[i]]]]] AS ties,
       entries,
       [[source.id, source.title, source.publisher, source.published, source.language, source.link, source.retrieved]] AS sources
