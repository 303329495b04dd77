// The periods of the engagements that were found.
//
//   $engagements  their ids, e.g. ['astana-symposium-2011']

UNWIND $engagements AS id
MATCH (e:Engagement {id: id})
RETURN e.id AS id, e.from AS from, e.to AS to
