-- Names, dataset by dataset: ?1 is the name of the dataset, the rest the columns in the order of the table.

-- name: insert
INSERT INTO main.name (dataset, id, type, language, name)
VALUES (?1, ?2, ?3, ?4, ?5);

-- name: create stage
CREATE TEMP TABLE staged_name AS SELECT * FROM main.name WHERE false;

-- name: stage
INSERT INTO temp.staged_name (dataset, id, type, language, name)
VALUES (?1, ?2, ?3, ?4, ?5);

-- name: index stage
CREATE UNIQUE INDEX temp.staged_name_key ON staged_name (id, type, language, name);

-- name: delete missing
DELETE FROM main.name
WHERE dataset = ?1 AND NOT EXISTS (SELECT 1 FROM temp.staged_name s WHERE s.id = name.id AND s.type = name.type AND s.language = name.language AND s.name = name.name);

-- name: take over stage
INSERT INTO main.name AS name (dataset, id, type, language, name)
SELECT dataset, id, type, language, name FROM temp.staged_name WHERE true ORDER BY id, type, language, name
ON CONFLICT (dataset, id, type, language, name) DO NOTHING;

-- name: count stage
SELECT count(*) FROM temp.staged_name;

-- name: count
SELECT count(*) FROM main.name WHERE dataset = ?1;

-- name: drop stage
DROP TABLE temp.staged_name;

-- name: delete
DELETE FROM main.name WHERE dataset = ?1;

-- name: select
SELECT id, type, language, name FROM main.name WHERE dataset = ?1 ORDER BY id, type, language, name;
