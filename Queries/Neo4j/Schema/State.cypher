// The content of a database: nothing, a network, or other data.
OPTIONAL MATCH (g:StakeholderGraph)
WITH g LIMIT 1
RETURN g.version AS version, g IS NOT NULL AS isOurs, g IS NOT NULL OR NOT EXISTS { MATCH () } AS isFree
