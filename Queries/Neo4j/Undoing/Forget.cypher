// Deletes the former content of datasets for all but the last $writes writes; if $dataset is given, all former content of that dataset.
MATCH (e:LogEntry)
WHERE e.import IS NOT NULL AND ($dataset IS NULL OR e.subject = $dataset)
WITH e ORDER BY e.number DESC SKIP $writes
WITH e WHERE e.before <> '' AND e.whyNot = ''
SET e.whyNot = $whyNot
WITH e
MATCH (k:KeptContent {number: e.number})
DELETE k
