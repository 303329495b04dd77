// Creates ties from engagements to engagements. CREATE accepts a type from a parameter; in MERGE that would make the server scan
// everything.
UNWIND $rows AS row
MATCH (a:Engagement {id: row.from})
WITH row, a
MATCH (b:Engagement {id: row.to})
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
RETURN count(*) AS written
