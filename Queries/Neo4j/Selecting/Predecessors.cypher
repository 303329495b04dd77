// The direct and indirect predecessors of a stakeholder, with the ties. The program decides which of the ties count.
//
//   $id           the id
//   $weighs       whether pieces of evidence must be examined one by one: for knownBy, datasets, or more than one source or publisher

MATCH (:Stakeholder {id: $id})-[:SUCCEEDS*0..]->(body:Stakeholder)
WITH DISTINCT body
OPTIONAL MATCH (body)-[t:SUCCEEDS]->(:Stakeholder)
WITH collect(DISTINCT body) AS bodies, collect(DISTINCT t) AS ties
CALL (ties) {
  UNWIND CASE WHEN $weighs THEN ties ELSE [] END AS t
  UNWIND t.sources AS id
  WITH DISTINCT id
  MATCH (s:Source {id: id})
  RETURN collect([s.id, s.publisher, coalesce(s.published, s.retrieved)]) AS sources
}
// The lists have the same fields as in Around.cypher.
RETURN [n IN bodies | [n.id, n.kind, n.country]] AS stakeholders,
       [] AS engagements,
       [t IN ties | [t.id, startNode(t).id, type(t), endNode(t).id, t.onBehalfOf, t.from, t.to, t.status,
         CASE WHEN $weighs OR t.status = 'disputed' THEN t.says END,
         CASE WHEN $weighs THEN t.sources END, CASE WHEN $weighs THEN t.evidenceDatasets END]] AS ties,
       sources
