-- Stakeholders, dataset by dataset: ?1 is the name of the dataset, the rest the columns in the order of the table.

-- name: insert
INSERT INTO main.stakeholders (dataset, id, kind, name, language, country, start_date, end_date, identifiers, links, attributes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11);

-- name: create stage
CREATE TEMP TABLE staged_stakeholders AS SELECT * FROM main.stakeholders WHERE false;

-- name: stage
INSERT INTO temp.staged_stakeholders (dataset, id, kind, name, language, country, start_date, end_date, identifiers, links, attributes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11);

-- name: index stage
CREATE UNIQUE INDEX temp.staged_stakeholders_key ON staged_stakeholders (id);

-- name: delete missing
DELETE FROM main.stakeholders
WHERE dataset = ?1 AND NOT EXISTS (SELECT 1 FROM temp.staged_stakeholders s WHERE s.id = stakeholders.id);

-- name: take over stage
INSERT INTO main.stakeholders AS stakeholders (dataset, id, kind, name, language, country, start_date, end_date, identifiers, links, attributes)
SELECT dataset, id, kind, name, language, country, start_date, end_date, identifiers, links, attributes FROM temp.staged_stakeholders WHERE true ORDER BY id
ON CONFLICT (dataset, id) DO UPDATE SET
  kind = excluded.kind,
  name = excluded.name,
  language = excluded.language,
  country = excluded.country,
  start_date = excluded.start_date,
  end_date = excluded.end_date,
  identifiers = excluded.identifiers,
  links = excluded.links,
  attributes = excluded.attributes
WHERE (stakeholders.kind, stakeholders.name, stakeholders.language, stakeholders.country, stakeholders.start_date, stakeholders.end_date, stakeholders.identifiers, stakeholders.links, stakeholders.attributes)
  <> (excluded.kind, excluded.name, excluded.language, excluded.country, excluded.start_date, excluded.end_date, excluded.identifiers, excluded.links, excluded.attributes);

-- name: count stage
SELECT count(*) FROM temp.staged_stakeholders;

-- name: count
SELECT count(*) FROM main.stakeholders WHERE dataset = ?1;

-- name: drop stage
DROP TABLE temp.staged_stakeholders;

-- name: delete
DELETE FROM main.stakeholders WHERE dataset = ?1;

-- name: select
SELECT id, kind, name, language, country, start_date, end_date, identifiers, links, attributes, '' AS topics, '' AS other_countries, '' AS description FROM main.stakeholders WHERE dataset = ?1 ORDER BY id;

-- name: shared
-- Every record of the dataset as each dataset has it, in the order of records, then of datasets.
SELECT o.dataset, o.id, o.kind, o.name, o.language, o.country, o.start_date, o.end_date, o.identifiers, o.links, o.attributes, '' AS topics, '' AS other_countries, '' AS description
FROM main.stakeholders x CROSS JOIN main.datasets d CROSS JOIN main.stakeholders o
WHERE x.dataset = ?1 AND o.dataset = d.name AND o.id = x.id
ORDER BY x.id, d.name;
