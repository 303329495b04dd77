-- Stakeholders, dataset by dataset: ?1 is the name of the dataset, the rest the columns in the order of the table.

-- name: insert
INSERT INTO main.stakeholder (dataset, id, kind, name, language, country, start_date, end_date, identifiers, links, attributes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11);

-- name: create stage
CREATE TEMP TABLE staged_stakeholder AS SELECT * FROM main.stakeholder WHERE false;

-- name: stage
INSERT INTO temp.staged_stakeholder (dataset, id, kind, name, language, country, start_date, end_date, identifiers, links, attributes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11);

-- name: index stage
CREATE UNIQUE INDEX temp.staged_stakeholder_key ON staged_stakeholder (id);

-- name: delete missing
DELETE FROM main.stakeholder
WHERE dataset = ?1 AND NOT EXISTS (SELECT 1 FROM temp.staged_stakeholder s WHERE s.id = stakeholder.id);

-- name: take over stage
INSERT INTO main.stakeholder AS stakeholder (dataset, id, kind, name, language, country, start_date, end_date, identifiers, links, attributes)
SELECT dataset, id, kind, name, language, country, start_date, end_date, identifiers, links, attributes FROM temp.staged_stakeholder WHERE true ORDER BY id
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
WHERE (stakeholder.kind, stakeholder.name, stakeholder.language, stakeholder.country, stakeholder.start_date, stakeholder.end_date, stakeholder.identifiers, stakeholder.links, stakeholder.attributes)
  <> (excluded.kind, excluded.name, excluded.language, excluded.country, excluded.start_date, excluded.end_date, excluded.identifiers, excluded.links, excluded.attributes);

-- name: count stage
SELECT count(*) FROM temp.staged_stakeholder;

-- name: count
SELECT count(*) FROM main.stakeholder WHERE dataset = ?1;

-- name: drop stage
DROP TABLE temp.staged_stakeholder;

-- name: delete
DELETE FROM main.stakeholder WHERE dataset = ?1;

-- name: select
SELECT id, kind, name, language, country, start_date, end_date, identifiers, links, attributes, '' AS topics FROM main.stakeholder WHERE dataset = ?1 ORDER BY id;

-- name: shared
-- Every record of the dataset as each dataset has it, in the order of records, then of datasets.
SELECT o.dataset, o.id, o.kind, o.name, o.language, o.country, o.start_date, o.end_date, o.identifiers, o.links, o.attributes, '' AS topics
FROM main.stakeholder x CROSS JOIN main.dataset d CROSS JOIN main.stakeholder o
WHERE x.dataset = ?1 AND o.dataset = d.name AND o.id = x.id
ORDER BY x.id, d.name;
