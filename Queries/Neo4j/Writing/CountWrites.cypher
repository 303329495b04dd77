// The number of writes so far. It runs as a writing statement, so that the member of a cluster that accepts writes answers it.
OPTIONAL MATCH (g:StakeholderGraph {only: true})
RETURN coalesce(g.writes, 0) AS writes
