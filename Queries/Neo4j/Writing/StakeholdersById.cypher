// The stakeholders of these ids that are there.
UNWIND $ids AS id
MATCH (n:Stakeholder {id: id})
RETURN properties(n) AS properties
