// In which engagements do several stakeholders take part?
//
//   $parties      the ids of different stakeholders, e.g. ['ilo', 'iom']
//   $atLeast      how many of them must take part
//   $atMost       how many engagements to give, e.g. 100
//   $scope        a map:
//     level            'stakeholder', 'organization' or 'country'
//     roles            types of ties that count, e.g. ['HOSTS', 'ATTENDS']
//     tenths           the weight of each role, in tenths, e.g. {HOSTS: 10, ATTENDS: 3}
//     from, to         first and last day of the time asked about, e.g. date('2011-03-01'); null where open
//     topicKeys        topics in capital letters; [] for all
//     kinds            kinds that may stand, e.g. ['ministry']; [] for all
//     countries        countries that may, e.g. ['KZ']; [] for all
//     lineage          whether a body also stands for its predecessors
//     asksForEvidence  whether any of the following is asked for
//     knownBy          the last day on which a source was published; null for any
//     datasets         datasets whose evidence counts; [] for all
//     statuses         'confirmed', 'announced', 'disputed'; [] for all
//     minSources, minPublishers   how many must confirm or announce a tie; 0 for any
//
// One map, and not a parameter for each: a plan is kept for each combination of types of parameters, and to plan this takes seconds.

OPTIONAL MATCH (one:Stakeholder)
WHERE one.id IN $parties
WITH collect(one) AS subjects

// Engagements in which enough of them may stand: all in which they do, and perhaps some more.
CALL (subjects) {
  UNWIND CASE WHEN size(subjects) = size($parties) THEN subjects ELSE [] END AS subject
  WITH subject, subject.kind = 'person' AND $scope.level <> 'stakeholder' AS moves

  CALL (subject, moves) {
    CALL (subject) {
      WITH subject WHERE NOT $scope.lineage
      RETURN subject AS after
    UNION
      WITH subject WHERE $scope.lineage
      MATCH (subject)<-[:SUCCEEDS*0..]-(after:Stakeholder)
      RETURN DISTINCT after
    }
    CALL (after, moves) {
      WITH after WHERE moves OR $scope.level <> 'country' OR after.country IS NULL
      RETURN after AS body
    UNION
      WITH after, moves WHERE NOT moves AND $scope.level = 'country' AND after.country IS NOT NULL
      MATCH (body:Stakeholder {country: after.country})
      RETURN body
    }
    WITH DISTINCT body, moves
    CALL (body) {
      WITH body WHERE NOT $scope.lineage
      RETURN body AS before
    UNION
      WITH body WHERE $scope.lineage
      MATCH (body)-[:SUCCEEDS*0..]->(before:Stakeholder)
      RETURN DISTINCT before
    }
    WITH DISTINCT before AS body, moves
    CALL (body, moves) {
      MATCH (body)-[:ADDRESSES|ATTENDS|CHAIRS|DECLINED|FUNDS|HEADS|HOSTS|IMPLEMENTS|INVITED|MEMBER_OF|OBSERVES|ORGANIZES|SIGNS]->(e:Engagement)
      RETURN e
    UNION
      WITH body, moves WHERE NOT moves AND $scope.level <> 'stakeholder'
      MATCH (body)<-[:REPRESENTS]-(:Stakeholder)
            -[:ADDRESSES|ATTENDS|CHAIRS|DECLINED|FUNDS|HEADS|HOSTS|IMPLEMENTS|INVITED|MEMBER_OF|OBSERVES|ORGANIZES|SIGNS]->(e:Engagement)
      RETURN e
    UNION
      WITH body, moves WHERE NOT moves AND $scope.level <> 'stakeholder'
      CALL db.index.fulltext.queryRelationships('tie_on_behalf_of', '"' + body.id + '"') YIELD relationship
      WITH endNode(relationship) AS e
      RETURN e
    }
    RETURN DISTINCT e
  }
  WITH e, count(DISTINCT subject) AS parties
  WHERE parties >= $atLeast
    AND (size($scope.topicKeys) = 0 OR any(key IN e.topicKeys WHERE key IN $scope.topicKeys))
    AND coalesce(e.earliestStart <= date($scope.to), true) AND coalesce(e.latestEnd >= date($scope.from), true)
  RETURN collect({
    e: e,
    certain: $scope.from IS NULL AND $scope.to IS NULL
      OR (e.from IS NOT NULL OR e.to IS NOT NULL)
        AND (coalesce(e.latestStart <= date($scope.to), true) OR coalesce(e.latestEnd <= date($scope.to), false))
        AND (coalesce(e.earliestEnd >= date($scope.from), true) OR coalesce(e.earliestStart >= date($scope.from), false))}) AS engagements
}

// Who takes part in them, and for whom.
CALL (engagements) {
  UNWIND engagements AS at
  WITH at, at.e AS e
  MATCH (e)<-[p:ADDRESSES|ATTENDS|CHAIRS|DECLINED|FUNDS|HEADS|HOSTS|IMPLEMENTS|INVITED|MEMBER_OF|OBSERVES|ORGANIZES|SIGNS]-(who:Stakeholder)
  WHERE type(p) IN $scope.roles
    AND coalesce(p.earliestStart <= date($scope.to), true) AND coalesce(p.latestEnd >= date($scope.from), true)
    AND (NOT $scope.asksForEvidence OR EXISTS {
      UNWIND range(0, size(p.sources) - 1) AS i
      MATCH (s:Source {id: p.sources[i]})
      WHERE (size($scope.datasets) = 0 OR p.evidenceDatasets[i] IN $scope.datasets)
        AND ($scope.knownBy IS NULL OR s.knownBy <= date($scope.knownBy))
      WITH collect(p.says[i]) AS says,
           count(DISTINCT CASE WHEN p.says[i] <> 'denied' THEN s.id END) AS sources,
           count(DISTINCT CASE WHEN p.says[i] <> 'denied' THEN s.publisherKey END) AS publishers
      WHERE size(says) > 0 AND sources >= $scope.minSources AND publishers >= $scope.minPublishers
        AND (size($scope.statuses) = 0
          OR CASE WHEN 'denied' IN says THEN 'disputed' WHEN 'confirmed' IN says THEN 'confirmed' ELSE 'announced' END IN $scope.statuses)
      RETURN true
    })
  OPTIONAL CALL (e, p, who) {
    WITH who WHERE $scope.level = 'stakeholder' OR who.kind <> 'person'
    RETURN who AS origin, null AS by
  UNION ALL
    WITH p, who WHERE $scope.level <> 'stakeholder' AND who.kind = 'person' AND p.onBehalfOf IS NOT NULL
    MATCH (origin:Stakeholder {id: p.onBehalfOf})
    RETURN origin, null AS by
  UNION ALL
    WITH e, p, who,
         CASE WHEN p.from IS NULL AND p.to IS NULL THEN e ELSE p END AS timed
    WHERE $scope.level <> 'stakeholder' AND who.kind = 'person' AND p.onBehalfOf IS NULL
    MATCH (who)-[by:REPRESENTS]->(origin:Stakeholder)
    WHERE coalesce(by.earliestStart <= timed.latestEnd, true) AND coalesce(by.latestEnd >= timed.earliestStart, true)
      AND (NOT $scope.asksForEvidence OR EXISTS {
        UNWIND range(0, size(by.sources) - 1) AS i
        MATCH (s:Source {id: by.sources[i]})
        WHERE (size($scope.datasets) = 0 OR by.evidenceDatasets[i] IN $scope.datasets)
          AND ($scope.knownBy IS NULL OR s.knownBy <= date($scope.knownBy))
        WITH collect(by.says[i]) AS says,
             count(DISTINCT CASE WHEN by.says[i] <> 'denied' THEN s.id END) AS sources,
             count(DISTINCT CASE WHEN by.says[i] <> 'denied' THEN s.publisherKey END) AS publishers
        WHERE size(says) > 0 AND sources >= $scope.minSources AND publishers >= $scope.minPublishers
          AND (size($scope.statuses) = 0
            OR CASE WHEN 'denied' IN says THEN 'disputed' WHEN 'confirmed' IN says THEN 'confirmed' ELSE 'announced' END IN $scope.statuses)
        RETURN true
      })
    RETURN origin, by
  }
  RETURN collect({e: e, at: at, p: p, who: who, origin: origin, by: by,
    certain: at.certain
      AND ($scope.from IS NULL AND $scope.to IS NULL OR p.from IS NULL AND p.to IS NULL
        OR (coalesce(p.latestStart <= date($scope.to), true) OR coalesce(p.latestEnd <= date($scope.to), false))
          AND (coalesce(p.earliestEnd >= date($scope.from), true) OR coalesce(p.earliestStart >= date($scope.from), false)))}) AS ways
}

// Whoever was succeeded, with its last successors and the ties that lead to them.
CALL (subjects, ways) {
  UNWIND CASE WHEN $scope.lineage THEN [w IN ways | w.origin] + [x IN subjects WHERE x.kind <> 'person' OR $scope.level = 'stakeholder'] ELSE [] END AS origin
  WITH DISTINCT origin
  WHERE EXISTS { (origin)<-[:SUCCEEDS]-(:Stakeholder) }
  CALL (origin) {
    MATCH (origin)<-[:SUCCEEDS*0..]-(x:Stakeholder)
    WITH DISTINCT x
    MATCH (x)<-[r:SUCCEEDS]-(:Stakeholder)
    WHERE $scope.asksForEvidence AND NOT EXISTS {
      UNWIND range(0, size(r.sources) - 1) AS i
      MATCH (s:Source {id: r.sources[i]})
      WHERE (size($scope.datasets) = 0 OR r.evidenceDatasets[i] IN $scope.datasets)
        AND ($scope.knownBy IS NULL OR s.knownBy <= date($scope.knownBy))
      WITH collect(r.says[i]) AS says,
           count(DISTINCT CASE WHEN r.says[i] <> 'denied' THEN s.id END) AS sources,
           count(DISTINCT CASE WHEN r.says[i] <> 'denied' THEN s.publisherKey END) AS publishers
      WHERE size(says) > 0 AND sources >= $scope.minSources AND publishers >= $scope.minPublishers
        AND (size($scope.statuses) = 0
          OR CASE WHEN 'denied' IN says THEN 'disputed' WHEN 'confirmed' IN says THEN 'confirmed' ELSE 'announced' END IN $scope.statuses)
      RETURN true
    }
    RETURN collect(r) AS doubted
  }
  CALL (origin, doubted) {
    MATCH (origin)<-[way:SUCCEEDS*0..]-(x:Stakeholder)
    WHERE none(r IN way WHERE r IN doubted)
    WITH DISTINCT x, doubted
    OPTIONAL MATCH (x)<-[r:SUCCEEDS]-(:Stakeholder)
    WHERE NOT r IN doubted
    WITH x, collect(r) AS onwards
    RETURN collect(x) AS after, [y IN collect({x: x, ends: size(onwards) = 0}) WHERE y.ends | y.x] AS ends,
           reduce(list = [], o IN collect(onwards) | list + o) AS steps
  }
  // Whoever does not come to an end goes round in a circle.
  CALL (after, ends, doubted) {
    UNWIND ends AS end
    MATCH (end)-[way:SUCCEEDS*0..]->(x:Stakeholder)
    WHERE none(r IN way WHERE r IN doubted)
    WITH DISTINCT x
    RETURN collect(x) AS ending
  }
  CALL (after, ending, doubted) {
    UNWIND [x IN after WHERE NOT x IN ending] AS x
    MATCH (x)<-[way:SUCCEEDS*0..]-(y:Stakeholder)
    WHERE none(r IN way WHERE r IN doubted)
    WITH DISTINCT x, y
    ORDER BY y.id
    WITH x, collect(y) AS ahead
    WITH collect({x: x, ahead: ahead}) AS walks
    UNWIND walks AS walk
    WITH walk WHERE all(other IN walks WHERE NOT other.x IN walk.ahead OR size(other.ahead) = size(walk.ahead))
    RETURN collect(DISTINCT head(walk.ahead)) AS circles
  }
  RETURN collect({origin: origin, lasts: ends + circles, steps: steps}) AS succeeded
}

// Whom each of them becomes; one that stands for others becomes somebody in each engagement.
WITH subjects, ways, succeeded,
     [x IN subjects | {
       id: x.id,
       who: x,
       moves: x.kind = 'person' AND $scope.level <> 'stakeholder',
       becomes: [b IN coalesce(head([s IN succeeded WHERE s.origin = x | s.lasts]), [x])
         | CASE WHEN $scope.level = 'country' AND b.country IS NOT NULL THEN '=' + b.country ELSE b.id END]}] AS parties

// Who stands where.
CALL (parties, ways, succeeded) {
  UNWIND ways AS w
  UNWIND CASE WHEN w.origin IS NULL THEN [null] ELSE coalesce(head([s IN succeeded WHERE s.origin = w.origin | s.lasts]), [w.origin]) END AS body
  WITH parties, w.at AS at, collect({
    actor: CASE WHEN $scope.level = 'country' AND body.country IS NOT NULL THEN '=' + body.country ELSE body.id END,
    body: body, origin: w.origin, who: w.who, p: w.p, by: w.by, certain: w.certain}) AS found
  WITH at, [s IN found WHERE s.body IS NOT NULL] AS stands, [s IN found WHERE s.body IS NULL | s.who] AS nowhere, parties
  CALL (parties, stands) {
    UNWIND parties AS party
    UNWIND [s IN stands WHERE CASE WHEN party.moves THEN s.who = party.who ELSE s.actor IN party.becomes END | s.actor] AS actor
    WITH DISTINCT party, actor
    ORDER BY actor
    WITH party, collect(actor) AS own
    RETURN collect({id: party.id, own: own}) AS present, count(DISTINCT own) AS count
  }
  WITH * WHERE count >= $atLeast AND count > 0
  ORDER BY count DESC, at.e.earliestStart, at.e.id
  WITH collect({at: at, stands: stands, nowhere: nowhere, present: present}) AS looked
  RETURN size(looked) AS count, looked[..$atMost] AS looked
}

// What the answer is made of.
CALL (looked) {
  UNWIND looked AS l
  WITH l, [s IN l.stands WHERE any(p IN l.present WHERE s.actor IN p.own)] AS stands
  RETURN collect({at: l.at, present: l.present, stands: stands}) AS meetings
}
CALL (meetings, succeeded) {
  UNWIND meetings AS m
  UNWIND m.stands AS s
  UNWIND [s.p, s.by] + coalesce(head([x IN succeeded WHERE x.origin = s.origin | x.steps]), []) AS t
  RETURN collect(DISTINCT t) AS used
}
CALL (used) {
  UNWIND used AS t
  UNWIND t.sources AS id
  WITH DISTINCT id
  MATCH (s:Source {id: id})
  WHERE $scope.knownBy IS NULL OR s.knownBy <= date($scope.knownBy)
  RETURN collect([s.id, s.title, s.publisher, s.published, s.language, s.link]) AS sources
}
CALL (used, looked) {
  UNWIND [t IN used | t.onBehalfOf] + reduce(list = [], l IN looked | reduce(more = list, p IN l.present | more + p.own)) AS id
  WITH DISTINCT id
  MATCH (n:Stakeholder {id: id})
  RETURN collect(n) AS called
}
CALL (used, called, subjects) {
  UNWIND called + subjects + [t IN used | startNode(t)] + [t IN used | endNode(t)] AS n
  WITH DISTINCT n
  RETURN collect([n.id, n.kind, n.name, n.country]) AS entries
}
CALL (looked) {
  UNWIND looked AS l
  UNWIND l.nowhere AS person
  RETURN count(DISTINCT person) AS unattributed
}
// Lists without names, which would travel with each:
// meetings [id, from, to, stands [actor, tie, affiliation, origin, body, certain], certain, present [party, actors that it stands as]];
// ties [id, type, start, end, title, onBehalfOf, from, to, evidence [source, locator, says, note]];
// entries [id, kind, name, country]; sources [id, title, publisher, published, language, link].
RETURN [s IN subjects | s.id] AS subjects,
       unattributed,
       count,
       [m IN meetings | [m.at.e.id, m.at.e.from, m.at.e.to,
         [s IN m.stands | [s.actor, s.p.id, s.by.id, s.origin.id, s.body.id, s.certain]], m.at.certain, [p IN m.present | [p.id, p.own]]]] AS meetings,
       [t IN used | [t.id, type(t), startNode(t).id, endNode(t).id, t.title, t.onBehalfOf, t.from, t.to,
         [i IN range(0, size(t.sources) - 1)
           WHERE (size($scope.datasets) = 0 OR t.evidenceDatasets[i] IN $scope.datasets)
             AND ($scope.knownBy IS NULL OR any(s IN sources WHERE s[0] = t.sources[i]))
           | [t.sources[i], t.locators[i], t.says[i], t.notes[i]]]]] AS ties,
       entries,
       sources
