// The successions, with the datasets that state them.
MATCH (a:Stakeholder)-[r:SUCCEEDS]->(b:Stakeholder)
RETURN a.id AS successor, b.id AS predecessor, r.datasets AS datasets
