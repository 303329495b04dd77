-- The store contains what each dataset says, row for row. The network is built from it when it is loaded, so that a dataset can be removed or imported again without changing another.
-- Tables have the names of the files; ids and values are written as in the files (docs/data-format.md); an empty text means "not stated"; lists are one cell, joined by |.
-- application_id 0x53474E57 is "SGNW"; user_version is the version of this schema.

CREATE TABLE datasets (
  name TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  licence TEXT NOT NULL,
  maintainer TEXT NOT NULL,
  description TEXT NOT NULL,
  content_hash TEXT NOT NULL, -- of all its records, in any order
  stakeholders INTEGER NOT NULL,
  engagements INTEGER NOT NULL,
  names INTEGER NOT NULL,
  ties INTEGER NOT NULL,
  evidence INTEGER NOT NULL,
  sources INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
  dataset TEXT NOT NULL REFERENCES datasets (name),
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT NOT NULL,
  published TEXT NOT NULL,
  language TEXT NOT NULL,
  link TEXT NOT NULL,
  retrieved TEXT NOT NULL, -- since version 3, see later.sql
  PRIMARY KEY (dataset, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE stakeholders (
  dataset TEXT NOT NULL REFERENCES datasets (name),
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  country TEXT NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  identifiers TEXT NOT NULL,
  links TEXT NOT NULL,
  attributes TEXT NOT NULL,
  PRIMARY KEY (dataset, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE engagements (
  dataset TEXT NOT NULL REFERENCES datasets (name),
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  country TEXT NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  identifiers TEXT NOT NULL,
  links TEXT NOT NULL,
  attributes TEXT NOT NULL,
  topics TEXT NOT NULL,
  other_countries TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (dataset, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE names ( -- other names of stakeholders and engagements
  dataset TEXT NOT NULL REFERENCES datasets (name),
  id TEXT NOT NULL, -- of the stakeholder or engagement with this name
  type TEXT NOT NULL,
  language TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (dataset, id, type, language, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE ties (
  dataset TEXT NOT NULL REFERENCES datasets (name),
  id TEXT NOT NULL,
  from_id TEXT NOT NULL, -- of a stakeholder or an engagement; verify checks that it exists
  type TEXT NOT NULL,
  to_id TEXT NOT NULL,
  title TEXT NOT NULL,
  on_behalf_of TEXT NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  amount TEXT NOT NULL DEFAULT '', -- a decimal number
  currency TEXT NOT NULL DEFAULT '',
  attributes TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (dataset, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  dataset TEXT NOT NULL REFERENCES datasets (name),
  tie TEXT NOT NULL,
  source TEXT NOT NULL,
  locator TEXT NOT NULL,
  says TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (dataset, tie, source, locator, says),
  FOREIGN KEY (dataset, tie) REFERENCES ties (dataset, id)
) STRICT, WITHOUT ROWID;

PRAGMA application_id = 0x53474E57;
PRAGMA user_version = 7;
