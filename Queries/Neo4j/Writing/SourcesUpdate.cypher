// Sources that are there, with all they are now.
UNWIND $rows AS row
MATCH (n:Source {id: row.properties.id})
SET n = row.properties
RETURN count(*) AS written
