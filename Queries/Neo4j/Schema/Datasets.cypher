// What is loaded, how far an import in batches is that has not come to its end, and how often what somebody had changed by hand was
// repaired.
MATCH (d:Dataset)
OPTIONAL MATCH (g:StakeholderGraph)
RETURN d.name AS name, d.title AS title, d.licence AS licence, d.maintainer AS maintainer, d.description AS description,
       d.contentHash AS contentHash,
       d.stakeholders AS stakeholders, d.engagements AS engagements, d.names AS names, d.ties AS ties, d.evidence AS evidence,
       d.sources AS sources,
       d.importing AS importing, d.batches AS batches, g.repairs AS repairs
