// Whether stakeholders and engagements have the search words of an earlier version of this program, also if it wrote after this one.
OPTIONAL MATCH (g:StakeholderGraph {only: true})
RETURN g IS NOT NULL
       AND (coalesce(g.findWordsVersion, 1) < $version OR coalesce(g.findWordsWrites, 0) < coalesce(g.writes, 0)) AS areOld
