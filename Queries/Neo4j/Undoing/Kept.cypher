// The content of a dataset before the write of the log entry $number, part by part.
MATCH (k:KeptContent {number: $number})
RETURN k.content AS content
ORDER BY k.part
