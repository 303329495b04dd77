-- Sources, dataset by dataset: ?1 is the name of the dataset, the rest the columns in the order of the table.

-- name: insert
INSERT INTO main.sources (dataset, id, title, publisher, published, language, link, retrieved)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8);

-- name: create stage
CREATE TEMP TABLE staged_sources AS SELECT * FROM main.sources WHERE false;

-- name: stage
INSERT INTO temp.staged_sources (dataset, id, title, publisher, published, language, link, retrieved)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8);

-- name: index stage
CREATE UNIQUE INDEX temp.staged_sources_key ON staged_sources (id);

-- name: delete missing
DELETE FROM main.sources
WHERE dataset = ?1 AND NOT EXISTS (SELECT 1 FROM temp.staged_sources s WHERE s.id = sources.id);

-- name: take over stage
INSERT INTO main.sources AS sources (dataset, id, title, publisher, published, language, link, retrieved)
SELECT dataset, id, title, publisher, published, language, link, retrieved FROM temp.staged_sources WHERE true ORDER BY id
ON CONFLICT (dataset, id) DO UPDATE SET
  title = excluded.title,
  publisher = excluded.publisher,
  published = excluded.published,
  language = excluded.language,
  link = excluded.link,
  retrieved = excluded.retrieved
WHERE (sources.title, sources.publisher, sources.published, sources.language, sources.link, sources.retrieved)
  <> (excluded.title, excluded.publisher, excluded.published, excluded.language, excluded.link, excluded.retrieved);

-- name: count stage
SELECT count(*) FROM temp.staged_sources;

-- name: count
SELECT count(*) FROM main.sources WHERE dataset = ?1;

-- name: drop stage
DROP TABLE temp.staged_sources;

-- name: delete
DELETE FROM main.sources WHERE dataset = ?1;

-- name: select
SELECT id, title, publisher, published, language, link, retrieved FROM main.sources WHERE dataset = ?1 ORDER BY id;

-- name: shared
-- Every record of the dataset as each dataset has it, in the order of records, then of datasets.
SELECT o.dataset, o.id, o.title, o.publisher, o.published, o.language, o.link, o.retrieved
FROM main.sources x CROSS JOIN main.datasets d CROSS JOIN main.sources o
WHERE x.dataset = ?1 AND o.dataset = d.name AND o.id = x.id
ORDER BY x.id, d.name;
