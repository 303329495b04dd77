// Stores with the last entry of the log, within its transaction, what is needed to undo it: the entry is $behind entries after the first of
// its import, the former content of its dataset has the hash $before, and the new content has the hash $after (empty if the dataset does
// not exist).
MATCH (g:StakeholderGraph {only: true})
MATCH (e:LogEntry {number: g.logged})
SET e.import = g.logged - $behind, e.before = $before, e.after = $after, e.whyNot = $whyNot
