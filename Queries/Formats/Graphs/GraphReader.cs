using System.Text.RegularExpressions;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Graphs;

/// <summary>
/// Reads graph files. A graph whose nodes have our kinds, such as our exports, is read as it is; for any other graph, a mapping states what
/// its nodes and edges are.
/// </summary>
internal abstract partial class GraphReader : ConvertingReader, IDraftsMapping
{
    // The values of a node in our exports that follow from the rest of the file, or that have a field of their own.
    private static readonly HashSet<string> OfNodes = new(StringComparer.Ordinal)
    {
        "label", "name", "shared_name", "SUID", "id", "kind", "family", "country", "start", "end", "start_raw", "end_raw", "from", "to",
        "asked", "strength", "possible", "evidence", "sources", "names", "name_types", "name_languages", "topics", "identifiers", "links",
        "language", "attributes", "other_countries", "otherCountries", "description", "Record", "Type", "Label",
    };

    private static readonly HashSet<string> OfEdges = new(StringComparer.Ordinal)
    {
        "label", "name", "shared_name", "SUID", "id", "kind", "interaction", "shared_interaction", "title", "tie", "status", "by",
        "on_behalf_of", "onBehalfOf", "start", "end", "start_raw", "end_raw", "from", "to", "possible", "evidence", "sources", "source_ids",
        "says", "source_links", "source", "target", "Type", "Label", "Direction", "direction",
        "attributes",
    };

    /// <summary>What is noted of an item for how it is drawn.</summary>
    internal const string Drawn = "positions, sizes and colours: left out";

    public string Draft(string path, ImportOptions options, CancellationToken cancellationToken)
    {
        var draft = "";
        Reading(path, () => draft = GraphDraft.Of(
            Path.GetFileName(path), Read(path, new ConvertedDataset(path, Name, options, null, cancellationToken))));
        return draft;
    }

    protected override void Convert(string path, ConvertedDataset dataset)
    {
        var mapping = Mapping.For(dataset);
        var graph = Read(path, dataset);
        dataset.Log.State("nodes", graph.Nodes.Count(n => !n.IsHyperedge));
        dataset.Log.State("edges", graph.Edges.Count(e => !e.IsHyperedge));
        if (graph.Nodes.Count(n => n.IsHyperedge) is > 0 and var hyperedges)
        {
            dataset.Log.State("hyperedges", hyperedges);
        }

        if (mapping is not null)
        {
            Describe(graph, dataset);
            new MappedTables(mapping, dataset).Convert(graph.Tables());
            return;
        }

        if (graph.Nodes.Count > 0 && !graph.Nodes.Exists(n => Words<Kind>.TryParse(KindOf(n)?.Text, out _)))
        {
            var at = dataset.Places.Locate(graph.Nodes[0].Place);
            throw Broken(
                at,
                "a plain graph without kinds of nodes",
                GraphFile.LabelOf(graph.Nodes[0]).Text,
                "add a mapping, which says what nodes and edges are",
                $"`stakeholders map {ShellWord.Of(path)}` drafts a mapping");
        }

        Describe(graph, dataset);
        graph.Nodes.ForEach(node => Add(node, dataset));
        AddEdges(graph, dataset);
    }

    /// <summary>Reads the graph.</summary>
    protected abstract GraphFile Read(string path, ConvertedDataset dataset);

    private static void Describe(GraphFile graph, ConvertedDataset dataset)
    {
        var place = Places.At(1, 1);
        foreach (var (field, about) in (ReadOnlySpan<(string, string)>)
            [("name", "dataset"), ("title", "title"), ("licence", "licence"), ("maintainer", "maintainer"), ("description", "about")])
        {
            dataset.About(field, graph.About.GetValueOrDefault(about) ?? "", place);
        }

        // Formats without further fields have everything in one line.
        if (graph.About.GetValueOrDefault("description") is { } line && Line().Match(line) is { Success: true } found)
        {
            dataset.About("name", found.Groups["name"].Value, place);
            dataset.About("title", found.Groups["title"].Value, place);
            dataset.About("licence", found.Groups["licence"].Value, place);
            dataset.About("maintainer", found.Groups["maintainer"].Value, place);
            dataset.About("description", found.Groups["about"].Value, place);
        }
        else
        {
            dataset.About("description", graph.About.GetValueOrDefault("description") ?? "", place);
        }
    }

    private static GraphValue? KindOf(GraphItem item) => item.Find("kind", "Type");

    private static void Add(GraphItem node, ConvertedDataset dataset)
    {
        var id = node.Find("Record")?.Text ?? node.Id ?? "";
        var kind = KindOf(node);
        var isEngagement = Words<Kind>.TryParse(kind?.Text, out var known) && known.Family() == Family.Engagement;
        var entry = dataset.Entry(isEngagement ? Family.Engagement : Family.Stakeholder, node.Id ?? "", id, node.Place);
        if (entry.Set("kind", new Stated(kind?.Text ?? "", kind?.Place ?? node.Place)) && entry.Id != id)
        {
            entry.Add("identifiers", $"graph:{id}", node.Place);
            dataset.Log.Note("an id that breaks our rules: kept as an identifier", node.Place, id, entry.Id);
        }

        var label = node.Find("Label") is not null && node.Find("name") is { } name ? name : GraphFile.LabelOf(node);
        dataset.Set(entry, "name", label.Text, label.Place);
        Set("language", "language");
        Set("country", "country");
        Set("start", "start_raw", "start", "from");
        Set("end", "end_raw", "end", "to");
        Set("description", "description");
        foreach (var list in (ReadOnlySpan<string>)["topics", "identifiers", "links"])
        {
            foreach (var item in node.Find(list)?.List() ?? [])
            {
                entry.Add(list, item, node.Values[list].Place);
            }
        }

        foreach (var field in (ReadOnlySpan<string>)["other_countries", "otherCountries"])
        {
            foreach (var country in node.Find(field)?.List() ?? [])
            {
                dataset.Set(entry, "country", country, node.Values[field].Place);
            }
        }

        foreach (var attribute in node.Find("attributes")?.List() ?? [])
        {
            var (key, value) = AttributeDraft.PartsOf(attribute);
            entry.Attribute(key, value, node.Values["attributes"].Place);
        }

        AddNames(entry, node, dataset);
        foreach (var (attribute, value) in node.Values.Where(v => !OfNodes.Contains(v.Key)))
        {
            dataset.Attribute(entry, attribute, value.Text, value.Place);
        }

        void Set(string field, params ReadOnlySpan<string> names)
        {
            if (node.Find(names) is { } value)
            {
                dataset.Set(entry, field, field is "start" or "end" ? FileDate.Of(value.Text) : value.Text, value.Place);
            }
        }
    }

    private static void AddNames(EntryDraft entry, GraphItem node, ConvertedDataset dataset)
    {
        var names = node.Find("names");
        var (types, languages) = (node.Find("name_types")?.List() ?? [], node.Find("name_languages")?.List() ?? []);
        foreach (var (i, text) in (names?.List() ?? []).Index())
        {
            var type = i < types.Count && Words<NameType>.TryParse(types[i], out var stated) ? stated : NameType.Alias;
            dataset.Name(entry.Id, text, i < languages.Count && languages[i] != "und" ? languages[i] : null, type, names!.Value.Place);
        }
    }

    private static void AddEdges(GraphFile graph, ConvertedDataset dataset)
    {
        var citations = new CitationParser();
        foreach (var edge in graph.Edges)
        {
            citations.Learn(
                edge.Find("source_ids")?.List() ?? [], edge.Find("says")?.List() ?? [], edge.Find("source_links")?.List() ?? []);
        }

        var links = citations.Links();
        foreach (var edge in graph.Edges)
        {
            var kind = edge.Find("kind", "interaction", "Type");
            var type = kind?.Text ?? "";
            var tie = dataset.Tie(
                new TieDraft(IdOf(edge.Source), type, IdOf(edge.Target), kind?.Place ?? edge.Place)
                {
                    Id = edge.Find("tie")?.Text,
                    Title = edge.Find("title")?.Text ?? TitleOf(edge, type),
                    OnBehalfOf = edge.Find("on_behalf_of", "onBehalfOf")?.Text is { } body ? IdOf(body) : null,
                    Start = FileDate.Of(edge.Find("start_raw", "start", "from")?.Text),
                    End = FileDate.Of(edge.Find("end_raw", "end", "to")?.Text),
                    Amount = AmountOf(edge)?.Digits,
                    Currency = AmountOf(edge)?.Currency,
                    Attributes = AttributesOf(edge, dataset),
                });
            AddEvidence(edge, tie, citations, links, dataset);
        }

        string IdOf(string? node) => dataset.IdOf(node ?? "", node ?? "");
    }

    private static Money? AmountOf(GraphItem edge) =>
        Money.TryParse(edge.Find("amount")?.Text ?? "", edge.Find("currency")?.Text ?? "", out var amount) ? amount : null;

    // The attributes that our exports list, and all other values of the node.
    private static string AttributesOf(GraphItem edge, ConvertedDataset dataset)
    {
        var attributes = new AttributeDraft();
        foreach (var item in edge.Find("attributes")?.List() ?? [])
        {
            var (key, value) = AttributeDraft.PartsOf(item);
            attributes.Add(key, value);
        }

        var isWithAmount = AmountOf(edge) is not null;
        foreach (var (name, value) in edge.Values.Where(v => !OfEdges.Contains(v.Key)))
        {
            if (!(isWithAmount && name is "amount" or "currency"))
            {
                dataset.Attribute(attributes, name, value.Text, value.Place);
            }
        }

        return attributes.Cell;
    }

    // Cytoscape.js elements have it in the label only: "addresses: Expert".
    private static string? TitleOf(GraphItem edge, string type) =>
        edge.Find("tie") is not null && edge.Find("label")?.Text is { } label && label.StartsWith($"{type}: ", StringComparison.Ordinal)
            ? label[(type.Length + 2)..]
            : null;

    private static void AddEvidence(
        GraphItem edge, string tie, CitationParser citations, IReadOnlyDictionary<string, string> links, ConvertedDataset dataset)
    {
        var (sources, says) = (edge.Find("source_ids")?.List() ?? [], edge.Find("says")?.List() ?? []);
        if (sources.Count > 0 && says.Count > 0)
        {
            foreach (var (id, evidence) in citations.Of(sources, says))
            {
                var source = dataset.Source(
                    id, evidence.Title, evidence.Publisher, edge.Place, evidence.Published, null, links.GetValueOrDefault(id),
                    evidence.Retrieved);
                dataset.Evidence(tie, source, evidence.Locator, evidence.Says, evidence.Note, edge.Place);
            }

            return;
        }

        dataset.Evidence(
            tie,
            dataset.OwnSource(),
            edge.Id is { } stated ? $"edge {stated}" : null,
            edge.Find("status")?.Text switch { "announced" => Says.Announced, "disputed" => Says.Denied, _ => Says.Confirmed },
            null,
            edge.Place);
    }

    [GeneratedRegex(
        @"\A(?:(?<title>.*) \()?dataset: (?<name>[^;]+); licence: (?<licence>.*?); maintainer: (?<maintainer>.*?)(?:; about: (?<about>.*?))?(?(title)\))\z",
        RegexOptions.Singleline)]
    private static partial Regex Line();
}
