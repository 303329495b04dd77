// The ties that this dataset shares with others.
MATCH ()-[r]->()
WHERE size(r.datasets) > 1 AND $dataset IN r.datasets
RETURN properties(r) AS properties, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to,
       startNode(r):Stakeholder AS fromStakeholder, endNode(r):Stakeholder AS toStakeholder
