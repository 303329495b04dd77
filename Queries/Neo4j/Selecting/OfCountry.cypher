// The stakeholders of a country.
//
//   $country      its code, e.g. 'KZ'

MATCH (s:Stakeholder {country: $country})
RETURN collect(s.id) AS ids
