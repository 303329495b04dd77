-- What came after the first version of the schema. A store of a version before gets it with the first write; until then it is read as it is.

-- name: columns
-- Columns of tables that version 1 had without them: the last of each, in the order of schema.sql.
ALTER TABLE main.sources ADD COLUMN retrieved TEXT NOT NULL DEFAULT '';

-- name: version
PRAGMA user_version = 3;
