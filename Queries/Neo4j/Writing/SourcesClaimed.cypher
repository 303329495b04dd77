// The sources whose ids do not mean one document in all datasets: their shown ids start with a dataset.
UNWIND $datasets AS dataset
MATCH (n:Source)
WHERE n.id STARTS WITH dataset + '/'
RETURN n.id AS id, n.datasets AS datasets
