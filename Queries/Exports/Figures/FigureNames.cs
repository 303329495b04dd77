namespace StakeholderGraph.Exports.Figures;

/// <summary>
/// Replaces the names of the records in a drawing by their names in a language. Answers contain the preferred name; other names are read
/// from the profile of a record.
/// </summary>
internal static class FigureNames
{
    private const int AtOnce = 8;

    private static readonly NameType[] FullNamesFirst = [NameType.Preferred, NameType.Alias, NameType.Transliteration, NameType.Acronym];

    /// <summary>
    /// Returns the drawing with those names for records that a figure draws or names in its title; records without a name in the language
    /// keep theirs.
    /// </summary>
    /// <exception cref="StoreException">The engine cannot be reached.</exception>
    public static async Task<Drawing> InAsync(
        string language, Drawing drawing, INetworkReader network, CancellationToken cancellationToken)
    {
        Mention[] records =
        [
            .. FigureGraph.Of(drawing).Nodes.Select(node => node.Record),
            .. drawing.Caption.Question?.Parts.SelectMany(part => part.Records) ?? [],
        ];
        Mention[] distinct = [.. records.DistinctBy(record => record.Id)];
        var named = distinct.Zip(await InAsync(language, distinct, network, cancellationToken))
            .Where(pair => pair.First.Name != pair.Second.Name).ToDictionary(pair => pair.First.Id, pair => pair.Second.Name);
        if (named.Count == 0)
        {
            return drawing;
        }

        var nodes = drawing.Nodes.ToDictionary(node => node, node => node with { Record = Named(node.Record) });
        return drawing with
        {
            Nodes = [.. nodes.Values],
            Edges = [.. drawing.Edges.Select(edge => edge with { From = Of(edge.From), To = Of(edge.To) })],
            Caption = drawing.Caption with { Question = drawing.Caption.Question is { } question ? Renamed(question) : null },
        };

        DrawingNode Of(DrawingNode end) => nodes.GetValueOrDefault(end, end);

        Mention Named(Mention record) => named.TryGetValue(record.Id, out var name) ? record with { Name = name } : record;

        QuestionTitle Renamed(QuestionTitle title) => title with
        {
            Parts = [.. title.Parts.Select(part => part.Records.Count == 0 ? part : TitlePart.Named([.. part.Records.Select(Named)]))],
        };
    }

    /// <summary>Returns records with those names, in their order; records without a name in the language keep theirs.</summary>
    /// <exception cref="StoreException">The engine cannot be reached.</exception>
    public static async Task<Mention[]> InAsync(
        string language, IReadOnlyList<Mention> records, INetworkReader network, CancellationToken cancellationToken)
    {
        var named = new List<Mention>();
        foreach (var some in records.Chunk(AtOnce))
        {
            var names = await Task.WhenAll(some.Select(record => NameAsync(record, language, network, cancellationToken)));
            named.AddRange(some.Zip(names, (record, name) => name is null ? record : record with { Name = name }));
        }

        return [.. named];
    }

    /// <summary>
    /// The best name: a full name before an acronym, and never a former one; <c>null</c> if there is none in the language. A government is
    /// often called by the name of its country: the fullest of its names is used, and one that has no other name is said to be a
    /// government. The explorer page has the same rule.
    /// </summary>
    internal static string? Best(IEnumerable<NameGiven> names, string language, Kind kind)
    {
        var best = names
            .Where(name => name.Language == language && FullNamesFirst.Contains(name.Type))
            .OrderBy(name => Array.IndexOf(FullNamesFirst, name.Type))
            .ThenByDescending(name => kind == Kind.Government ? name.Text.Length : 0)
            .FirstOrDefault()?.Text;
        return kind == Kind.Government && best is not null && IsOfCountry(best)
            ? $"{best} ({(language == FigureWords.Russian.Language ? FigureWords.Russian : FigureWords.English).Of(kind)})"
            : best;
    }

    /// <summary>Whether a name of a government is that of a country, or an acronym.</summary>
    private static bool IsOfCountry(string name) => !name.Contains(' ', StringComparison.Ordinal) || CountryNames.CodeOf(name) is not null;

    private static async Task<string?> NameAsync(
        Mention record, string language, INetworkReader network, CancellationToken cancellationToken)
    {
        if (record.Kind == Kind.Country)
        {
            return Countries.Name(record.Id.Value, language);
        }

        var question = new ProfileOf(record.Id, record.Kind.Family(), new Scope { Roles = [TieType.Succeeds] }) { AtMost = 1 };
        return await network.AskAsync(question, cancellationToken) is { } profile ? Best(profile.Names, language, record.Kind) : null;
    }
}
