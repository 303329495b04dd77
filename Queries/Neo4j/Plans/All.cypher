// All plans, and only the one of $id where that is given.
MATCH (p:Plan)
WHERE $id IS NULL OR p.id = $id
RETURN p.id AS id, p.revision AS revision, p.document AS document
ORDER BY id
