// Records a batch, in the batch's own transaction.
MATCH (d:Dataset {name: $name})
SET d.batches = d.batches + 1, d.done = coalesce(d.done, 0) + $done
RETURN count(*) AS written
