// The existing stakeholders with these ids.
UNWIND $ids AS id
MATCH (n:Stakeholder {id: id})
RETURN properties(n) AS properties
