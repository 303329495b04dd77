"""Reads graphs with their measures as JSON on the standard input, and takes the same measures with NetworkX and igraph or straight from the definitions."""

import functools
import itertools
import json
import math
import random
import sys
from fractions import Fraction

import igraph
import networkx as nx
import networkx.algorithms.structuralholes as holes
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python as pagerank  # the one without NumPy

graphs = json.load(sys.stdin)
normalized_mutual_weight = holes.normalized_mutual_weight


def same(graph, what, wanted):
    for node, (found, value) in enumerate(zip(graph[what], wanted)):
        assert (found is None) == (value is None or math.isnan(value)) and (found is None or math.isclose(found, value, rel_tol=1e-9, abs_tol=1e-6)), \
            f"graph {graph['seed']}: {what} of {node} is {found}, not {value}"
    assert len(graph[what]) == len(wanted), what


def each(values, count):
    return [values[node] for node in range(count)]


def roles(g, groups, count):
    """Open two-paths, each in both directions."""
    found = [[0] * 5 for _ in range(count)]
    for v in g:
        for a, c in itertools.permutations(g[v], 2):
            if not g.has_edge(a, c):
                ga, gv, gc = groups[a], groups[v], groups[c]
                found[v][0 if ga == gv == gc else 1 if ga == gc else 2 if ga == gv else 3 if gv == gc else 4] += 1
    return found


def separated(sizes):
    return sum(a * b for a, b in itertools.combinations(sizes, 2))


def left(g, without):
    h = g.copy()
    h.remove_nodes_from(without)
    return h


DISTANCES = math.lcm(*range(1, 13))  # their inverses are added as whole numbers of its parts, which is exact, and faster than as fractions


def inverses(distances):
    """The exact sum of the inverses of distances within a graph of at most 12 nodes."""
    return Fraction(sum(DISTANCES // d for d in distances), DISTANCES)


def sets(g, count, size):
    distances = dict(nx.all_pairs_shortest_path_length(g))

    def fragmentation(s):
        h = left(g, s)
        m = len(h)
        return 1 - Fraction(sum(len(c) * (len(c) - 1) for c in nx.connected_components(h)), m * (m - 1)) if m > 1 else Fraction(0)

    def by_distance(s):
        h = left(g, s)
        m = len(h)
        near = inverses(d for _, row in nx.all_pairs_shortest_path_length(h) for d in row.values() if d)
        return 1 - near / (m * (m - 1)) if m > 1 else Fraction(0)

    def nearest(s, v):
        return min((distances[a][v] for a in s if v in distances[a]), default=None)

    def reach(s):
        return inverses(max(1, d) for d in (nearest(s, v) for v in g) if d is not None) / count

    def within(steps):
        return lambda s: Fraction(sum(1 for v in g if v not in s and (d := nearest(s, v)) is not None and d <= steps))

    for name, value in (("F", fragmentation), ("DF", by_distance), ("R", reach), ("reach1", within(1)), ("reach2", within(2))):
        values = {s: value(s) for s in itertools.combinations(range(count), size)}
        best = max(values.values())
        yield name, best, [list(s) for s, v in values.items() if v == best]


for graph in graphs:
    count, seed = graph["count"], graph["seed"]
    g = nx.Graph()
    holes.normalized_mutual_weight = functools.cache(normalized_mutual_weight)  # of which NetworkX takes each thousands of times
    g.add_nodes_from(range(count))
    g.add_weighted_edges_from(graph["edges"])
    # Where weights are whole, so are lengths, in parts of 1, so that equal sums are equal.
    weights = [weight for _, _, weight in graph["edges"]]
    parts = math.lcm(*map(int, weights)) if all(weight == int(weight) for weight in weights) else None
    for a, b, data in g.edges(data=True):
        data["length"] = parts // int(data["weight"]) if parts else 1 / data["weight"]
    i = igraph.Graph(n=count, edges=[(a, b) for a, b, _ in graph["edges"]])
    same(graph, "betweenness", each(nx.betweenness_centrality(g, normalized=False), count))
    same(graph, "betweenness_weighted", each(nx.betweenness_centrality(g, normalized=False, weight="length"), count))
    same(graph, "closeness", each(nx.harmonic_centrality(g), count))
    same(graph, "closeness_weighted", [(parts or 1) * near for near in each(nx.harmonic_centrality(g, distance="length"), count)])
    same(graph, "pagerank", each(pagerank(g, tol=1e-12, max_iter=2000, weight=None), count))
    same(graph, "pagerank_weighted", each(pagerank(g, tol=1e-12, max_iter=2000), count))
    same(graph, "core", each(nx.core_number(g), count))
    same(graph, "constraint", each(nx.constraint(g), count))
    same(graph, "constraint_weighted", each(nx.constraint(g, weight="weight"), count))
    same(graph, "effective_size", each(nx.effective_size(g), count))
    same(graph, "effective_size_weighted", each(nx.effective_size(g, weight="weight"), count))
    assert graph["brokerage"] == roles(g, graph["groups"], count), f"graph {seed}: brokerage"

    assert sorted(p[0] for p in graph["points"]) == sorted(nx.articulation_points(g)) == sorted(i.articulation_points()), f"graph {seed}: articulation points"
    for node, pieces, pairs in graph["points"]:
        h = left(g.subgraph(nx.node_connected_component(g, node)), [node])
        sizes = [len(c) for c in nx.connected_components(h)]
        assert (len(sizes), separated(sizes)) == (pieces, pairs), f"graph {seed}: pieces without {node}"
    assert [b[:2] for b in graph["bridges"]] == sorted(sorted(e) for e in nx.bridges(g)), f"graph {seed}: bridges"
    for a, b, pairs in graph["bridges"]:
        h = g.subgraph(nx.node_connected_component(g, a)).copy()
        h.remove_edge(a, b)
        assert separated([len(c) for c in nx.connected_components(h)]) == pairs, f"graph {seed}: pairs without {a}-{b}"

    if g.number_of_edges():
        groups = {}
        for node, community in enumerate(graph["communities"]):
            groups.setdefault(community, set()).add(node)
        assert math.isclose(nx.algorithms.community.modularity(g, groups.values()), graph["modularity"], abs_tol=1e-9), f"graph {seed}: modularity"
        assert all(nx.is_connected(g.subgraph(c)) for c in groups.values()), f"graph {seed}: a community that is not connected"
        random.seed(seed)  # by which igraph chooses
        others = i.community_leiden("modularity", weights=[w for _, _, w in graph["edges"]], n_iterations=-1)
        quality = i.modularity(others, weights=[w for _, _, w in graph["edges"]])
        assert graph["modularity"] > quality - 0.02, f"graph {seed}: igraph finds communities of modularity {quality}, not {graph['modularity']}"

    if "sets" in graph:
        for name, best, wanted in sets(g, count, 2):
            found = graph["sets"][name]
            assert found["proved"] and math.isclose(found["value"], best, abs_tol=1e-12), f"graph {seed}: {name} is {found['value']}, not {best}"
            assert found["sets"] == wanted and found["count"] == len(wanted), f"graph {seed}: {name} of {found['sets']}, not {wanted}"

print(len(graphs), "graphs")
