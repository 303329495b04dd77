// The constraints and indexes that are there; a constraint's index has its name.
SHOW INDEXES YIELD name, state
WHERE state <> 'FAILED'
RETURN name
