// The details of the stakeholders, engagements and ties in an answer.
//
//   $entries      ids of stakeholders and engagements, e.g. ['ilo', 'forum']
//   $ties         ties as lists of an id and the ids of both ends, e.g. [['t1', 'ilo', 'forum']]

CALL () {
  UNWIND $ties AS tie
  MATCH (start:Stakeholder {id: tie[1]})
  // One label after the other: for both at once, the server may plan a scan of all nodes for each id.
  OPTIONAL MATCH (s:Stakeholder {id: tie[2]})
  OPTIONAL MATCH (e:Engagement {id: tie[2]})
  WITH tie, start, coalesce(s, e) AS end
  MATCH (start)-[t]->(end)
  WHERE t.id = tie[0]
  RETURN collect(t) AS ties
}
CALL (ties) {
  UNWIND $entries + [t IN ties | t.onBehalfOf] + [t IN ties | startNode(t).id] + [t IN ties | endNode(t).id] AS id
  WITH DISTINCT id
  OPTIONAL MATCH (s:Stakeholder {id: id})
  OPTIONAL MATCH (e:Engagement {id: id})
  WITH coalesce(s, e) AS n
  WHERE n IS NOT NULL
  RETURN collect([n.id, n.kind, n.name, n.country, n.from, n.to, n.otherCountries]) AS entries
}
CALL (ties) {
  UNWIND ties AS t
  UNWIND t.sources AS id
  WITH DISTINCT id
  MATCH (s:Source {id: id})
  RETURN collect([s.id, s.title, s.publisher, s.published, s.language, s.link, s.retrieved]) AS sources
}
// Lists without names, which would be sent with each item: ties [id, start, type, end, title, onBehalfOf, from, to, amount, currency,
// attributes, sources, locators, says, notes, datasets]; entries [id, kind, name, country, from, to, otherCountries]; sources [id, title,
// publisher, published, language, link, retrieved].
RETURN [t IN ties | [t.id, startNode(t).id, type(t), endNode(t).id, t.title, t.onBehalfOf, t.from, t.to, t.amount, t.currency, t.attributes,
         t.sources, t.locators, t.says, t.notes, t.evidenceDatasets]] AS ties,
       entries,
       sources
