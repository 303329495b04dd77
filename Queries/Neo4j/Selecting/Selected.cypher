// The end of a statement that selects a part of a network: the stakeholders, engagements and ties, and if evidence is examined its sources.
//
// Lists without names, which would be sent with each item: stakeholders [id, kind, country]; engagements [id, kind, country, from, to,
// topics]; ties [id, start, type, end, onBehalfOf, from, to, status, says, sources, datasets], the last three of them only if the status is
// not enough; sources [id, publisher, when it was known].
//
//  $scope.weighs  whether evidence is examined

CALL (ties) {
  UNWIND CASE WHEN $scope.weighs THEN ties ELSE [] END AS t
  UNWIND t.sources AS id
  WITH DISTINCT id
  MATCH (s:Source {id: id})
  RETURN collect([s.id, s.publisher, coalesce(s.published, s.retrieved)]) AS sources
}
RETURN [n IN stakeholders | [n.id, n.kind, n.country]] AS stakeholders,
       [e IN engagements | [e.id, e.kind, e.country, e.from, e.to, e.topics]] AS engagements,
       [t IN ties | [t.id, startNode(t).id, type(t), endNode(t).id, t.onBehalfOf, t.from, t.to, t.status,
         CASE WHEN $scope.weighs OR t.status = 'disputed' THEN t.says END,
         CASE WHEN $scope.weighs THEN t.sources END, CASE WHEN $scope.weighs THEN t.evidenceDatasets END]] AS ties,
       sources
