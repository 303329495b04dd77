using System.Globalization;

namespace StakeholderGraph.Exports;

/// <summary>The types of attributes that formats distinguish.</summary>
internal enum AttributeType
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>Several texts.</summary>
    Texts,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,
}

/// <summary>An attribute of nodes or edges. Formats leave it out if it has no value.</summary>
/// <param name="Name">Its name: ASCII letters, digits and <c>_</c>, which every format accepts.</param>
/// <param name="Type">Its type.</param>
/// <param name="Of">Returns its value; <c>null</c> if there is none.</param>
internal sealed record DrawingAttribute<T>(string Name, AttributeType Type, Func<T, Drawing, object?> Of)
{
    /// <summary>The value as a text, for formats without lists: they are joined as in a cell, see <see cref="ListCell"/>.</summary>
    public string? TextOf(T of, Drawing drawing) =>
        Of(of, drawing) switch
        {
            null => null,
            IReadOnlyList<string> texts => ListCell.Join(texts),
            bool flag => flag ? "true" : "false",
            var value => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
}

/// <summary>The attributes of nodes and edges, shared by all formats except those with a model of their own.</summary>
internal static class DrawingAttributes
{
    /// <summary>The attributes of nodes, beside id and name.</summary>
    public static IReadOnlyList<DrawingAttribute<DrawingNode>> OfNodes { get; } =
    [
        new("kind", AttributeType.Text, (node, _) => Words<Kind>.Of(node.Record.Kind)),
        new("family", AttributeType.Text, (node, _) => Words<Family>.Of(node.Record.Kind.Family())),
        new("country", AttributeType.Text, (node, _) => node.Record.Country),
        new("start", AttributeType.Text, (node, _) => First(node.Period)),
        new("end", AttributeType.Text, (node, _) => Last(node.Period)),
        new("start_raw", AttributeType.Text, (node, _) => node.Period.From?.ToString()),
        new("end_raw", AttributeType.Text, (node, _) => node.Period.To?.ToString()),
        new("asked", AttributeType.Flag, (node, _) => node.Asked ? true : null),
        new("strength", AttributeType.Number, (node, _) => node.Strength),
        new("possible", AttributeType.Flag, (node, _) => node.Possible),
        new("evidence", AttributeType.Whole, (node, _) => node.Evidence),
        new("sources", AttributeType.Whole, (node, _) => node.Sources),
        new("names", AttributeType.Texts, (node, _) => Some([.. node.Names.Select(n => n.Text)])),
        new("topics", AttributeType.Texts, (node, _) => Some(node.Topics)),
        new("identifiers", AttributeType.Texts, (node, _) => Some(node.Identifiers)),
        new("links", AttributeType.Texts, (node, _) => Some(node.Links)),
        new("language", AttributeType.Text, (node, _) => node.Language),
        // Each list has one item for each other name, in their order; und is the tag if the language is not stated.
        new("name_types", AttributeType.Texts, (node, _) => Some([.. node.Names.Select(n => Words<NameType>.Of(n.Type))])),
        new("name_languages", AttributeType.Texts, (node, _) => Some([.. node.Names.Select(n => n.Language ?? "und")])),
        new("attributes", AttributeType.Texts, (node, _) => Items(node.Attributes)),
        new("other_countries", AttributeType.Texts, (node, _) => node.Record.OtherCountries),
        new("description", AttributeType.Text, (node, _) => node.Description),
    ];

    /// <summary>The attributes of edges, beside id, ends and label.</summary>
    public static IReadOnlyList<DrawingAttribute<DrawingEdge>> OfEdges { get; } =
    [
        new("kind", AttributeType.Text, (edge, _) => Words<TieType>.Of(edge.Type)),
        new("title", AttributeType.Text, (edge, _) => edge.Title),
        new("tie", AttributeType.Text, (edge, _) => edge.Tie.Value),
        new("status", AttributeType.Text, (edge, _) => Words<TieStatus>.Of(edge.Status)),
        new("by", AttributeType.Text, (edge, _) => edge.By?.Value),
        new("on_behalf_of", AttributeType.Text, (edge, _) => edge.OnBehalfOf?.Value),
        new("start", AttributeType.Text, (edge, _) => First(edge.Period)),
        new("end", AttributeType.Text, (edge, _) => Last(edge.Period)),
        new("start_raw", AttributeType.Text, (edge, _) => edge.Period.From?.ToString()),
        new("end_raw", AttributeType.Text, (edge, _) => edge.Period.To?.ToString()),
        new("possible", AttributeType.Flag, (edge, _) => edge.Possible),
        new("evidence", AttributeType.Whole, (edge, _) => edge.Evidence.Count),
        new("sources", AttributeType.Whole, (edge, _) => edge.Sources.Count),
        new("source_ids", AttributeType.Texts, (edge, _) => Some([.. edge.Sources.Select(id => id.Value)])),
        new(
            "says",
            AttributeType.Texts,
            (edge, drawing) => Some([.. edge.Evidence.Select(e => Citation.Of(e, drawing.Sources)).Distinct()])),
        new("source_links", AttributeType.Texts, (edge, drawing) => Some([.. edge.Links(drawing.Sources)])),
        // A text, because a floating-point number would lose digits.
        new("amount", AttributeType.Text, (edge, _) => edge.Amount?.Digits),
        new("currency", AttributeType.Text, (edge, _) => edge.Amount?.Currency),
        new("attributes", AttributeType.Texts, (edge, _) => Items(edge.Attributes)),
    ];

    /// <summary>The attributes of the drawing itself, beside its title.</summary>
    public static IEnumerable<(string Name, string Text)> Of(Caption caption)
    {
        foreach (var filter in caption.Filters)
        {
            yield return (filter.Name, filter.Value);
        }

        if (caption.Version is not null)
        {
            yield return ("network_version", caption.Version);
        }

        if (caption.Dataset is { } dataset)
        {
            yield return ("dataset", dataset.Name.Value);
            yield return ("licence", dataset.Licence);
            yield return ("maintainer", dataset.Maintainer);
            if (dataset.Description is { } description)
            {
                yield return ("about", description);
            }
        }

        if (caption.Truncated)
        {
            yield return ("omitted", caption.Omitted.ToString(CultureInfo.InvariantCulture));
        }

        if (caption.SharedOmitted > 0)
        {
            yield return ("omitted_shared", caption.SharedOmitted.ToString(CultureInfo.InvariantCulture));
        }

        if (caption.DirectOmitted > 0)
        {
            yield return ("omitted_direct", caption.DirectOmitted.ToString(CultureInfo.InvariantCulture));
        }

        if (caption.OnlyInTable > 0)
        {
            yield return ("only_in_table", caption.OnlyInTable.ToString(CultureInfo.InvariantCulture));
        }

        if (caption.Unattributed > 0)
        {
            yield return ("unattributed", caption.Unattributed.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The attributes of the drawing itself, in one line.</summary>
    public static string Line(Caption caption) => string.Join("; ", Of(caption).Select(pair => $"{pair.Name}: {pair.Text}"));

    /// <summary>The first day on which a period can start.</summary>
    public static string? First(Period period) => Day(period.From?.First);

    /// <summary>The last day on which a period can end; <c>null</c> if the end is open or unknown.</summary>
    public static string? Last(Period period) => period.To is { IsNotKnown: false } to ? Day(to.Last) : null;

    /// <summary>Attributes as <c>key=value</c>; <c>null</c> instead of an empty list.</summary>
    public static IReadOnlyList<string>? Items(IReadOnlyDictionary<string, string>? attributes) =>
        attributes is null ? null : Some([.. attributes.Select(a => $"{a.Key}={a.Value}")]);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IReadOnlyList<string>? Some(IReadOnlyList<string> texts) => texts.Count > 0 ? texts : null;
}
