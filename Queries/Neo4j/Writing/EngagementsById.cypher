// The existing engagements with these ids.
UNWIND $ids AS id
MATCH (n:Engagement {id: id})
RETURN properties(n) AS properties
