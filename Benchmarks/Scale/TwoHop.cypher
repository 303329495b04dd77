// Who takes part in what a stakeholder takes part in, and in how much of it? The bare question, to compare with: no roles, no n, no
// evidence.
//
//   $with  the id of the stakeholder

MATCH (a:Stakeholder {id: $with})
      -[:ADDRESSES|ATTENDS|CHAIRS|FUNDS|HEADS|HOSTS|IMPLEMENTS|MEMBER_OF|OBSERVES|ORGANIZES|SIGNS]->(e:Engagement)
      <-[:ADDRESSES|ATTENDS|CHAIRS|FUNDS|HEADS|HOSTS|IMPLEMENTS|MEMBER_OF|OBSERVES|ORGANIZES|SIGNS]-(b:Stakeholder)
WHERE b <> a
RETURN b.id AS id, count(DISTINCT e) AS shared
ORDER BY shared DESC, id
LIMIT 20
