-- The loaded datasets.

-- name: select
SELECT name, title, licence, maintainer, description, content_hash, stakeholders, engagements, names, ties, evidence, sources
FROM main.datasets ORDER BY name;

-- name: put
INSERT INTO main.datasets
  (name, title, licence, maintainer, description, content_hash, stakeholders, engagements, names, ties, evidence, sources)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
ON CONFLICT (name) DO UPDATE SET
  title = excluded.title, licence = excluded.licence, maintainer = excluded.maintainer, description = excluded.description,
  content_hash = excluded.content_hash, stakeholders = excluded.stakeholders, engagements = excluded.engagements,
  names = excluded.names, ties = excluded.ties, evidence = excluded.evidence, sources = excluded.sources;

-- name: delete
DELETE FROM main.datasets WHERE name = ?1;
