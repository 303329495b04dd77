// Writes a plan ($id), or removes it if $document is null, and adds an entry to the log ($at, $author, $action, $subject, $details,
// $digest), if the plan has the revision $expected (0 if it must not exist). Setting a property of the node that all writers set locks that
// node; the revision is read only after that.
MATCH (g:StakeholderGraph {only: true})
SET g.logged = coalesce(g.logged, 0)
WITH g
OPTIONAL MATCH (p:Plan {id: $id})
WITH g, p, coalesce(p.revision, 0) = $expected AS isExpected
FOREACH (_ IN CASE WHEN isExpected THEN [1] ELSE [] END |
  SET g.logged = g.logged + 1
  CREATE (:LogEntry {number: g.logged, at: $at, author: $author, action: $action, subject: $subject, details: $details,
                     digest: $digest}))
FOREACH (_ IN CASE WHEN isExpected AND $document IS NOT NULL THEN [1] ELSE [] END |
  MERGE (kept:Plan {id: $id})
  SET kept.revision = g.logged, kept.document = $document)
FOREACH (gone IN CASE WHEN isExpected AND $document IS NULL AND p IS NOT NULL THEN [p] ELSE [] END |
  DELETE gone)
RETURN CASE WHEN isExpected THEN g.logged END AS revision
