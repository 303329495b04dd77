// Keeps a part ($part, $content) of what a dataset held before the write of the last entry of the log.
MATCH (g:StakeholderGraph {only: true})
CREATE (:KeptContent {number: g.logged, part: $part, content: $content})
