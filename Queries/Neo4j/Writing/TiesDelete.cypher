// Deletes ties of any type that no dataset contains any more, or that are created again with other properties.
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[r:EACH_TIE {id: id}]->() RETURN r
}
DELETE r
RETURN count(*) AS written
