// Deletes engagements that no dataset contains any more. The server rejects this for an engagement that still has ties.
UNWIND $ids AS id
MATCH (n:Engagement {id: id})
DELETE n
RETURN count(*) AS written
