-- Evidence, dataset by dataset: ?1 is the name of the dataset, the rest the columns in the order of the table.

-- name: insert
INSERT INTO main.evidence (dataset, tie, source, locator, says, note)
VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: create stage
CREATE TEMP TABLE staged_evidence AS SELECT * FROM main.evidence WHERE false;

-- name: stage
INSERT INTO temp.staged_evidence (dataset, tie, source, locator, says, note)
VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: index stage
CREATE UNIQUE INDEX temp.staged_evidence_key ON staged_evidence (tie, source, locator, says);

-- name: delete missing
DELETE FROM main.evidence
WHERE dataset = ?1 AND NOT EXISTS (SELECT 1 FROM temp.staged_evidence s WHERE s.tie = evidence.tie AND s.source = evidence.source AND s.locator = evidence.locator AND s.says = evidence.says);

-- name: take over stage
INSERT INTO main.evidence AS evidence (dataset, tie, source, locator, says, note)
SELECT dataset, tie, source, locator, says, note FROM temp.staged_evidence WHERE true ORDER BY tie, source, locator, says
ON CONFLICT (dataset, tie, source, locator, says) DO UPDATE SET
  note = excluded.note
WHERE evidence.note <> excluded.note;

-- name: count stage
SELECT count(*) FROM temp.staged_evidence;

-- name: count
SELECT count(*) FROM main.evidence WHERE dataset = ?1;

-- name: drop stage
DROP TABLE temp.staged_evidence;

-- name: delete
DELETE FROM main.evidence WHERE dataset = ?1;

-- name: select
SELECT tie, source, locator, says, note FROM main.evidence WHERE dataset = ?1 ORDER BY tie, source, locator, says;

-- name: shared
-- Every record of the dataset as each dataset has it, in the order of records, then of datasets.
SELECT o.dataset, o.tie, o.source, o.locator, o.says, o.note
FROM main.evidence x CROSS JOIN main.datasets d CROSS JOIN main.evidence o
WHERE x.dataset = ?1 AND o.dataset = d.name AND o.tie = x.tie AND o.source = x.source AND o.locator = x.locator AND o.says = x.says
ORDER BY x.tie, x.source, x.locator, x.says, d.name;
