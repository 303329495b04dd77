-- The constraints of a store besides its keys.

-- name: families
-- Ids that are a stakeholder in one dataset and an engagement in another, where one of the two is ?1: id, dataset of the stakeholder, dataset of the engagement.
-- There are fewer engagements than stakeholders, so both halves begin with those.
SELECT s.id, s.dataset, e.dataset
FROM main.engagements e CROSS JOIN main.stakeholders s
WHERE e.dataset <> ?1 AND s.dataset = ?1 AND s.id = e.id
UNION ALL
SELECT s.id, s.dataset, e.dataset
FROM main.engagements e CROSS JOIN main.datasets d CROSS JOIN main.stakeholders s
WHERE e.dataset = ?1 AND s.dataset = d.name AND s.id = e.id;

-- name: dangling
-- The first ids of each type that a dataset (?1) mentions but does not define: what mentions it, the id.
SELECT 'name', n.id
FROM main.names n
WHERE n.dataset = ?1
  AND NOT EXISTS (SELECT 1 FROM main.stakeholders s WHERE s.dataset = ?1 AND s.id = n.id)
  AND NOT EXISTS (SELECT 1 FROM main.engagements e WHERE e.dataset = ?1 AND e.id = n.id)
UNION ALL
SELECT 'tie', t.from_id
FROM main.ties t
WHERE t.dataset = ?1
  AND NOT EXISTS (SELECT 1 FROM main.stakeholders s WHERE s.dataset = ?1 AND s.id = t.from_id)
  AND NOT EXISTS (SELECT 1 FROM main.engagements e WHERE e.dataset = ?1 AND e.id = t.from_id)
UNION ALL
SELECT 'tie', t.to_id
FROM main.ties t
WHERE t.dataset = ?1
  AND NOT EXISTS (SELECT 1 FROM main.engagements e WHERE e.dataset = ?1 AND e.id = t.to_id)
  AND NOT EXISTS (SELECT 1 FROM main.stakeholders s WHERE s.dataset = ?1 AND s.id = t.to_id)
UNION ALL
SELECT 'tie', t.on_behalf_of
FROM main.ties t
WHERE t.dataset = ?1 AND t.on_behalf_of <> ''
  AND NOT EXISTS (SELECT 1 FROM main.stakeholders s WHERE s.dataset = ?1 AND s.id = t.on_behalf_of)
UNION ALL
SELECT 'evidence', v.source
FROM main.evidence v
WHERE v.dataset = ?1
  AND NOT EXISTS (SELECT 1 FROM main.sources s WHERE s.dataset = ?1 AND s.id = v.source)
LIMIT 100;

-- name: columns
-- The columns of the tables, to be compared with those that an import creates.
SELECT t.name || ' ' || t.wr || ' ' || t.strict || ' ' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk
FROM pragma_table_list t JOIN pragma_table_xinfo(t.name) c
WHERE t.schema = 'main' AND t.name IN ('datasets', 'sources', 'stakeholders', 'engagements', 'names', 'ties', 'evidence')
ORDER BY t.name, c.cid;

-- name: count sources
SELECT count(*) FROM main.sources;

-- name: count stakeholders
SELECT count(*) FROM main.stakeholders;

-- name: count engagements
SELECT count(*) FROM main.engagements;

-- name: count names
SELECT count(*) FROM main.names;

-- name: count ties
SELECT count(*) FROM main.ties;

-- name: count evidence
SELECT count(*) FROM main.evidence;
