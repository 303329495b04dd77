// Replaces the search words of stakeholders and engagements.
UNWIND $rows AS row
CALL (row) {
  MATCH (n:Stakeholder {id: row.id})
  RETURN n
UNION ALL
  MATCH (n:Engagement {id: row.id})
  RETURN n
}
SET n.findWords = row.findWords, n.findText = row.findText
