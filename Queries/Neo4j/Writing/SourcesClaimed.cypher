// The sources whose ids do not mean one document to all datasets: they are named with a dataset before the id.
UNWIND $datasets AS dataset
MATCH (n:Source)
WHERE n.id STARTS WITH dataset + '/'
RETURN n.id AS id, n.datasets AS datasets
