// Records that a dataset differed from its recorded content and was repaired, so that earlier cached answers become invalid.
MERGE (g:StakeholderGraph {only: true})
SET g.repairs = coalesce(g.repairs, 0) + 1
