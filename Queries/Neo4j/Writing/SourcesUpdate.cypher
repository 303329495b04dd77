// Replaces all properties of existing sources.
UNWIND $rows AS row
MATCH (n:Source {id: row.properties.id})
SET n = row.properties
RETURN count(*) AS written
