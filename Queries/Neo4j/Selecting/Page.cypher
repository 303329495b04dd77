// Part of Find.All.cypher: the stakeholders, or the engagements, of a page. A stakeholder has no topics and does not take place.
WHERE n.id > $after AND (size($kinds) = 0 OR n.kind IN $kinds)
  AND (size($countries) = 0 OR n.country IN $countries OR any(country IN n.otherCountries WHERE country IN $countries))
  AND (size($topicKeys) = 0 OR (n:Engagement AND any(key IN n.topicKeys WHERE key IN $topicKeys)))
  AND (size($years) = 0 OR (n:Engagement AND (n.from IS NOT NULL OR n.latestEnd IS NOT NULL)
    AND any(year IN $years WHERE coalesce(n.earliestStart.year, year) <= year AND coalesce(n.latestEnd.year, year) >= year)))
RETURN n
ORDER BY n.id
LIMIT $atMost + 1
