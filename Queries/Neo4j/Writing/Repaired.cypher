// Notes that a dataset was not what it was recorded to be, and is again: answers from before are worth nothing.
MERGE (g:StakeholderGraph {only: true})
SET g.repairs = coalesce(g.repairs, 0) + 1
