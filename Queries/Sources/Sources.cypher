// The sources with the number of ties that rest on each, from a scan of all ties.
//
//   $skip         the number of sources to skip, e.g. 0
//   $atMost       the maximum number of sources to return after them, e.g. 1000

CALL () {
  MATCH (s:Source)
  RETURN s.id AS id, 0 AS count
UNION ALL
  MATCH (:Stakeholder|Engagement)-[t:ANY_TIE]->()
  UNWIND t.sources AS id
  WITH DISTINCT t, id
  RETURN id, count(*) AS count
}
WITH id, sum(count) AS ties
MATCH (s:Source {id: id})
RETURN s.id AS id, s.title AS title, s.publisher AS publisher, s.published AS published, s.language AS language, s.link AS link,
       s.retrieved AS retrieved, ties,
       COUNT { MATCH (:Source) } AS count
ORDER BY id
SKIP $skip
LIMIT $atMost
