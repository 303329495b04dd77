// Releases the right to write.
MATCH (g:StakeholderGraph {only: true})
WHERE g.writer = $writer
REMOVE g.writer, g.leaseUntil
