// Ties that no dataset names any more, or that come back as something else, whatever their types.
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[r:EACH_TIE {id: id}]->() RETURN r
}
DELETE r
RETURN count(*) AS written
