// The stakeholders that this dataset shares with others.
MATCH (n:Stakeholder)
WHERE size(n.datasets) > 1 AND $dataset IN n.datasets
RETURN properties(n) AS properties
