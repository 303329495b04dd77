// How many writes there were. It is run as one that writes, so that of a cluster the member answers that does.
OPTIONAL MATCH (g:StakeholderGraph {only: true})
RETURN coalesce(g.writes, 0) AS writes
