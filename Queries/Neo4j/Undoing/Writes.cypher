// The writes of the import, removal or undo to which the log entry $number belongs, in their order.
MATCH (asked:LogEntry {number: $number})
WHERE asked.import IS NOT NULL
MATCH (e:LogEntry {import: asked.import})
RETURN e.number AS number, e.import AS import, e.subject AS dataset, e.before AS before, e.after AS after, e.whyNot AS whyNot
ORDER BY number
