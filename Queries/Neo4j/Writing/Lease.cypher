// Takes the right to write. Another import that requests it waits here until this transaction ends: setting a property locks the node, and
// the right is checked only after that. The words of an earlier version of the program, which it writes from now on, are marked as such.
// Versions that do not know findWordsVersion count their writes, but do not set findWordsWrites; the words that they wrote are the first.
MERGE (g:StakeholderGraph {only: true})
ON CREATE SET g.version = $version, g.findWordsVersion = $findWordsVersion
SET g.writes = coalesce(g.writes, 0) + 1
WITH g, CASE WHEN coalesce(g.findWordsWrites, 0) < g.writes - 1 THEN 1 ELSE $findWordsVersion END AS words
SET g.findWordsVersion = CASE WHEN g.findWordsVersion > words THEN words ELSE g.findWordsVersion END,
    g.findWordsWrites = g.writes
WITH g, g.writer IS NULL OR g.writer = $writer OR g.leaseUntil < timestamp() AS isFree
SET g.writer = CASE WHEN isFree THEN $writer ELSE g.writer END,
    g.leaseUntil = CASE WHEN isFree THEN timestamp() + $milliseconds ELSE g.leaseUntil END
RETURN isFree, g.version AS version, g.writes AS writes
