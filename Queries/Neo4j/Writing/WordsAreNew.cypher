// Records the version of the search words; if any was rewritten, answers from before become invalid.
MATCH (g:StakeholderGraph {only: true})
SET g.findWordsVersion = $version, g.repairs = CASE WHEN $isChanged THEN coalesce(g.repairs, 0) + 1 ELSE g.repairs END
