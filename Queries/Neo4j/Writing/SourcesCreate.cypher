// Creates sources.
UNWIND $rows AS row
CREATE (n:Source)
SET n = row.properties
RETURN count(*) AS written
