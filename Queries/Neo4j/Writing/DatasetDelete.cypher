// Forgets a dataset whose records are gone.
MATCH (d:Dataset {name: $name})
DELETE d
