// All stakeholders and engagements by id, a page of them, and how many there are of each kind and country: what is found where nothing is sought.
//
//   $after      the id before the page, '' for the first
//   $atMost     how many to give
//   $kinds      kinds, e.g. ['ministry']; [] for all
//   $countries  countries, e.g. ['KZ']; [] for all

CALL () {
  MATCH (n:Stakeholder|Engagement)
  WITH n.kind AS kind, n.country AS country, count(*) AS count
  RETURN collect([kind, country, count]) AS counts
}
CALL (counts) {
  CALL () {
    MATCH (n:Stakeholder)
    WHERE n.id > $after AND (size($kinds) = 0 OR n.kind IN $kinds) AND (size($countries) = 0 OR n.country IN $countries)
    RETURN n
    ORDER BY n.id
    LIMIT $atMost + 1
  UNION ALL
    MATCH (n:Engagement)
    WHERE n.id > $after AND (size($kinds) = 0 OR n.kind IN $kinds) AND (size($countries) = 0 OR n.country IN $countries)
    RETURN n
    ORDER BY n.id
    LIMIT $atMost + 1
  }
  WITH n
  ORDER BY n.id
  LIMIT $atMost + 1
  RETURN collect(n {.id, .kind, .country, .name}) AS entries
}
RETURN counts, entries
