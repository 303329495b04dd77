// The existing constraints and indexes with the types of relationships that each covers; the index of a constraint has the constraint's
// name.
SHOW INDEXES YIELD name, state, labelsOrTypes
WHERE state <> 'FAILED'
RETURN name, coalesce(labelsOrTypes, []) AS types
