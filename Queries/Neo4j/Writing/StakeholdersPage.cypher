// The stakeholders of a dataset, by id, after one id and before another.
MATCH (n:Stakeholder)
WHERE n.id > $after AND n.id < $before AND $dataset IN n.datasets
WITH n ORDER BY n.id LIMIT $atMost
RETURN properties(n) AS properties
