// The $atMost latest entries of the log with a number below $before.
MATCH (e:LogEntry)
WHERE e.number < $before
RETURN e.number AS number, e.at AS at, e.author AS author, e.action AS action, e.subject AS subject, e.details AS details
ORDER BY number DESC LIMIT $atMost
