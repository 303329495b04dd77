// The loaded datasets, the progress of each unfinished import in batches, and how often changes by hand were repaired.
MATCH (d:Dataset)
OPTIONAL MATCH (g:StakeholderGraph)
RETURN d.name AS name, d.title AS title, d.licence AS licence, d.maintainer AS maintainer, d.description AS description,
       d.contentHash AS contentHash,
       d.stakeholders AS stakeholders, d.engagements AS engagements, d.names AS names, d.ties AS ties, d.evidence AS evidence,
       d.sources AS sources,
       d.importing AS importing, d.batches AS batches, g.repairs AS repairs
