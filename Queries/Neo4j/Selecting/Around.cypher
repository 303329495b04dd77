// Selects the part of a network that can matter to a question around some stakeholders. It may select more than that; the program decides
// who stands where, and by which evidence.
//
//   $parties      ids of the stakeholders, e.g. ['kz-ministry-of-labour', 'ilo']
//   $atLeast      how many of them must be able to stand in an engagement
//   $scope        a map:
//     level            'stakeholder', 'organization' or 'country'
//     roles            types of participations that count, e.g. ['HOSTS', 'ATTENDS']
//     from, to         first and last day of the time asked about, e.g. date('2011-03-01'); null if open
//     topicKeys        topics in the form used for comparison; [] for all
//     lineage          whether a body also stands for its predecessors
//     weighs           whether pieces of evidence must be examined one by one: for knownBy, datasets, or more than one source or publisher
//
// One map instead of a parameter for each, because the server caches a plan for each combination of types of parameters.

UNWIND $parties AS id
MATCH (party:Stakeholder {id: id})
WITH collect(party) AS parties, date($scope.from) AS first, date($scope.to) AS last

// The engagements in which enough of the parties may stand: all in which they stand, and perhaps more.
CALL (parties, first, last) {
  UNWIND parties AS party
  WITH party, party.kind <> 'person' AND $scope.level <> 'stakeholder' AS isActedFor
  CALL (party, isActedFor) {
    CALL (party) {
      RETURN party AS after
    UNION
      WITH party WHERE $scope.lineage
      MATCH (party)<-[:SUCCEEDS*1..]-(after:Stakeholder)
      RETURN DISTINCT after
    }
    CALL (after, isActedFor) {
      RETURN after AS body
    UNION
      WITH after, isActedFor WHERE isActedFor AND $scope.level = 'country'
      MATCH (body:Stakeholder {country: after.country})
      RETURN body
    }
    WITH DISTINCT body, isActedFor
    CALL (body) {
      RETURN body AS before
    UNION
      WITH body WHERE $scope.lineage
      MATCH (body)-[:SUCCEEDS*1..]->(before:Stakeholder)
      RETURN DISTINCT before
    }
    WITH DISTINCT before AS body, isActedFor
    CALL (body, isActedFor) {
      MATCH (body)-->(e:Engagement)
      RETURN e
    UNION
      WITH body, isActedFor WHERE isActedFor
      CALL (body) {
        MATCH (body)<-[:REPRESENTS]-(:Stakeholder)-->(e:Engagement)
        RETURN e
      UNION
        CALL db.index.fulltext.queryRelationships('tie_on_behalf_of', '"' + body.id + '"') YIELD relationship
        RETURN endNode(relationship) AS e
      }
      RETURN e
    }
    RETURN DISTINCT e
  }
  WITH e, count(DISTINCT party) AS reached
  WHERE reached >= $atLeast
    AND (size($scope.topicKeys) = 0 OR any(key IN e.topicKeys WHERE key IN $scope.topicKeys))
    AND (last IS NULL OR coalesce(e.earliestStart <= last, true)) AND (first IS NULL OR coalesce(e.latestEnd >= first, true))
  RETURN collect(e) AS engagements
}
// The participants of these engagements.
CALL (engagements) {
  UNWIND engagements AS e
  MATCH (e)<-[p]-(who:Stakeholder)
  WHERE type(p) IN $scope.roles
  RETURN collect(p) AS participations, collect(DISTINCT who) AS participants
}
// The bodies for which they take part.
CALL (participants) {
  UNWIND CASE WHEN $scope.level = 'stakeholder' THEN [] ELSE participants END AS who
  WITH who
  WHERE who:Person
  MATCH (who)-[r:REPRESENTS]->(body:Stakeholder)
  RETURN collect(r) AS representations, collect(DISTINCT body) AS represented
}
CALL (participations) {
  UNWIND participations AS p
  WITH DISTINCT p.onBehalfOf AS id
  MATCH (n:Stakeholder {id: id})
  RETURN collect(n) AS named
}
// The ties of the parties, and with lineage of their predecessors, to other stakeholders.
CALL (parties) {
  UNWIND parties AS party
  CALL (party) {
    RETURN party AS own
  UNION
    WITH party WHERE $scope.lineage
    MATCH (party)-[:SUCCEEDS*1..]->(own:Stakeholder)
    RETURN DISTINCT own
  }
  MATCH (own)-[t]-(other:Stakeholder)
  RETURN collect(DISTINCT t) AS affiliations, collect(DISTINCT other) AS others
}
// The successors of all of them.
WITH *, parties + participants + represented + named + others AS bodies
CALL (bodies) {
  UNWIND CASE WHEN $scope.lineage THEN bodies ELSE [] END AS body
  WITH DISTINCT body
  MATCH (body)<-[:SUCCEEDS*0..]-(x:Stakeholder)
  WITH DISTINCT x
  MATCH (x)<-[r:SUCCEEDS]-(after:Stakeholder)
  RETURN collect(r) AS successions, collect(after) AS successors
}
WITH engagements, bodies + successors AS bodies, participations + representations + affiliations + successions AS ties
CALL (bodies) {
  UNWIND bodies AS n
  RETURN collect(DISTINCT n) AS stakeholders
}
INCLUDE Neo4j/Selecting/Selected.cypher
