// Takes the right to write. Another import that requests it waits here until this transaction ends: setting a property locks the node, and
// the right is checked only after that.
MERGE (g:StakeholderGraph {only: true})
ON CREATE SET g.version = $version
SET g.writes = coalesce(g.writes, 0) + 1
WITH g, g.writer IS NULL OR g.writer = $writer OR g.leaseUntil < timestamp() AS isFree
SET g.writer = CASE WHEN isFree THEN $writer ELSE g.writer END,
    g.leaseUntil = CASE WHEN isFree THEN timestamp() + $milliseconds ELSE g.leaseUntil END
RETURN isFree, g.version AS version, g.writes AS writes
