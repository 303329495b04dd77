// All plans, or only the plan $id if it is given.
MATCH (p:Plan)
WHERE $id IS NULL OR p.id = $id
RETURN p.id AS id, p.revision AS revision, p.document AS document
ORDER BY id
