// The ids that are engagements in another dataset.
UNWIND $ids AS id
MATCH (n:Engagement {id: id})
WHERE any(d IN n.datasets WHERE d <> $dataset)
RETURN id, [d IN n.datasets WHERE d <> $dataset][0] AS dataset
ORDER BY id LIMIT 100
