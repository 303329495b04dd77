// Records that a dataset is being imported in batches: its future content, and the progress.
MERGE (d:Dataset {name: $name})
ON CREATE SET d.title = $title, d.licence = $licence, d.maintainer = $maintainer, d.contentHash = '', d.stakeholders = 0, d.engagements = 0,
              d.names = 0, d.ties = 0,
              d.evidence = 0, d.sources = 0
SET d.importing = $contentHash, d.batches = coalesce(d.batches, 0) + 1
