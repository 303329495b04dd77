// The sources of these ids that are there.
UNWIND $ids AS id
MATCH (n:Source {id: id})
RETURN properties(n) AS properties
