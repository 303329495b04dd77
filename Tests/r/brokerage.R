# Reads graphs as lines of numbers on the standard input: nodes, the group of each node, the two ends of each edge. Writes a line for each node:
# how often it is a coordinator, an itinerant broker, a representative, a gatekeeper and a liaison, as sna counts them.
suppressMessages(library(sna))

lines <- readLines(file("stdin"))
numbers <- function(line) as.integer(strsplit(lines[line], " ")[[1]])

for (first in seq(1, length(lines), 3)) {
  count <- numbers(first)
  groups <- numbers(first + 1)
  edges <- matrix(numbers(first + 2) + 1, ncol = 2, byrow = TRUE)
  graph <- matrix(0, count, count)
  graph[edges] <- 1
  graph[edges[, 2:1, drop = FALSE]] <- 1
  roles <- brokerage(graph, groups)$raw.nli[, c("w_I", "w_O", "b_IO", "b_OI", "b_O"), drop = FALSE]
  cat(apply(roles, 1, paste, collapse = " "), sep = "\n")
}
