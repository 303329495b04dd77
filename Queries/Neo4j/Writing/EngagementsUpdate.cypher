// Replaces all properties of existing engagements.
UNWIND $rows AS row
MATCH (n:Engagement {id: row.properties.id})
REMOVE n:Event:Project:Agreement:Process
SET n = row.properties, n:$(row.label)
RETURN count(*) AS written
