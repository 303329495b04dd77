// The stakeholders that a dataset and others name.
MATCH (n:Stakeholder)
WHERE size(n.datasets) > 1 AND $dataset IN n.datasets
RETURN properties(n) AS properties
