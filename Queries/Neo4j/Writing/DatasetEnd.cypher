// Notes what a dataset is now, and that all of it is there.
MERGE (d:Dataset {name: $properties.name})
SET d = $properties
