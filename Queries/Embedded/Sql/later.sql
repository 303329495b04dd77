-- The statements added after the first version of the schema, by the version that introduced them. The first write upgrades a store of an
-- earlier version; until then it is read as it is. New columns are the last of their tables, in the order of schema.sql.

-- name: 3
ALTER TABLE main.sources ADD COLUMN retrieved TEXT NOT NULL DEFAULT '';
PRAGMA user_version = 3;

-- name: 4
ALTER TABLE main.engagements ADD COLUMN other_countries TEXT NOT NULL DEFAULT '';
PRAGMA user_version = 4;

-- name: 5
ALTER TABLE main.ties ADD COLUMN amount TEXT NOT NULL DEFAULT '';
ALTER TABLE main.ties ADD COLUMN currency TEXT NOT NULL DEFAULT '';
PRAGMA user_version = 5;

-- name: 6
ALTER TABLE main.engagements ADD COLUMN description TEXT NOT NULL DEFAULT '';
PRAGMA user_version = 6;

-- name: 7
ALTER TABLE main.ties ADD COLUMN attributes TEXT NOT NULL DEFAULT '';
PRAGMA user_version = 7;
