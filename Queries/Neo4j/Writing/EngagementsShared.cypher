// The engagements that this dataset shares with others.
MATCH (n:Engagement)
WHERE size(n.datasets) > 1 AND $dataset IN n.datasets
RETURN properties(n) AS properties
