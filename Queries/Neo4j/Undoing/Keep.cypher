// Stores a part ($part, $content) of the former content of a dataset for the last entry of the log.
MATCH (g:StakeholderGraph {only: true})
CREATE (:KeptContent {number: g.logged, part: $part, content: $content})
