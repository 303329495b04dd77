// Deletes stakeholders that no dataset contains any more. The server rejects this for a stakeholder that still has ties.
UNWIND $ids AS id
MATCH (n:Stakeholder {id: id})
DELETE n
RETURN count(*) AS written
