// The same, with the engagements, ties and sources of its twenty: what an answer with evidence is made of, as somebody would ask for it by
// hand.
//
//   $with  the id of the stakeholder

MATCH (a:Stakeholder {id: $with})
      -[:ADDRESSES|ATTENDS|CHAIRS|FUNDS|HEADS|HOSTS|IMPLEMENTS|MEMBER_OF|OBSERVES|ORGANIZES|SIGNS]->(e:Engagement)
      <-[:ADDRESSES|ATTENDS|CHAIRS|FUNDS|HEADS|HOSTS|IMPLEMENTS|MEMBER_OF|OBSERVES|ORGANIZES|SIGNS]-(b:Stakeholder)
WHERE b <> a
WITH a, b, count(DISTINCT e) AS shared
ORDER BY shared DESC, b.id
LIMIT 20
MATCH (a)-[p:ADDRESSES|ATTENDS|CHAIRS|FUNDS|HEADS|HOSTS|IMPLEMENTS|MEMBER_OF|OBSERVES|ORGANIZES|SIGNS]->(e:Engagement)
      <-[q:ADDRESSES|ATTENDS|CHAIRS|FUNDS|HEADS|HOSTS|IMPLEMENTS|MEMBER_OF|OBSERVES|ORGANIZES|SIGNS]-(b)
UNWIND [p, q] AS tie
UNWIND tie.sources AS source
MATCH (s:Source {id: source})
RETURN b.id AS id, b.name AS name, shared,
       collect(DISTINCT e {.id, .kind, .name, .country, .from, .to}) AS engagements,
       collect(DISTINCT tie {.id, .from, .to, .title, .onBehalfOf, .sources, .locators, .says, .notes, type: type(tie),
                             start: startNode(tie).id}) AS ties,
       collect(DISTINCT s {.id, .title, .publisher, .published, .language, .link}) AS sources
ORDER BY shared DESC, id
