// The sources that ties name but that do not exist, each with one tie that names it.
MATCH ()-[r:ANY_TIE]->()
UNWIND r.sources AS source
WITH source, min(r.id) AS tie
WHERE NOT EXISTS { MATCH (:Source {id: source}) }
WITH source, tie
ORDER BY source
LIMIT $atMost
CALL (tie) {
  MATCH ()-[r:EACH_TIE {id: tie}]->() RETURN r
}
RETURN source, tie, r.datasets AS datasets
ORDER BY source
