// Writes a plan ($id), or removes it where $document is null, and notes that in the log ($at, $author, $action, $details), where the plan
// has the revision $expected, 0 for none. Setting a property locks the node of which all writers set one; only then is it looked.
MATCH (g:StakeholderGraph {only: true})
SET g.logged = coalesce(g.logged, 0)
WITH g
OPTIONAL MATCH (p:Plan {id: $id})
WITH g, p, coalesce(p.revision, 0) = $expected AS isExpected
FOREACH (_ IN CASE WHEN isExpected THEN [1] ELSE [] END |
  SET g.logged = g.logged + 1
  CREATE (:LogEntry {number: g.logged, at: $at, author: $author, action: $action, subject: $id, details: $details}))
FOREACH (_ IN CASE WHEN isExpected AND $document IS NOT NULL THEN [1] ELSE [] END |
  MERGE (kept:Plan {id: $id})
  SET kept.revision = g.logged, kept.document = $document)
FOREACH (gone IN CASE WHEN isExpected AND $document IS NULL AND p IS NOT NULL THEN [p] ELSE [] END |
  DELETE gone)
RETURN CASE WHEN isExpected THEN g.logged END AS revision
