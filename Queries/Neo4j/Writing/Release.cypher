// Gives it back.
MATCH (g:StakeholderGraph {only: true})
WHERE g.writer = $writer
REMOVE g.writer, g.leaseUntil
