// Creates engagements.
UNWIND $rows AS row
CREATE (n:Engagement)
SET n = row.properties, n:$(row.label)
RETURN count(*) AS written
