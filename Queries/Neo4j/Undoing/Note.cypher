// Notes of the last entry of the log, within its transaction, what it takes to undo it: the entry is $behind entries behind the first of
// its import, and its dataset held what has the hash $before, and now holds $after (empty where it is not there).
MATCH (g:StakeholderGraph {only: true})
MATCH (e:LogEntry {number: g.logged})
SET e.import = g.logged - $behind, e.before = $before, e.after = $after, e.whyNot = $whyNot
