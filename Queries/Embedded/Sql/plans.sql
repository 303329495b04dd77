-- Plans and the log, which people write beside the datasets. A store of version 1 does not have these tables; the first write creates them.

-- name: create
CREATE TABLE IF NOT EXISTS plans (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL, -- number of the entry in the log on the last write
  document TEXT NOT NULL -- JSON, docs/outreach.md
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS log (
  number INTEGER NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL, -- id of a plan or a dataset
  details TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS writes ( -- of datasets, so that they can be undone
  number INTEGER NOT NULL PRIMARY KEY, -- of the entry in the log
  import INTEGER NOT NULL, -- number of the first entry of the same import, removal or undo
  dataset TEXT NOT NULL,
  before TEXT NOT NULL, -- hash of the former content; empty if the dataset did not exist
  after TEXT NOT NULL, -- hash of the new content
  why_not TEXT NOT NULL -- why it cannot be undone; empty if it can
) STRICT;
CREATE TABLE IF NOT EXISTS kept ( -- former content of a dataset, in Base64, part by part
  number INTEGER NOT NULL,
  part INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (number, part)
) STRICT, WITHOUT ROWID;

-- name: create digests
-- A separate table, so that earlier versions of the program can read the log, and write to it.
CREATE TABLE IF NOT EXISTS log_digests (
  number INTEGER NOT NULL PRIMARY KEY, -- of the entry in the log
  digest TEXT NOT NULL
) STRICT;

-- name: all
SELECT id, revision, document FROM main.plans ORDER BY id;

-- name: find
SELECT id, revision, document FROM main.plans WHERE id = ?1;

-- name: put
INSERT INTO main.plans (id, document, revision) VALUES (?1, ?2, (SELECT max(number) FROM main.log))
ON CONFLICT (id) DO UPDATE SET document = excluded.document, revision = excluded.revision;

-- name: delete
DELETE FROM main.plans WHERE id = ?1;

-- name: append
INSERT INTO main.log (at, author, action, subject, details) VALUES (?1, ?2, ?3, ?4, ?5);

-- name: append digest
INSERT OR REPLACE INTO main.log_digests (number, digest) VALUES (?1, ?2);

-- name: digests
SELECT d.number, d.digest, l.number IS NULL, l.at, l.author, l.action, l.subject, l.details
FROM main.log_digests d LEFT JOIN main.log l ON l.number = d.number
ORDER BY d.number;

-- name: last
SELECT coalesce(max(number), 0) FROM main.log;

-- name: log
SELECT number, at, author, action, subject, details FROM main.log WHERE number < ?1 ORDER BY number DESC LIMIT ?2;

-- name: append write
INSERT INTO main.writes (number, import, dataset, before, after, why_not) VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: keep
INSERT INTO main.kept (number, part, content) VALUES (?1, ?2, ?3);

-- name: kept
SELECT content FROM main.kept WHERE number = ?1 ORDER BY part;

-- name: writes
SELECT number, import, dataset, before, after, why_not
FROM main.writes
WHERE import = (SELECT import FROM main.writes WHERE number = ?1)
ORDER BY number;

-- name: all writes
SELECT number, import, dataset, before, after, why_not FROM main.writes ORDER BY number;

-- name: forget old
UPDATE main.writes SET why_not = ?1
WHERE why_not = '' AND before <> ''
  AND number < (SELECT min(number) FROM (SELECT number FROM main.writes ORDER BY number DESC LIMIT ?2));

-- name: forget dataset
UPDATE main.writes SET why_not = ?2 WHERE dataset = ?1 AND why_not = '' AND before <> '';

-- name: drop forgotten
DELETE FROM main.kept WHERE number IN (SELECT number FROM main.writes WHERE why_not <> '');

-- name: copy plan
INSERT INTO main.plans (id, revision, document) VALUES (?1, ?2, ?3);

-- name: copy entry
INSERT INTO main.log (number, at, author, action, subject, details) VALUES (?1, ?2, ?3, ?4, ?5, ?6);
