// Who cooperates with a stakeholder, where nothing is filtered and everyone stands for itself? The same as WhoCooperates.cypher, five times as fast: this is the most
// frequent question by far.
//
//   $with         the id of the stakeholder, e.g. 'kz-ministry-of-labour'
//   $weight       'count', 'newman' or 'role'
//   $atMost       how many partners to give, e.g. 20
//   $withEvidence whether to give what the strengths are made of
//   $tenths       the weight of each role, in tenths, e.g. {HOSTS: 10, ATTENDS: 3}
//
// Strengths come in units of 1e-9: contributions are whole units of 1e-15, added in two halves, since a sum can be larger than an integer holds.
// Exact halves, which come up only where n - 1 is a multiple of 16384, go to the even number, as they do on the embedded engine.

MATCH (subject:Stakeholder {id: $with})
CALL (subject) {
  MATCH (subject)-[:ADDRESSES|ATTENDS|CHAIRS|FUNDS|HEADS|HOSTS|IMPLEMENTS|MEMBER_OF|OBSERVES|ORGANIZES|SIGNS]->(e:Engagement)
  WITH DISTINCT e
  MATCH (e)<-[p:ADDRESSES|ATTENDS|CHAIRS|FUNDS|HEADS|HOSTS|IMPLEMENTS|MEMBER_OF|OBSERVES|ORGANIZES|SIGNS]-(who:Stakeholder)
  WITH e, who, max($tenths[type(p)]) AS tenths
  WITH e, collect([who, tenths]) AS present
  WHERE size(present) > 1
  RETURN collect({e: e, present: present}) AS shared
}

// How strong the partners are.
CALL (subject, shared) {
  UNWIND shared AS s
  WITH subject, s.present AS present, size(s.present) AS n, head([x IN s.present WHERE x[0] = subject | x[1]]) AS mine
  UNWIND present AS x
  WITH subject, x[0] AS partner, n, mine, x[1] AS theirs
  WHERE partner <> subject
  WITH partner,
       CASE $weight WHEN 'count' THEN 1000000000000000
         WHEN 'newman' THEN toInteger(CASE WHEN n > 16384 THEN round(1e15 / (n - 1), 0, 'HALF_EVEN') ELSE round(1e15 / (n - 1)) END)
         ELSE toInteger(CASE WHEN n > 16384 THEN round(mine * theirs * 1e13 / (n - 1), 0, 'HALF_EVEN') ELSE round(mine * theirs * 1e13 / (n - 1)) END) END AS units
  WITH partner, sum(units / 1000000) AS high, sum(units % 1000000) AS low
  WITH partner, partner.id AS id, high + (low + 500000) / 1000000 AS strength
  ORDER BY strength DESC, id
  WITH collect({who: partner, strength: strength}) AS ranked
  RETURN size(ranked) AS count, ranked[..$atMost] AS partners
}

// What the answer is made of: the ties of those told, and of nobody else.
CALL (subject, shared, partners) {
  WITH subject, shared, [p IN partners | p.who] + [subject] AS told
  UNWIND CASE WHEN $withEvidence THEN shared ELSE [] END AS s
  WITH s.e AS e, size(s.present) AS n, [x IN s.present WHERE x[0] IN told | x[0]] AS present
  WHERE size(present) > 1
  UNWIND present AS who
  MATCH (who)-[p:ADDRESSES|ATTENDS|CHAIRS|FUNDS|HEADS|HOSTS|IMPLEMENTS|MEMBER_OF|OBSERVES|ORGANIZES|SIGNS]->(e)
  WITH e, n, collect(p) AS ties
  RETURN collect({e: e, n: n, ties: ties}) AS meetings
}
CALL (meetings) {
  UNWIND meetings AS m
  UNWIND m.ties AS t
  RETURN collect(t) AS used
}
CALL (used) {
  UNWIND used AS t
  UNWIND t.sources AS id
  WITH DISTINCT id
  MATCH (s:Source {id: id})
  RETURN collect(s {.id, .title, .publisher, .published, .language, .link}) AS sources
}
CALL (used) {
  UNWIND [t IN used | t.onBehalfOf] AS id
  WITH DISTINCT id
  MATCH (n:Stakeholder {id: id})
  RETURN collect(n) AS called
}
CALL (subject, partners, meetings, called) {
  UNWIND called + [subject] + [p IN partners | p.who] + [m IN meetings | m.e] AS n
  WITH DISTINCT n
  RETURN collect(n {.id, .kind, .name, .country}) AS entries
}
RETURN subject.id AS subject,
       [] AS standsFor,
       0 AS unattributed,
       count,
       [p IN partners | [p.who.id, p.strength]] AS partners,
       [m IN meetings | {id: m.e.id, from: m.e.from, to: m.e.to, n: m.n, own: [subject.id],
         stands: [t IN m.ties | [startNode(t).id, t.id]]}] AS meetings,
       [t IN used | {id: t.id, type: type(t), start: startNode(t).id, end: endNode(t).id, title: t.title, onBehalfOf: t.onBehalfOf, from: t.from, to: t.to,
         evidence: [i IN range(0, size(t.sources) - 1) | [t.sources[i], t.locators[i], t.says[i], t.notes[i]]]}] AS ties,
       entries,
       sources
