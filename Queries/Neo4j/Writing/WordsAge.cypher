// Whether stakeholders and engagements have the search words of an earlier version of this program.
OPTIONAL MATCH (g:StakeholderGraph {only: true})
RETURN g IS NOT NULL AND coalesce(g.findWordsVersion, 1) < $version AS areOld
