-- Names, dataset by dataset: ?1 is the name of the dataset, the rest the columns in the order of the table.

-- name: insert
INSERT INTO main.names (dataset, id, type, language, name)
VALUES (?1, ?2, ?3, ?4, ?5);

-- name: create stage
CREATE TEMP TABLE staged_names AS SELECT * FROM main.names WHERE false;

-- name: stage
INSERT INTO temp.staged_names (dataset, id, type, language, name)
VALUES (?1, ?2, ?3, ?4, ?5);

-- name: index stage
CREATE UNIQUE INDEX temp.staged_names_key ON staged_names (id, type, language, name);

-- name: delete missing
DELETE FROM main.names
WHERE dataset = ?1 AND NOT EXISTS (SELECT 1 FROM temp.staged_names s WHERE s.id = names.id AND s.type = names.type AND s.language = names.language AND s.name = names.name);

-- name: take over stage
INSERT INTO main.names AS names (dataset, id, type, language, name)
SELECT dataset, id, type, language, name FROM temp.staged_names WHERE true ORDER BY id, type, language, name
ON CONFLICT (dataset, id, type, language, name) DO NOTHING;

-- name: count stage
SELECT count(*) FROM temp.staged_names;

-- name: count
SELECT count(*) FROM main.names WHERE dataset = ?1;

-- name: drop stage
DROP TABLE temp.staged_names;

-- name: delete
DELETE FROM main.names WHERE dataset = ?1;

-- name: select
SELECT id, type, language, name FROM main.names WHERE dataset = ?1 ORDER BY id, type, language, name;

-- name: of one
-- The other names that a dataset (?1) gives one record (?2).
SELECT name FROM main.names WHERE dataset = ?1 AND id = ?2;
