// Who cooperates with a stakeholder, whatever the scope? (WhoCooperates.Plain.cypher is quicker where nothing is filtered.)
//
//   $with         the id of the stakeholder, e.g. 'kz-ministry-of-labour'
//   $weight       'count', 'newman' or 'role'
//   $partner      the one partner to give, an id or a country's code; null for all
//   $skip         how many partners to pass over, e.g. 0
//   $atMost       how many partners to give behind them, e.g. 20
//   $withEvidence whether to give what the strengths are made of
//   $scope        a map:
//     level            'stakeholder', 'organization' or 'country'
//     roles            types of ties that count, e.g. ['HOSTS', 'ATTENDS']
//     tenths           the weight of each role, in tenths, e.g. {HOSTS: 10, ATTENDS: 3}
//     from, to         first and last day of the time asked about, e.g. date('2011-03-01'); null where open
//     topicKeys        topics as they are compared; [] for all
//     kinds            kinds that may stand, e.g. ['ministry']; [] for all
//     countries        countries that may, e.g. ['KZ']; [] for all
//     lineage          whether a body also stands for its predecessors
//     weighs           whether pieces of evidence are looked at one by one: for knownBy, datasets, or more than one source or publisher
//     knownBy          the last day on which a source was published; null for any
//     datasets         datasets whose evidence counts; [] for all
//     statuses         'confirmed', 'announced', 'disputed'; [] for all
//     minSources, minPublishers   how many must confirm or announce a tie; 0 for any
//
// One map, and not a parameter for each: a plan is kept for each combination of types of parameters, and to plan this takes seconds.
//
// A stakeholder stands as its id, a country as its code after a '='. Strengths come in units of 1e-9: contributions are whole units of 1e-15, added in two halves, since a
// sum can be larger than an integer holds. Exact halves, which come up only where n - 1 is a multiple of 16384, go to the even number, as they do on the embedded engine.

MATCH (subject:Stakeholder {id: $with})
WITH subject, subject.kind = 'person' AND $scope.level <> 'stakeholder' AS moves,
     date($scope.from) AS first, date($scope.to) AS last, date($scope.knownBy) AS known

// Engagements in which it may stand: all in which it does, and perhaps some more.
CALL (subject, moves, first, last) {
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
  WITH DISTINCT e
  WHERE (size($scope.topicKeys) = 0 OR any(key IN e.topicKeys WHERE key IN $scope.topicKeys))
    AND (last IS NULL OR coalesce(e.earliestStart <= last, true)) AND (first IS NULL OR coalesce(e.latestEnd >= first, true))
  RETURN collect(e) AS engagements
}

// Who takes part in them and stands for itself.
CALL (engagements, first, last, known) {
  UNWIND engagements AS e
  MATCH (e)<-[p:ADDRESSES|ATTENDS|CHAIRS|DECLINED|FUNDS|HEADS|HOSTS|IMPLEMENTS|INVITED|MEMBER_OF|OBSERVES|ORGANIZES|SIGNS]-(who:Stakeholder)
  WHERE type(p) IN $scope.roles AND ($scope.level = 'stakeholder' OR NOT who:Person)
    AND (last IS NULL OR coalesce(p.earliestStart <= last, true)) AND (first IS NULL OR coalesce(p.latestEnd >= first, true))
    AND (size($scope.statuses) = 0 OR $scope.weighs OR p.status IN $scope.statuses)
    AND ($scope.minSources = 0 AND $scope.minPublishers = 0 OR p.status <> 'disputed' OR any(word IN p.says WHERE word <> 'denied'))
    AND (NOT $scope.weighs OR size(p.sources) >= $scope.minSources AND size(p.sources) >= $scope.minPublishers)
    AND (NOT $scope.weighs OR EXISTS {
      UNWIND range(0, size(p.sources) - 1) AS i
      MATCH (s:Source {id: p.sources[i]})
      WHERE (size($scope.datasets) = 0 OR p.evidenceDatasets[i] IN $scope.datasets) AND (known IS NULL OR s.knownBy <= known)
      WITH collect(p.says[i]) AS says,
           count(DISTINCT CASE WHEN p.says[i] <> 'denied' THEN s.id END) AS sources,
           count(DISTINCT CASE WHEN p.says[i] <> 'denied' THEN s.publisherKey END) AS publishers
      WHERE size(says) > 0 AND sources >= $scope.minSources AND publishers >= $scope.minPublishers
        AND (size($scope.statuses) = 0
          OR CASE WHEN 'denied' IN says THEN 'disputed' WHEN 'confirmed' IN says THEN 'confirmed' ELSE 'announced' END IN $scope.statuses)
      RETURN true
    })
  RETURN collect({e: e, p: p, who: who, origin: who}) AS themselves
}

// Who takes part in them and stands for somebody else, or nowhere.
CALL (engagements, first, last, known) {
  UNWIND CASE WHEN $scope.level = 'stakeholder' THEN [] ELSE engagements END AS e
  MATCH (e)<-[p:ADDRESSES|ATTENDS|CHAIRS|DECLINED|FUNDS|HEADS|HOSTS|IMPLEMENTS|INVITED|MEMBER_OF|OBSERVES|ORGANIZES|SIGNS]-(who:Person)
  WHERE type(p) IN $scope.roles
    AND (last IS NULL OR coalesce(p.earliestStart <= last, true)) AND (first IS NULL OR coalesce(p.latestEnd >= first, true))
    AND (size($scope.statuses) = 0 OR $scope.weighs OR p.status IN $scope.statuses)
    AND ($scope.minSources = 0 AND $scope.minPublishers = 0 OR p.status <> 'disputed' OR any(word IN p.says WHERE word <> 'denied'))
    AND (NOT $scope.weighs OR size(p.sources) >= $scope.minSources AND size(p.sources) >= $scope.minPublishers)
    AND (NOT $scope.weighs OR EXISTS {
      UNWIND range(0, size(p.sources) - 1) AS i
      MATCH (s:Source {id: p.sources[i]})
      WHERE (size($scope.datasets) = 0 OR p.evidenceDatasets[i] IN $scope.datasets) AND (known IS NULL OR s.knownBy <= known)
      WITH collect(p.says[i]) AS says,
           count(DISTINCT CASE WHEN p.says[i] <> 'denied' THEN s.id END) AS sources,
           count(DISTINCT CASE WHEN p.says[i] <> 'denied' THEN s.publisherKey END) AS publishers
      WHERE size(says) > 0 AND sources >= $scope.minSources AND publishers >= $scope.minPublishers
        AND (size($scope.statuses) = 0
          OR CASE WHEN 'denied' IN says THEN 'disputed' WHEN 'confirmed' IN says THEN 'confirmed' ELSE 'announced' END IN $scope.statuses)
      RETURN true
    })
  OPTIONAL CALL (e, p, who, known) {
    WITH p WHERE p.onBehalfOf IS NOT NULL
    MATCH (origin:Stakeholder {id: p.onBehalfOf})
    RETURN origin, null AS by
  UNION ALL
    WITH e, p, who, CASE WHEN p.from IS NULL AND p.to IS NULL THEN e ELSE p END AS timed
    WHERE p.onBehalfOf IS NULL
    MATCH (who)-[by:REPRESENTS]->(origin:Stakeholder)
    WHERE coalesce(by.earliestStart <= timed.latestEnd, true) AND coalesce(by.latestEnd >= timed.earliestStart, true)
      AND (size($scope.statuses) = 0 OR $scope.weighs OR by.status IN $scope.statuses)
      AND ($scope.minSources = 0 AND $scope.minPublishers = 0 OR by.status <> 'disputed' OR any(word IN by.says WHERE word <> 'denied'))
      AND (NOT $scope.weighs OR size(by.sources) >= $scope.minSources AND size(by.sources) >= $scope.minPublishers)
      AND (NOT $scope.weighs OR EXISTS {
        UNWIND range(0, size(by.sources) - 1) AS i
        MATCH (s:Source {id: by.sources[i]})
        WHERE (size($scope.datasets) = 0 OR by.evidenceDatasets[i] IN $scope.datasets) AND (known IS NULL OR s.knownBy <= known)
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
  RETURN collect({e: e, p: p, who: who, origin: origin, by: by}) AS represented
}
WITH *, themselves + represented AS ways

// Whoever was succeeded, with its last successors and the ties that lead to them.
CALL (subject, moves, ways, known) {
  UNWIND CASE WHEN $scope.lineage THEN [w IN ways | w.origin] + CASE WHEN moves THEN [] ELSE [subject] END ELSE [] END AS origin
  WITH DISTINCT origin
  WHERE EXISTS { (origin)<-[:SUCCEEDS]-(:Stakeholder) }
  CALL (origin, known) {
    MATCH (origin)<-[:SUCCEEDS*0..]-(x:Stakeholder)
    WITH DISTINCT x
    MATCH (x)<-[r:SUCCEEDS]-(:Stakeholder)
    WHERE size($scope.statuses) > 0 AND NOT $scope.weighs AND NOT r.status IN $scope.statuses
      OR ($scope.minSources > 0 OR $scope.minPublishers > 0) AND r.status = 'disputed' AND all(word IN r.says WHERE word = 'denied')
      OR $scope.weighs AND NOT EXISTS {
        UNWIND range(0, size(r.sources) - 1) AS i
        MATCH (s:Source {id: r.sources[i]})
        WHERE (size($scope.datasets) = 0 OR r.evidenceDatasets[i] IN $scope.datasets) AND (known IS NULL OR s.knownBy <= known)
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

WITH subject, moves, first, last, known, ways, succeeded,
     CASE WHEN moves THEN [] ELSE
       [b IN coalesce(head([s IN succeeded WHERE s.origin = subject | s.lasts]), [subject])
        | CASE WHEN $scope.level = 'country' AND b.country IS NOT NULL THEN '=' + b.country ELSE b.id END] END AS becomes

// Who stands where.
CALL (subject, moves, ways, succeeded, becomes) {
  UNWIND ways AS w
  UNWIND CASE WHEN w.origin IS NULL THEN [null] WHEN size(succeeded) = 0 THEN [w.origin]
    ELSE coalesce(head([s IN succeeded WHERE s.origin = w.origin | s.lasts]), [w.origin]) END AS body
  WITH subject, moves, becomes, w, body, CASE WHEN $scope.level = 'country' AND body.country IS NOT NULL THEN '=' + body.country ELSE body.id END AS actor
  WITH subject, moves, becomes, w.e AS e,
       collect(CASE WHEN body IS NOT NULL THEN {actor: actor, body: body, w: w} END) AS found,
       collect(CASE WHEN body IS NULL THEN w.who END) AS nowhere,
       collect(CASE WHEN w.who = subject THEN actor END) AS moved
  WITH subject, e, found, nowhere, CASE WHEN moves THEN moved ELSE becomes END AS own
  WITH *, any(s IN found WHERE s.actor IN own) AS stood
  WHERE stood OR subject IN nowhere
  WITH e, own, stood, nowhere,
       CASE WHEN size($scope.kinds) = 0 AND size($scope.countries) = 0 THEN found
         ELSE [s IN found WHERE s.actor IN own
           OR (size($scope.kinds) = 0 OR s.body.kind IN $scope.kinds) AND (size($scope.countries) = 0 OR s.body.country IN $scope.countries)] END AS stands
  CALL (stands) {
    UNWIND stands AS s
    WITH s.actor AS actor, max($scope.tenths[type(s.w.p)]) AS tenths
    RETURN collect({actor: actor, tenths: tenths}) AS present
  }
  RETURN collect({e: e, own: own, stood: stood, stands: stands, nowhere: nowhere, present: present}) AS looked
}
// How strong the partners are.
CALL (looked) {
  UNWIND looked AS l
  WITH l, size(l.present) AS n, reduce(most = 0, x IN l.present | CASE WHEN x.actor IN l.own AND x.tenths > most THEN x.tenths ELSE most END) AS mine
  WHERE l.stood AND n > 1
  UNWIND [x IN l.present WHERE NOT x.actor IN l.own] AS x
  WITH x.actor AS actor,
       CASE $weight WHEN 'count' THEN 1000000000000000
         WHEN 'newman' THEN toInteger(CASE WHEN n > 16384 THEN round(1e15 / (n - 1), 0, 'HALF_EVEN') ELSE round(1e15 / (n - 1)) END)
         ELSE toInteger(CASE WHEN n > 16384 THEN round(mine * x.tenths * 1e13 / (n - 1), 0, 'HALF_EVEN') ELSE round(mine * x.tenths * 1e13 / (n - 1)) END) END AS units
  WITH actor, sum(units / 1000000) AS high, sum(units % 1000000) AS low
  WITH actor, high + (low + 500000) / 1000000 AS strength
  ORDER BY strength DESC, CASE WHEN actor STARTS WITH '=' THEN substring(actor, 1) ELSE actor END, actor STARTS WITH '='
  WITH collect({actor: actor, strength: strength}) AS ranked
  WITH [p IN ranked WHERE $partner IS NULL OR p.actor = $partner OR p.actor = '=' + $partner] AS ranked
  RETURN size(ranked) AS count, ranked[$skip..$skip + $atMost] AS partners
}

// What the answer is made of.
CALL (looked, partners) {
  WITH looked, [p IN partners | p.actor] AS told
  UNWIND CASE WHEN $withEvidence THEN looked ELSE [] END AS l
  WITH l, [s IN l.stands WHERE s.actor IN told OR s.actor IN l.own] AS stands
  WHERE l.stood AND size(l.present) > 1 AND any(s IN stands WHERE NOT s.actor IN l.own)
  RETURN collect({e: l.e, n: size(l.present), own: l.own, stands: stands}) AS meetings
}
CALL (meetings, first, last) {
  UNWIND meetings AS m
  WITH m, m.e AS e
  WITH m, e,
       (e.from IS NOT NULL OR e.to IS NOT NULL)
         AND (coalesce(e.latestStart <= last, true) OR coalesce(e.latestEnd <= last, false))
         AND (coalesce(e.earliestEnd >= first, true) OR coalesce(e.earliestStart >= first, false)) AS certain
  RETURN collect([e.id, e.from, e.to, [s IN m.stands | [s.actor, s.w.p.id, s.w.by.id, s.w.origin.id, s.body.id,
    first IS NULL AND last IS NULL OR certain
      AND (s.w.p.from IS NULL AND s.w.p.to IS NULL
        OR (coalesce(s.w.p.latestStart <= last, true) OR coalesce(s.w.p.latestEnd <= last, false))
          AND (coalesce(s.w.p.earliestEnd >= first, true) OR coalesce(s.w.p.earliestStart >= first, false)))]], m.n, m.own]) AS given
}
CALL (meetings, succeeded) {
  UNWIND meetings AS m
  UNWIND m.stands AS s
  UNWIND [s.w.p, s.w.by] + coalesce(head([x IN succeeded WHERE x.origin = s.w.origin | x.steps]), []) AS t
  RETURN collect(DISTINCT t) AS used
}
CALL (used, known) {
  UNWIND used AS t
  UNWIND t.sources AS id
  WITH DISTINCT id
  MATCH (s:Source {id: id})
  WHERE known IS NULL OR s.knownBy <= known
  RETURN collect([s.id, s.title, s.publisher, s.published, s.language, s.link]) AS sources
}
WITH *, becomes + reduce(list = [], l IN looked | list + l.own) AS becomes
CALL (used, partners, becomes) {
  UNWIND [t IN used | t.onBehalfOf] + [p IN partners | p.actor] + becomes AS id
  WITH DISTINCT id
  MATCH (n:Stakeholder {id: id})
  RETURN collect(n) AS called
}
CALL (used, called, subject) {
  UNWIND called + [subject] + [t IN used | startNode(t)] + [t IN used | endNode(t)] AS n
  WITH DISTINCT n
  RETURN collect([n.id, n.kind, n.name, n.country]) AS entries
}
CALL (looked) {
  UNWIND looked AS l
  UNWIND l.nowhere AS person
  RETURN count(DISTINCT person) AS unattributed
}
CALL (becomes) {
  UNWIND becomes AS actor
  RETURN collect(DISTINCT actor) AS standsFor
}
// Lists without names, which would travel with each: partners [actor, strength];
// meetings [id, from, to, stands [actor, tie, affiliation, origin, body, certain], n, actors that the subject stands as];
// ties [id, type, start, end, title, onBehalfOf, from, to, evidence [source, locator, says, note]];
// entries [id, kind, name, country]; sources [id, title, publisher, published, language, link].
RETURN subject.id AS subject,
       standsFor,
       unattributed,
       count,
       [p IN partners | [p.actor, p.strength]] AS partners,
       given AS meetings,
       [t IN used | [t.id, type(t), startNode(t).id, endNode(t).id, t.title, t.onBehalfOf, t.from, t.to,
         [i IN range(0, size(t.sources) - 1)
           WHERE (size($scope.datasets) = 0 OR t.evidenceDatasets[i] IN $scope.datasets)
             AND (known IS NULL OR any(s IN sources WHERE s[0] = t.sources[i]))
           | [t.sources[i], t.locators[i], t.says[i], t.notes[i]]]]] AS ties,
       entries,
       sources
