// Deletes sources that no dataset contains any more. The server rejects this for a source that still has ties.
UNWIND $ids AS id
MATCH (n:Source {id: id})
DELETE n
RETURN count(*) AS written
