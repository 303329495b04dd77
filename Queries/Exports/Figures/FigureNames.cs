namespace StakeholderGraph;

/// <summary>
/// Calls the records of a drawing by their names in a language. Answers give the preferred name; what a record is called otherwise, its
/// profile says.
/// </summary>
internal static class FigureNames
{
    private const int AtOnce = 8;

    private static readonly NameType[] FullNamesFirst = [NameType.Preferred, NameType.Alias, NameType.Transliteration, NameType.Acronym];

    /// <summary>
    /// The drawing with those names, as far as a figure draws its records and they have one in the language; others stay as they are.
    /// </summary>
    /// <exception cref="StoreException">The engine cannot be asked.</exception>
    public static async Task<Drawing> InAsync(
        string language, Drawing drawing, INetworkReader network, CancellationToken cancellationToken)
    {
        var named = new Dictionary<DrawingNode, DrawingNode>();
        foreach (var nodes in FigureGraph.Of(drawing).Nodes.Chunk(AtOnce))
        {
            var names = await Task.WhenAll(nodes.Select(node => NameAsync(node.Record, language, network, cancellationToken)));
            foreach (var (node, name) in nodes.Zip(names).Where(pair => pair.Second is not null))
            {
                named.Add(node, node with { Record = node.Record with { Name = name! } });
            }
        }

        return named.Count == 0 ? drawing : drawing with
        {
            Nodes = [.. drawing.Nodes.Select(Named)],
            Edges = [.. drawing.Edges.Select(edge => edge with { From = Named(edge.From), To = Named(edge.To) })],
            Caption = drawing.Caption with { Question = drawing.Caption.Question is { } question ? Renamed(question) : null },
        };

        DrawingNode Named(DrawingNode node) => named.GetValueOrDefault(node, node);

        QuestionTitle Renamed(QuestionTitle title) => title with
        {
            Parts = [.. title.Parts.Select(part => part.IsWord ? part : new TitlePart([.. part.Texts.Select(NameInTitle)]))],
        };

        string NameInTitle(string text) =>
            named.FirstOrDefault(pair => pair.Key.Asked && pair.Key.Record.Name == text).Value?.Record.Name ?? text;
    }

    /// <summary>A full name before an acronym, and never a former one; none where none is in the language.</summary>
    internal static string? Best(IEnumerable<NameGiven> names, string language) => names
        .Where(name => name.Language == language && FullNamesFirst.Contains(name.Type))
        .MinBy(name => Array.IndexOf(FullNamesFirst, name.Type))?.Text;

    private static async Task<string?> NameAsync(
        Mention record, string language, INetworkReader network, CancellationToken cancellationToken)
    {
        if (record.Kind == Kind.Country)
        {
            return Countries.Name(record.Id.Value, language);
        }

        var question = new ProfileOf(record.Id, record.Kind.Family(), new Scope { Roles = [TieType.Succeeds] }) { AtMost = 1 };
        return await network.AskAsync(question, cancellationToken) is { } profile ? Best(profile.Names, language) : null;
    }
}
