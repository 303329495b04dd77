-- Engagements, dataset by dataset: ?1 is the name of the dataset, the rest the columns in the order of the table.

-- name: insert
INSERT INTO main.engagements (dataset, id, kind, name, language, country, start_date, end_date, identifiers, links, attributes, topics, other_countries, description)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14);

-- name: create stage
CREATE TEMP TABLE staged_engagements AS SELECT * FROM main.engagements WHERE false;

-- name: stage
INSERT INTO temp.staged_engagements (dataset, id, kind, name, language, country, start_date, end_date, identifiers, links, attributes, topics, other_countries, description)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14);

-- name: index stage
CREATE UNIQUE INDEX temp.staged_engagements_key ON staged_engagements (id);

-- name: delete missing
DELETE FROM main.engagements
WHERE dataset = ?1 AND NOT EXISTS (SELECT 1 FROM temp.staged_engagements s WHERE s.id = engagements.id);

-- name: take over stage
INSERT INTO main.engagements AS engagements (dataset, id, kind, name, language, country, start_date, end_date, identifiers, links, attributes, topics, other_countries, description)
SELECT dataset, id, kind, name, language, country, start_date, end_date, identifiers, links, attributes, topics, other_countries, description FROM temp.staged_engagements WHERE true ORDER BY id
ON CONFLICT (dataset, id) DO UPDATE SET
  kind = excluded.kind,
  name = excluded.name,
  language = excluded.language,
  country = excluded.country,
  start_date = excluded.start_date,
  end_date = excluded.end_date,
  identifiers = excluded.identifiers,
  links = excluded.links,
  attributes = excluded.attributes,
  topics = excluded.topics,
  other_countries = excluded.other_countries,
  description = excluded.description
WHERE (engagements.kind, engagements.name, engagements.language, engagements.country, engagements.start_date, engagements.end_date, engagements.identifiers, engagements.links, engagements.attributes, engagements.topics, engagements.other_countries, engagements.description)
  <> (excluded.kind, excluded.name, excluded.language, excluded.country, excluded.start_date, excluded.end_date, excluded.identifiers, excluded.links, excluded.attributes, excluded.topics, excluded.other_countries, excluded.description);

-- name: count stage
SELECT count(*) FROM temp.staged_engagements;

-- name: count
SELECT count(*) FROM main.engagements WHERE dataset = ?1;

-- name: drop stage
DROP TABLE temp.staged_engagements;

-- name: delete
DELETE FROM main.engagements WHERE dataset = ?1;

-- name: select
SELECT id, kind, name, language, country, start_date, end_date, identifiers, links, attributes, topics, other_countries, description FROM main.engagements WHERE dataset = ?1 ORDER BY id;

-- name: shared
-- Every record of the dataset as each dataset has it, in the order of records, then of datasets.
SELECT o.dataset, o.id, o.kind, o.name, o.language, o.country, o.start_date, o.end_date, o.identifiers, o.links, o.attributes, o.topics, o.other_countries, o.description
FROM main.engagements x CROSS JOIN main.datasets d CROSS JOIN main.engagements o
WHERE x.dataset = ?1 AND o.dataset = d.name AND o.id = x.id
ORDER BY x.id, d.name;
