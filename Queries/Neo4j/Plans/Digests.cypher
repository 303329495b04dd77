// The entries of the log that have a digest.
MATCH (e:LogEntry)
WHERE e.digest IS NOT NULL
RETURN e.number AS number, e.digest AS digest, [text IN [e.at, e.author, e.action, e.subject, e.details] | coalesce(text, '')] AS texts
ORDER BY number
