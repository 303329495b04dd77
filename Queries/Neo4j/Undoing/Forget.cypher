// Forgets what datasets held before all but the last $writes writes; where $dataset is given, all that this one held.
MATCH (e:LogEntry)
WHERE e.import IS NOT NULL AND ($dataset IS NULL OR e.subject = $dataset)
WITH e ORDER BY e.number DESC SKIP $writes
WITH e WHERE e.before <> '' AND e.whyNot = ''
SET e.whyNot = $whyNot
WITH e
MATCH (k:KeptContent {number: e.number})
DELETE k
