-- Ties, dataset by dataset: ?1 is the name of the dataset, the rest the columns in the order of the table.

-- name: insert
INSERT INTO main.ties (dataset, id, from_id, type, to_id, title, on_behalf_of, start_date, end_date, amount, currency, attributes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12);

-- name: create stage
CREATE TEMP TABLE staged_ties AS SELECT * FROM main.ties WHERE false;

-- name: stage
INSERT INTO temp.staged_ties (dataset, id, from_id, type, to_id, title, on_behalf_of, start_date, end_date, amount, currency, attributes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12);

-- name: index stage
CREATE UNIQUE INDEX temp.staged_ties_key ON staged_ties (id);

-- name: delete missing
DELETE FROM main.ties
WHERE dataset = ?1 AND NOT EXISTS (SELECT 1 FROM temp.staged_ties s WHERE s.id = ties.id);

-- name: take over stage
INSERT INTO main.ties AS ties (dataset, id, from_id, type, to_id, title, on_behalf_of, start_date, end_date, amount, currency, attributes)
SELECT dataset, id, from_id, type, to_id, title, on_behalf_of, start_date, end_date, amount, currency, attributes FROM temp.staged_ties WHERE true ORDER BY id
ON CONFLICT (dataset, id) DO UPDATE SET
  from_id = excluded.from_id,
  type = excluded.type,
  to_id = excluded.to_id,
  title = excluded.title,
  on_behalf_of = excluded.on_behalf_of,
  start_date = excluded.start_date,
  end_date = excluded.end_date,
  amount = excluded.amount,
  currency = excluded.currency,
  attributes = excluded.attributes
WHERE (ties.from_id, ties.type, ties.to_id, ties.title, ties.on_behalf_of, ties.start_date, ties.end_date, ties.amount, ties.currency, ties.attributes)
  <> (excluded.from_id, excluded.type, excluded.to_id, excluded.title, excluded.on_behalf_of, excluded.start_date, excluded.end_date, excluded.amount, excluded.currency, excluded.attributes);

-- name: count stage
SELECT count(*) FROM temp.staged_ties;

-- name: count
SELECT count(*) FROM main.ties WHERE dataset = ?1;

-- name: drop stage
DROP TABLE temp.staged_ties;

-- name: delete
DELETE FROM main.ties WHERE dataset = ?1;

-- name: select
SELECT id, from_id, type, to_id, title, on_behalf_of, start_date, end_date, amount, currency, attributes FROM main.ties WHERE dataset = ?1 ORDER BY id;

-- name: shared
-- Every record of the dataset as each dataset has it, in the order of records, then of datasets.
SELECT o.dataset, o.id, o.from_id, o.type, o.to_id, o.title, o.on_behalf_of, o.start_date, o.end_date, o.amount, o.currency, o.attributes
FROM main.ties x CROSS JOIN main.datasets d CROSS JOIN main.ties o
WHERE x.dataset = ?1 AND o.dataset = d.name AND o.id = x.id
ORDER BY x.id, d.name;

-- name: successions
-- The successions, with the datasets that state them.
SELECT from_id, to_id, dataset FROM main.ties WHERE type = 'succeeds';
