-- What people write beside the datasets. A store of version 1 has none of it; it gets it with the first write.

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

-- name: last
SELECT coalesce(max(number), 0) FROM main.log;

-- name: log
SELECT number, at, author, action, subject, details FROM main.log WHERE number < ?1 ORDER BY number DESC LIMIT ?2;

-- name: copy plan
INSERT INTO main.plans (id, revision, document) VALUES (?1, ?2, ?3);

-- name: copy entry
INSERT INTO main.log (number, at, author, action, subject, details) VALUES (?1, ?2, ?3, ?4, ?5, ?6);
