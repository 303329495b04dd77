// Stakeholders and engagements by id, after one id: what their search words are made of, and the words that they have.
CALL () {
  MATCH (n:Stakeholder)
  WHERE n.id > $after
  RETURN n ORDER BY n.id LIMIT $atMost
UNION ALL
  MATCH (n:Engagement)
  WHERE n.id > $after
  RETURN n ORDER BY n.id LIMIT $atMost
}
WITH n ORDER BY n.id LIMIT $atMost
RETURN n.id AS id, n.kind AS kind, n.country AS country, n.otherCountries AS otherCountries, n.identifiers AS identifiers, n.name AS name,
       n.otherNames AS otherNames, n.findWords AS findWords, n.findText AS findText
ORDER BY id
