// Adds the entry of a write to the log ($at, $author, $action, $subject, $details, $digest), within the transaction of the write.
MATCH (g:StakeholderGraph {only: true})
SET g.logged = coalesce(g.logged, 0) + 1
CREATE (:LogEntry {number: g.logged, at: $at, author: $author, action: $action, subject: $subject, details: $details, digest: $digest})
