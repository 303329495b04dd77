"""Reads drawings, given as [{name, format, base64, expected}] on the standard input, with the libraries and programs of others, and compares them with what they
show: expected is the same drawing as elements for Cytoscape.js."""

import base64
import collections
import csv
import io
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

import igraph
import networkx

RUNS = "=+-@\t\r\0＝＋－＠"


def in_xml(text):
    """What XML cannot hold is replaced; nothing else is."""
    return re.sub("[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]", "\uFFFD", text)


def elements(expected):
    return [n["data"] for n in expected["elements"]["nodes"]], [e["data"] for e in expected["elements"]["edges"]]


def same(what, found, wanted):
    found, wanted = collections.Counter(found), collections.Counter(wanted)
    assert found == wanted, f"{what}: too many {list((found - wanted).items())[:3]}, too few {list((wanted - found).items())[:3]}"


def of_networkx(graph, nodes, edges, to_id=str):
    assert graph.is_directed()
    same("nodes", [(i, d["label"], d["kind"], d["evidence"]) for i, d in graph.nodes(data=True)],
         [(to_id(n["id"]), in_xml(n["label"]), n["kind"], n["evidence"]) for n in nodes])
    same("edges", [(a, b, d["label"], d["kind"], d["status"], d["tie"], d["sources"]) for a, b, d in graph.edges(data=True)],
         [(to_id(e["source"]), to_id(e["target"]), in_xml(e["label"]), e["kind"], e["status"], e["tie"], e["sources"]) for e in edges])


def gexf12(content, nodes, edges):
    of_networkx(networkx.read_gexf(io.BytesIO(content), version="1.2draft"), nodes, edges)


def graphml(content, nodes, edges):
    def to_id(text):
        return text.replace("/", "·")

    # Told so, for the library makes a graph without parallel edges where it finds no id of an edge, or no edge.
    of_networkx(networkx.read_graphml(io.BytesIO(content), force_multigraph=True), nodes, edges, to_id)
    with tempfile.NamedTemporaryFile(suffix=".graphml") as file:
        file.write(content)
        file.flush()
        graph = igraph.Graph.Read_GraphML(file.name)
    assert graph.is_directed()
    names = graph.vs["id"] if graph.vcount() else []
    same("vertices of igraph", zip(names, graph.vs["label"] if names else []), [(to_id(n["id"]), in_xml(n["label"])) for n in nodes])
    same("edges of igraph", [(names[e.source], names[e.target], e["kind"], e["tie"]) for e in graph.es],
         [(to_id(e["source"]), to_id(e["target"]), e["kind"], e["tie"]) for e in edges])


def dot(content, nodes, edges):
    drawn = subprocess.run(["dot", "-Tsvg"], input=content, capture_output=True, check=False)
    assert drawn.returncode == 0, drawn.stderr.decode()
    svg = {"s": "http://www.w3.org/2000/svg"}

    def groups(of):
        for group in xml.fromstring(drawn.stdout).iterfind(f".//s:g[@class='{of}']", svg):
            text = "\n".join("".join(line.itertext()) for line in group.iterfind(".//s:text", svg)).replace("\u00A0", " ")
            yield "".join(group.find("s:title", svg).itertext()), text.strip()

    def label(text):
        return in_xml(text).replace("\r", "").replace("\t", " ").replace("\u00A0", " ").strip()

    found = [(title, text.replace("\t", " ")) for title, text in groups("node")]
    same("nodes", found, [(n["id"], label(n["label"])) for n in nodes])
    same("edges", [title for title, _ in groups("edge")], [f'{e["source"]}->{e["target"]}' for e in edges])


def table(text):
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert text.endswith("\r\n"), "the last line does not end"
    assert len({len(row) for row in rows}) == 1, "rows have different lengths"
    for row in rows:
        for cell in row:
            assert not cell.lstrip().startswith(tuple(RUNS)) or re.fullmatch(r"-?[0-9.E]+", cell), f"a spreadsheet runs {cell!r}"
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def sheets(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert {i.date_time for i in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        return {name: table(archive.read(name).decode("utf-8")) for name in archive.namelist()}


def safe(text):
    return f"'{text}" if text.lstrip().startswith(tuple(RUNS)) or text.startswith(tuple(RUNS)) else text


def gephi(content, nodes, edges):
    found = sheets(content)
    same("nodes", [(n["Id"], n["Label"], n["kind"]) for n in found["nodes.csv"]], [(n["id"], safe(n["label"]), n["kind"]) for n in nodes])
    kinds = [(e["Source"], e["Target"], e["Kind"]) for e in found["edges.csv"]]
    assert len(set(kinds)) == len(kinds), "Gephi makes one edge of two of one kind between the same two"
    same("edges", [(e["Source"], e["Target"], e["Type"], e["tie_type"], e["Id"], e["Label"], e["Weight"]) for e in found["edges.csv"]],
         [(e["source"], e["target"], "Directed", e["kind"], e["id"], safe(e["label"]), str(e["sources"])) for e in edges])


def kumu(content, nodes, edges):
    found = sheets(content)
    labels = {e["Record"]: e["Label"] for e in found["elements.csv"]}
    assert len({label.strip().lower() for label in labels.values()}) == len(nodes), "two elements have one label"
    same("elements", [(e["Record"], e["Type"]) for e in found["elements.csv"]], [(n["id"], n["kind"]) for n in nodes])
    for node in nodes:
        assert labels[node["id"]] in (safe(node["label"]), safe(f'{node["label"]} ({node["id"]})')), labels[node["id"]]
    same("connections", [(c["From"], c["To"], c["Type"], c["tie"]) for c in found["connections.csv"]],
         [(labels[e["source"]], labels[e["target"]], e["kind"], e["tie"]) for e in edges])


def answer(content, nodes, edges):
    assert content.startswith(b"\xEF\xBB\xBF")
    table(content[3:].decode("utf-8"))


READERS = {"gexf12": gexf12, "graphml": graphml, "dot": dot, "gephi": gephi, "kumu": kumu, "csv": answer}


def main():
    drawings = json.load(sys.stdin)
    complaints = []
    for drawing in drawings:
        try:
            READERS[drawing["format"]](base64.b64decode(drawing["base64"]), *elements(drawing["expected"]))
        except Exception as problem:  # whatever a library raises is what it says of the file
            complaints.append(f'{drawing["format"]} of {drawing["name"]}: {type(problem).__name__}: {problem}')
    print("\n".join(complaints[:50]) if complaints else f"{len(drawings)} drawings are read as they were drawn")
    return 1 if complaints else 0


sys.exit(main())
