// The answer to a search without a text: a page of all stakeholders and engagements, by id, and their numbers by kind and country, for
// engagements also by topics and period.
//
//   $atMost     the maximum number of records to return
//
// Neo4j/Selecting/Page.cypher says which records the page has, and by which parameters.

CALL () {
  MATCH (n:Stakeholder|Engagement)
  WITH n, n:Engagement AS dated
  WITH n.kind AS kind, CASE WHEN n.country IS NULL THEN [] ELSE [n.country] + coalesce(n.otherCountries, []) END AS countries,
       CASE WHEN dated THEN n.topics END AS topics, CASE WHEN dated THEN n.from END AS from, CASE WHEN dated THEN n.to END AS to,
    count(*) AS count
  RETURN collect([kind, countries, topics, from, to, count]) AS counts
}
CALL (counts) {
  CALL () {
    MATCH (n:Stakeholder)
INCLUDE Neo4j/Selecting/Page.cypher
  UNION ALL
    MATCH (n:Engagement)
INCLUDE Neo4j/Selecting/Page.cypher
  }
  WITH n
  ORDER BY n.id
  LIMIT $atMost + 1
  RETURN collect(n {.id, .kind, .country, .otherCountries, .name}) AS entries
}
RETURN counts, entries
