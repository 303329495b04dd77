// The engagements of these ids that are there.
UNWIND $ids AS id
MATCH (n:Engagement {id: id})
RETURN properties(n) AS properties
