namespace StakeholderGraph.Exports.Figures;

/// <summary>A card: a stakeholder or engagement with its position.</summary>
/// <param name="Node">The record that it shows.</param>
/// <param name="Place">The position.</param>
/// <param name="Name">The name, in lines.</param>
/// <param name="Details">The further text below the name: time, country, strength; may be empty.</param>
internal sealed record Card(DrawingNode Node, Rect Place, IReadOnlyList<string> Name, string Details)
{
    /// <summary>The name in characters that a figure can contain; the id if nothing of the name remains.</summary>
    public static string NameOf(DrawingNode node) => FigureText.Clean(node.Record.Name) is { Length: > 0 } name ? name : node.Id;

    /// <summary>Whether the name is not written in full.</summary>
    public bool IsCut => Letters(string.Concat(Name)) != Letters(NameOf(Node));

    private static string Letters(string text) => ReadingOrder.Unmarked(text).Replace(" ", "", StringComparison.Ordinal);
}

/// <summary>A line with its position.</summary>
/// <param name="Line">The ties that it shows.</param>
/// <param name="Curve">Its path from card to card.</param>
/// <param name="Role">The roles and numbers of sources.</param>
/// <param name="RolePlace">The position of that text; <c>null</c> if there is no room.</param>
internal sealed record DrawnLine(FigureLine Line, Curve Curve, string Role, Rect? RolePlace)
{
    /// <summary>The look of the line: that of its strongest role.</summary>
    public TieLook Look => Palette.Of(Line.Edges[0].Type, Line.Status);
}

/// <summary>A source as a figure lists it.</summary>
internal sealed record ListedSource(int Number, string Id, Source? Source);

/// <summary>Everything in a figure with its position, ready to be written.</summary>
internal sealed class FigurePlan
{
    public const double NameSize = 13;
    public const double NameLine = 16;
    public const double SmallSize = 11;
    public const double SmallLine = 14;
    public const double Glyph = 24;
    public const double Padding = 8;
    public const int MostSources = 40;

    private const double NameWidth = 192;
    private const double ScatteredNameWidth = 144;
    private const int MostNameLines = 7;
    private const double ColumnGap = 176;
    private const double RowGap = 14;

    private FigurePlan(Drawing drawing, FigureWords words)
    {
        (Drawing, Words, Graph) = (drawing, words, FigureGraph.Of(WithoutGroups(WithoutDirectTies(drawing))));
        Matrix = drawing.Matrix is { } matrix ? MatrixPlan.Of(matrix, words) : null;
        var cited = Graph
            .Lines.SelectMany(l => l.Edges)
            .SelectMany(e => e.Sources)
            .Select(s => s.Value)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        Sources = [.. cited.Select((id, i) => new ListedSource(i + 1, id, drawing.Sources.GetValueOrDefault(id)))];
        Columns = Figures.Columns.Of(Graph);
        Cards = Columns is null ? Scattered() : InColumns(Columns);
        Lines = RolePlaces.Found(LineCourses.Of(Graph, Cards, Columns), Cards, Graph.Lines, RoleOf);
        Plot = Bounds();
    }

    public Drawing Drawing { get; }

    public FigureWords Words { get; }

    public FigureGraph Graph { get; }

    /// <summary>The columns of the cards; <c>null</c> if they are not in columns.</summary>
    public IReadOnlyList<IReadOnlyList<int>>? Columns { get; }

    /// <summary>The cards, in the order of the nodes of the graph.</summary>
    public IReadOnlyList<Card> Cards { get; }

    /// <summary>The lines, in the order of those of the graph.</summary>
    public IReadOnlyList<DrawnLine> Lines { get; }

    /// <summary>The sources of the drawn ties, by id; numbered from 1.</summary>
    public IReadOnlyList<ListedSource> Sources { get; }

    /// <summary>The matrix; <c>null</c> if the answer has none.</summary>
    public MatrixPlan? Matrix { get; }

    /// <summary>The question in the language of the figure.</summary>
    public string Title => Drawing.Caption.Question is { } question ? Words.Of(question) : Drawing.Caption.Title;

    /// <summary>The area of cards, lines and roles.</summary>
    public Rect Plot { get; }

    public static FigurePlan Of(Drawing drawing, FigureWords words) => new(drawing, words);

    /// <summary>
    /// A drawing without the direct ties beside engagements in an answer: their lines would cross the columns of such an answer. The figure
    /// states their number.
    /// </summary>
    private static Drawing WithoutDirectTies(Drawing drawing)
    {
        if (drawing.Caption.DirectGiven == 0)
        {
            return drawing;
        }

        var edges = drawing.Edges.Where(edge => edge.To.Record.Kind.Family() == Family.Engagement).ToList();
        var tied = edges.SelectMany(edge => (string[])[edge.From.Id, edge.To.Id]).ToHashSet(StringComparer.Ordinal);
        var wasTied = drawing.Edges.SelectMany(edge => (string[])[edge.From.Id, edge.To.Id]).ToHashSet(StringComparer.Ordinal);
        return drawing with
        {
            Nodes = [.. drawing.Nodes.Where(node => node.Asked || tied.Contains(node.Id) || !wasTied.Contains(node.Id))],
            Edges = edges,
        };
    }

    /// <summary>A drawing without the countries that are rows or columns of its matrix.</summary>
    private static Drawing WithoutGroups(Drawing drawing) =>
        drawing.Matrix is { IsMirrored: true } ? drawing with { Nodes = [], Edges = [] } : drawing;

    /// <summary>The text in place of cards, if there are neither cards nor a matrix.</summary>
    public string InsteadOfCards => Words.Say(Drawing.Caption.OnlyInTable > 0 ? "tableOnly" : "empty");

    /// <summary>What the figure does not show, in sentences.</summary>
    public IReadOnlyList<string> LeftOut()
    {
        var caption = Drawing.Caption;
        var (names, roles) = (Cards.Count(c => c.IsCut), Lines.Count(l => l.RolePlace is null));
        var undrawn = Drawing.Sources.Keys.Except(Sources.Select(s => s.Id)).Count();
        var onlyInTable = caption.OnlyInTable - (Drawing.Matrix?.Cells.Count ?? 0);
        List<string> sentences =
        [
            .. Sentence(caption.Truncated || caption.Omitted > 0, "leftOut.limit", caption.Omitted),
            .. Sentence(caption.SharedOmitted > 0, "leftOut.shared", caption.SharedOmitted),
            .. Sentence(caption.DirectGiven + caption.DirectOmitted > 0, "leftOut.direct", caption.DirectGiven + caption.DirectOmitted),
            .. Sentence(onlyInTable > 0, "leftOut.table", onlyInTable),
            .. Sentence(Matrix?.GroupsLeftOut > 0, "leftOut.groups", Matrix?.GroupsLeftOut),
            .. Sentence(caption.Unattributed > 0, "leftOut.unattributed", caption.Unattributed),
            .. Sentence(Graph.NodesLeftOut + Graph.EdgesLeftOut > 0, "leftOut.room", Graph.NodesLeftOut, Graph.EdgesLeftOut),
            .. Sentence(Sources.Count > MostSources, "sources.more", Sources.Count - MostSources),
            .. Sentence(undrawn > 0, "sources.undrawn", undrawn),
            .. Sentence(names > 0, "leftOut.names", names),
            .. Sentence(roles > 0, "leftOut.roles", roles),
        ];
        return sentences.Count > 0 ? sentences : [Words.Say("leftOut.nothing")];
    }

    /// <summary>The numbers of sources, <c>[1–3, 5]</c>.</summary>
    public string Cited(IEnumerable<RecordId> sources)
    {
        var cited = sources.Select(s => s.Value).ToHashSet();
        var runs = new List<(int First, int Last)>();
        foreach (var number in Sources.Where(s => cited.Contains(s.Id)).Select(s => s.Number))
        {
            if (runs.Count > 0 && runs[^1].Last == number - 1)
            {
                runs[^1] = (runs[^1].First, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }

        return runs.Count == 0
            ? ""
            : $" [{string.Join(", ", runs.Select(Written))}]";

        static string Written((int First, int Last) run) => (run.Last - run.First) switch
        {
            0 => $"{run.First}",
            1 => $"{run.First}, {run.Last}",
            _ => $"{run.First}–{run.Last}",
        };
    }

    private string[] Sentence(bool applies, string key, params ReadOnlySpan<object?> values) => applies ? [Words.Say(key, values)] : [];

    private string RoleOf(FigureLine line) =>
        string.Join(", ", line.Edges.Select(RoleOf).Distinct()) + Cited(line.Edges.SelectMany(e => e.Sources));

    // A profile shows a tie that another stakeholder has on behalf of its subject as a tie of the subject, but the subject does not itself
    // hold the role.
    private string RoleOf(DrawingEdge edge) =>
        edge.OnBehalfOf == edge.To.Record.Id ? Words.Say("role.onBehalf", Words.Of(edge.Type)) : Words.Of(edge.Type);

    private Card Body(DrawingNode node, double width)
    {
        var name = FigureText.Lines(Card.NameOf(node), width, NameSize, MostNameLines, node.Asked);
        IEnumerable<string> details =
        [
            Words.Of(node.Period),
            node.Record.Kind == Kind.Country ? "" : string.Join(", ", Countries.Of(node.Record.Country, node.Record.OtherCountries)),
            node.Strength is { } strength
                ? Words.Say(Drawing.Caption.IsOnValues ? "value" : "strength", Words.Of(strength))
                : "",
            node.Possible == true ? Words.Say("possible") : "",
        ];
        var shown = FigureText.Lines(string.Join(" · ", details.Where(d => d.Length > 0)), width, SmallSize, 1)[0];
        var text = Math.Max(name.Max(l => TextWidths.Of(l, NameSize, node.Asked)), TextWidths.Of(shown, SmallSize));
        var height = Math.Max(Glyph, (name.Count * NameLine) + (shown.Length > 0 ? SmallLine : 0)) + (2 * Padding);
        return new Card(node, new Rect(0, 0, text + Glyph + (3 * Padding), height), name, shown);
    }

    private List<Card> InColumns(IReadOnlyList<IReadOnlyList<int>> columns)
    {
        var column = columns.SelectMany((c, k) => c.Select(i => (i, k))).ToDictionary(p => p.i, p => p.k);
        var bodies = Graph
            .Nodes.Select(n => Body(n, NameWidth))
            .Select((b, i) => b with { Place = b.Place with { Height = Math.Max(b.Place.Height, Room(i)) } })
            .ToList();
        var tops = Figures.Columns.Tops(Graph, columns, [.. bodies.Select(b => b.Place.Height)], RowGap);
        var x = 0.0;
        foreach (var members in columns)
        {
            var width = members.Max(i => bodies[i].Place.Width);
            foreach (var i in members)
            {
                bodies[i] = bodies[i] with { Place = new Rect(x, tops[i], width, bodies[i].Place.Height) };
            }

            x += width + ColumnGap;
        }

        return bodies;

        // Keeps lines that end at the same side of a card apart.
        double Room(int node)
        {
            var own = column[node];
            var sides = Graph.Lines.Where(l => l.From == node || l.To == node).CountBy(l => column[l.From == node ? l.To : l.From] > own);
            return sides.Select(s => s.Value * LineCourses.LeastPortGap).DefaultIfEmpty().Max();
        }
    }

    private List<Card> Scattered()
    {
        var bodies = Graph.Nodes.Select(n => Body(n, ScatteredNameWidth)).ToList();
        var centres = Scatter.Centres(Graph, [.. bodies.Select(b => b.Place)]);
        return [.. bodies.Select((b, i) => b with { Place = Rect.Around(centres[i], b.Place.Width, b.Place.Height) })];
    }

    private Rect Bounds()
    {
        if (Cards.Count == 0)
        {
            return default;
        }

        var bounds = Cards.Aggregate(Cards[0].Place, (all, card) => all.With(card.Place));
        foreach (var line in Lines)
        {
            bounds = line.Curve.Points(16).Aggregate(bounds, (all, spot) => all.With(Rect.Around(spot, 8, 8)));
            bounds = line.RolePlace is { } place ? bounds.With(place) : bounds;
        }

        return bounds;
    }
}
