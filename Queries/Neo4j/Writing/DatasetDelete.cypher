// Deletes the node of a dataset whose records were removed.
MATCH (d:Dataset {name: $name})
DELETE d
