// Stakeholders that no dataset names any more. One that still has ties is refused.
UNWIND $ids AS id
MATCH (n:Stakeholder {id: id})
DELETE n
RETURN count(*) AS written
