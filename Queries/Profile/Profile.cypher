// The record of a stakeholder or an engagement, with its ties.
//
//   $id           the id
//   $family       'stakeholder' or 'engagement'
//   $self         its id, and with lineage those of all its predecessors
//   $types        types of ties, e.g. ['HOSTS', 'REPRESENTS']; [] for all
//   $skip         the number of ties to skip, e.g. 0
//   $atMost       the maximum number of ties to return, e.g. 200
//   $scope        a map:
//     from, to         first and last day of the time asked about, e.g. date('2011-03-01'); null if open
//     topicKeys        topics in the form used for comparison; [] for all
//     kinds            kinds of the other end, e.g. ['ministry']; [] for all
//     countries        countries of the other end, e.g. ['KZ']; [] for all
//     weighs           whether pieces of evidence are examined one by one: for knownBy, datasets, or more than one source or publisher
//     knownBy          the last day on which a source was published, or else retrieved; null for any
//     yesterday        the last day on which something can have ended that is only known to have ended
//     datasets         datasets whose evidence counts; [] for all
//     statuses         'confirmed', 'announced', 'disputed'; [] for all
//     minSources, minPublishers   the minimum numbers that must confirm or announce a tie; 0 for any
//
// One map instead of a parameter for each: the database caches a plan for each combination of parameter types, and planning takes seconds.

// The record itself, and with lineage its predecessors.
CALL () {
  UNWIND CASE $family WHEN 'stakeholder' THEN $self ELSE [] END AS id
  MATCH (x:Stakeholder {id: id})
  RETURN x
UNION ALL
  UNWIND CASE $family WHEN 'engagement' THEN $self ELSE [] END AS id
  MATCH (x:Engagement {id: id})
  RETURN x
}
WITH collect(x) AS self
UNWIND [x IN self WHERE x.id = $id] AS entry
WITH self, entry, date($scope.from) AS first, date($scope.to) AS last, date($scope.knownBy) AS known,
     date($scope.yesterday) AS over

CALL (self, first, last, known, over) {
  UNWIND self AS x
  CALL (x) {
    MATCH (x)-[t:ANY_TIE]-()
    RETURN t
  UNION
    WITH x WHERE x:Stakeholder
    CALL db.index.fulltext.queryRelationships('tie_on_behalf_of', '"' + x.id + '"') YIELD relationship AS t
    RETURN t
  }
  WITH DISTINCT t, self
  WITH t, startNode(t) AS start, endNode(t) AS end, self
  WITH t, start, end,
       CASE WHEN start IN self THEN end ELSE start END AS other,
       CASE WHEN start:Stakeholder AND end:Engagement THEN end END AS engagement
  WITH t, start, end, other, engagement, CASE WHEN end:Engagement THEN coalesce(engagement, other) END AS about
  WHERE (size($types) = 0 OR type(t) IN $types)
    // A period that has ended at an unknown date ('?') can have lasted until yesterday.
    AND all(x IN [t, engagement] WHERE x IS NULL
      OR (last IS NULL OR coalesce(x.earliestStart <= last, true))
        AND (first IS NULL
          OR coalesce(x.latestEnd >= first, x.to <> '?' OR over >= first OR coalesce(x.earliestStart >= first, false), true)))
    AND (size($scope.kinds) = 0 OR other.kind IN $scope.kinds)
    AND (size($scope.countries) = 0 OR other.country IN $scope.countries
      OR any(country IN other.otherCountries WHERE country IN $scope.countries))
    AND (size($scope.topicKeys) = 0 OR about IS NULL OR any(key IN about.topicKeys WHERE key IN $scope.topicKeys))
    AND (size($scope.statuses) = 0 OR $scope.weighs OR t.status IN $scope.statuses)
    AND ($scope.minSources = 0 AND $scope.minPublishers = 0 OR t.status <> 'disputed' OR any(word IN t.says WHERE word <> 'denied'))
    AND (NOT $scope.weighs OR size(t.sources) >= $scope.minSources AND size(t.sources) >= $scope.minPublishers)
    AND (NOT $scope.weighs OR EXISTS {
      UNWIND range(0, size(t.sources) - 1) AS i
      MATCH (s:Source {id: t.sources[i]})
      WHERE (size($scope.datasets) = 0 OR t.evidenceDatasets[i] IN $scope.datasets) AND (known IS NULL OR s.knownBy <= known)
      WITH collect(t.says[i]) AS says,
           count(DISTINCT CASE WHEN t.says[i] <> 'denied' THEN s.id END) AS sources,
           count(DISTINCT CASE WHEN t.says[i] <> 'denied' THEN s.publisherKey END) AS publishers
      WHERE size(says) > 0 AND sources >= $scope.minSources AND publishers >= $scope.minPublishers
        AND (size($scope.statuses) = 0
          OR CASE WHEN 'denied' IN says THEN 'disputed' WHEN 'confirmed' IN says THEN 'confirmed' ELSE 'announced' END IN $scope.statuses)
      RETURN true
    })
  // Ordered by start (a tie's own, else its engagement's; undated ties last), then by id.
  WITH t, start, end, engagement
  ORDER BY coalesce(CASE WHEN t.from IS NULL AND t.to IS NULL THEN engagement.earliestStart ELSE t.earliestStart END, date('9999-12-31')),
           t.id
  WITH collect({t: t, start: start, end: end, engagement: engagement}) AS found
  RETURN size(found) AS count, found[$skip..$skip + $atMost] AS ties
}
CALL (ties, known) {
  UNWIND ties AS tie
  UNWIND tie.t.sources AS id
  WITH DISTINCT id
  MATCH (s:Source {id: id})
  WHERE known IS NULL OR s.knownBy <= known
  RETURN collect([s.id, s.title, s.publisher, s.published, s.language, s.link, s.retrieved]) AS sources
}
CALL (ties) {
  UNWIND [tie IN ties | tie.t.onBehalfOf] AS id
  WITH DISTINCT id
  MATCH (n:Stakeholder {id: id})
  RETURN collect(n) AS called
}
CALL (ties, called) {
  UNWIND called + [tie IN ties | tie.start] + [tie IN ties | tie.end] AS n
  WITH DISTINCT n
  RETURN collect([n.id, n.kind, n.name, n.country, n.from, n.to, n.otherCountries]) AS entries
}
CALL (ties, sources) {
  WITH ties, [s IN sources | s[0]] AS known
  UNWIND ties AS tie
  WITH tie, tie.t AS t, tie.engagement AS e, known
  RETURN collect([t.id, type(t), tie.start.id, tie.end.id, t.title, t.onBehalfOf, t.from, t.to, t.amount, t.currency, t.attributes,
    [i IN range(0, size(t.sources) - 1)
      WHERE (size($scope.datasets) = 0 OR t.evidenceDatasets[i] IN $scope.datasets) AND ($scope.knownBy IS NULL OR t.sources[i] IN known)
      | [t.sources[i], t.locators[i], t.says[i], t.notes[i]]],
    e.from, e.to, e IS NOT NULL]) AS given
}
// Lists without field names, which would be sent with each item: ties [id, type, start, end, title, onBehalfOf, from, to, amount, currency,
// attributes, evidence [source, locator, says, note], from and to of the engagement, whether it is a participation]; entries [id, kind,
// name, country, from, to, otherCountries]; sources [id, title, publisher, published, language, link, retrieved].
RETURN entry {.id, .kind, .name, .language, .country, .otherCountries, .description, .from, .to, .topics, .identifiers, .links,
         .attributes,
         .otherNames, .otherNameLanguages, .otherNameTypes, .datasets} AS entry,
       [x IN self | x.id] AS self,
       count,
       given AS ties,
       entries,
       sources
