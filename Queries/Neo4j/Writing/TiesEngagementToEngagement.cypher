// Ties from engagements to engagements that are not there yet. A type in CREATE may come from a parameter; in MERGE it would make the
// server look at everything.
UNWIND $rows AS row
MATCH (a:Engagement {id: row.from})
WITH row, a
MATCH (b:Engagement {id: row.to})
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
RETURN count(*) AS written
