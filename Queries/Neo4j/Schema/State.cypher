// What a database holds: nothing, a network, or something of somebody else's.
OPTIONAL MATCH (g:StakeholderGraph)
WITH g LIMIT 1
RETURN g.version AS version, g IS NOT NULL AS isOurs, g IS NOT NULL OR NOT EXISTS { MATCH () } AS isFree
