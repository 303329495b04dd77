// The direct and indirect predecessors of a stakeholder, with the ties. The program decides which of the ties count.
//
//   $id           the id
//   $scope        a map:
//     weighs           whether pieces of evidence must be examined one by one: for knownBy, datasets, or more than one source or publisher

MATCH (:Stakeholder {id: $id})-[:SUCCEEDS*0..]->(body:Stakeholder)
WITH DISTINCT body
OPTIONAL MATCH (body)-[t:SUCCEEDS]->(:Stakeholder)
WITH collect(DISTINCT body) AS stakeholders, [] AS engagements, collect(DISTINCT t) AS ties
INCLUDE Neo4j/Selecting/Selected.cypher
