// Part of Find.All.cypher: the stakeholders, or the engagements, of a page. A stakeholder has no topics and does not take place.
//
//  $after      the id before the page, '' for the first
//  $atMost     the maximum number of records to return
//  $kinds      kinds, e.g. ['ministry']; [] for all
//  $countries  countries, e.g. ['KZ']; [] for all
//  $topicKeys  topics of engagements in the form used for comparison; [] for all
//  $years      years in which engagements may have taken place, e.g. [2009]; [] for all

WHERE n.id > $after AND (size($kinds) = 0 OR n.kind IN $kinds)
  AND (size($countries) = 0 OR n.country IN $countries OR any(country IN n.otherCountries WHERE country IN $countries))
  AND (size($topicKeys) = 0 OR (n:Engagement AND any(key IN n.topicKeys WHERE key IN $topicKeys)))
  AND (size($years) = 0 OR (n:Engagement AND (n.from IS NOT NULL OR n.latestEnd IS NOT NULL)
    AND any(year IN $years WHERE coalesce(n.earliestStart.year, year) <= year AND coalesce(n.latestEnd.year, year) >= year)))
RETURN n
ORDER BY n.id
LIMIT $atMost + 1
