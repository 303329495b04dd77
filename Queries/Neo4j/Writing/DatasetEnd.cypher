// Records what a dataset is now, and that its import is complete.
MERGE (d:Dataset {name: $properties.name})
SET d = $properties
