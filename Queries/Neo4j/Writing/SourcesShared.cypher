// The sources that this dataset shares with others.
MATCH (n:Source)
WHERE size(n.datasets) > 1 AND $dataset IN n.datasets
RETURN properties(n) AS properties
