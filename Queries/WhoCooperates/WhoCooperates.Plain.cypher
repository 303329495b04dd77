// The partners of a stakeholder if nothing is filtered and every stakeholder stands for itself: by far the most frequent question.
//
//   $with         the id of the stakeholder, e.g. 'kz-ministry-of-labour'
//   $weight       'count', 'newman' or 'role'
//   $skip         the number of partners to skip, e.g. 0
//   $atMost       the maximum number of partners to return, e.g. 20
//   $directSkip   the number of ties to other stakeholders to skip, e.g. 0
//   $directAtMost the maximum number of those ties to return, e.g. 50
//   $withEvidence whether to return what the strengths consist of
//   $tenths       the weight of each role, in tenths, e.g. {HOSTS: 10, ATTENDS: 3}
//
// Strengths are returned in units of 1e-9: contributions are whole units of 1e-15, summed in two halves, because a sum can exceed the range
// of an integer. Contributions that are exact halves, which occur only if n - 1 is a multiple of 16384, are rounded to the even number, as
// on the embedded engine.

MATCH (subject:Stakeholder {id: $with})

// The strength of every stakeholder in the engagements of the subject.
CALL (subject) {
  MATCH (subject)-[own:DEFAULT_ROLE]->(e:Engagement)
  WHERE $atMost > 0
  WITH e, max($tenths[type(own)]) AS mine
  CALL (e) {
    MATCH (e)<-[p:DEFAULT_ROLE]-(who)
    WITH who, max($tenths[type(p)]) AS theirs
    RETURN collect([who, theirs]) AS present
  }
  WITH mine, present, size(present) AS n
  WHERE n > 1
  UNWIND present AS x
  WITH mine, n, x[0] AS partner, x[1] AS theirs
  WHERE partner <> subject
  WITH partner,
       CASE $weight WHEN 'count' THEN 1000000000000000
         WHEN 'newman' THEN toInteger(CASE WHEN n > 16384 THEN round(1e15 / (n - 1), 0, 'HALF_EVEN') ELSE round(1e15 / (n - 1)) END)
         ELSE toInteger(CASE WHEN n > 16384 THEN round(mine * theirs * 1e13 / (n - 1), 0, 'HALF_EVEN')
                             ELSE round(mine * theirs * 1e13 / (n - 1)) END) END AS units
  WITH partner, sum(units / 1000000) AS high, sum(units % 1000000) AS low
  RETURN collect([partner, high + (low + 500000) / 1000000]) AS everybody
}

// The strongest partners. Ids, which order partners of equal strength, are only read for those that can be among them.
CALL (everybody) {
  UNWIND everybody AS x
  WITH x[1] AS strength
  ORDER BY strength DESC
  LIMIT $skip + $atMost
  RETURN min(strength) AS least
}
CALL (everybody, least) {
  UNWIND everybody AS x
  WITH x[0] AS partner, x[1] AS strength
  WHERE strength >= least
  WITH partner, partner.id AS id, strength
  ORDER BY strength DESC, id
  SKIP $skip
  LIMIT $atMost
  RETURN collect(partner) AS told, collect([id, strength]) AS partners
}

// The ties between the subject and other stakeholders, if evidence is asked for.
CALL (subject) {
  MATCH (subject)-[t]-(other:Stakeholder)
  WHERE $withEvidence
  WITH t, other
  ORDER BY other.id, t.id
  WITH collect([t, other]) AS affiliations
  RETURN affiliations[$directSkip..$directSkip + $directAtMost] AS direct, size(affiliations) AS directCount
}

// The records that the answer consists of, if asked for: the ties of the listed partners only.
CALL (subject, told, direct) {
  WITH subject, told + [subject] AS here
  WHERE $withEvidence
  CALL (subject, here) {
    CALL (subject) {
      MATCH (subject)-[:DEFAULT_ROLE]->(e:Engagement)
      RETURN DISTINCT e
    }
    MATCH (e)<-[p:DEFAULT_ROLE]-(who)
    WHERE who IN here
    WITH e, count(DISTINCT who) AS count, collect(p) AS ties
    WHERE count > 1
    RETURN collect([e, COUNT { MATCH (e)<-[:DEFAULT_ROLE]-(x) RETURN DISTINCT x }, ties]) AS meetings
  }
  CALL (meetings, direct) {
    UNWIND [m IN meetings | m[2]] + [[d IN direct | d[0]]] AS ties
    UNWIND ties AS t
    RETURN collect(t) AS used
  }
  CALL (used) {
    UNWIND used AS t
    UNWIND t.sources AS id
    WITH DISTINCT id
    MATCH (s:Source {id: id})
    RETURN collect([s.id, s.title, s.publisher, s.published, s.language, s.link, s.retrieved]) AS sources
  }
  CALL (used) {
    UNWIND used AS t
    WITH DISTINCT t.onBehalfOf AS id
    MATCH (n:Stakeholder {id: id})
    RETURN collect(n) AS called
  }
  RETURN collect({meetings: meetings, used: used, sources: sources, called: called}) AS evidence
}
WITH subject, everybody, partners, told, direct, directCount,
     coalesce(head(evidence), {meetings: [], used: [], sources: [], called: []}) AS made
// Lists without field names, which would be sent with each item: partners [id, strength]; meetings [id, from, to, ties, n, the subject];
// direct [id, type, the other, whether the subject is its start, status]; ties [id, type, start, end, title, onBehalfOf, from, to, amount,
// currency, attributes, evidence [source, locator, says, note]]; entries [id, kind, name, country, from, to, otherCountries]; sources [id,
// title, publisher, published, language, link, retrieved].
RETURN subject.id AS subject,
       [] AS standsFor,
       0 AS unattributed,
       size(everybody) AS count,
       partners,
       [d IN direct | [d[0].id, type(d[0]), d[1].id, startNode(d[0]) = subject, d[0].status]] AS direct,
       directCount,
       [m IN made.meetings | [m[0].id, m[0].from, m[0].to, [t IN m[2] | t.id], m[1], [subject.id]]] AS meetings,
       [t IN made.used | [t.id, type(t), startNode(t).id, endNode(t).id, t.title, t.onBehalfOf, t.from, t.to, t.amount, t.currency,
         t.attributes,
         [i IN range(0, size(t.sources) - 1) | [t.sources[i], t.locators[i], t.says[i], t.notes[i]]]]] AS ties,
       [n IN made.called + told + [subject] + [d IN direct | d[1]] + [m IN made.meetings | m[0]] |
         [n.id, n.kind, n.name, n.country, n.from, n.to, n.otherCountries]] AS entries,
       made.sources AS sources
