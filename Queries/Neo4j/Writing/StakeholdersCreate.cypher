// Creates stakeholders.
UNWIND $rows AS row
CREATE (n:Stakeholder)
SET n = row.properties, n:$(row.label)
RETURN count(*) AS written
