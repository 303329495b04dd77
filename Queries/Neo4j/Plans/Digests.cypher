// The entries of the log by number, those of earlier versions of this program without a digest, and the number of the last one written.
MATCH (g:StakeholderGraph {only: true})
MATCH (e:LogEntry)
RETURN e.number AS number, e.digest AS digest, [text IN [e.at, e.author, e.action, e.subject, e.details] | coalesce(text, '')] AS texts,
       g.logged AS logged
ORDER BY number
