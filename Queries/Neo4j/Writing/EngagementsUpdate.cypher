// Engagements that are there, with all they are now.
UNWIND $rows AS row
MATCH (n:Engagement {id: row.properties.id})
REMOVE n:Event:Project:Agreement:Process
SET n = row.properties, n:$(row.label)
RETURN count(*) AS written
