// The ids that are stakeholders in another dataset.
UNWIND $ids AS id
MATCH (n:Stakeholder {id: id})
WHERE any(d IN n.datasets WHERE d <> $dataset)
RETURN id, [d IN n.datasets WHERE d <> $dataset][0] AS dataset
ORDER BY id LIMIT 100
