// What a dataset held before the write of the entry $number of the log, part by part.
MATCH (k:KeptContent {number: $number})
RETURN k.content AS content
ORDER BY k.part
