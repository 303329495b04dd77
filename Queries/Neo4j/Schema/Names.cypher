// The constraints and indexes that are there, and the types of relationships that each is for; a constraint's index has its name.
SHOW INDEXES YIELD name, state, labelsOrTypes
WHERE state <> 'FAILED'
RETURN name, coalesce(labelsOrTypes, []) AS types
