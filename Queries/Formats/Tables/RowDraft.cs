namespace StakeholderGraph.Formats.Tables;

/// <summary>
/// Drafts what a row is where it is no person on a list: an engagement and those who take part in it, a membership, a relation; and when
/// persons held their posts.
/// </summary>
internal sealed class RowDraft
{
    private readonly Dictionary<string, List<string>> _texts; // of columns, those that are not empty
    private readonly Dictionary<ColumnRole, string> _by;
    private readonly Dictionary<ColumnPart, List<string>> _parts;
    private readonly RowOf _isOf;

    /// <summary>Looks at the columns.</summary>
    /// <param name="texts">Some texts of each column, without empty ones.</param>
    /// <param name="by">The columns by what they hold in a list of participants.</param>
    /// <param name="hasPersons">Whether a row is a person with a post or a body.</param>
    /// <param name="isListed">Whether it is known of what engagement the table is a list.</param>
    public RowDraft(Dictionary<string, List<string>> texts, Dictionary<ColumnRole, string> by, bool hasPersons, bool isListed)
    {
        (_texts, _by) = (texts, by);
        _parts = texts.Select(column => (Part: RowGuess.Of(column.Key, column.Value), Column: column.Key))
            .Where(c => c.Part != ColumnPart.Unknown)
            .GroupBy(c => c.Part, c => c.Column)
            .ToDictionary(g => g.Key, g => g.ToList());
        _isOf = hasPersons ? RowOf.Persons
            : isListed ? RowOf.Bodies
            : Has(ColumnPart.Source) && Has(ColumnPart.Target) ? RowOf.Relations
            : Has(ColumnPart.Whole) && (First(ColumnPart.Member) ?? by.GetValueOrDefault(ColumnRole.Name)) is not null ? RowOf.Members
            : Has(ColumnPart.Engagement) && (Has(ColumnPart.Taking) || Has(ColumnPart.Start) || Has(ColumnPart.Amount)) ? RowOf.Engagements
            : RowOf.Bodies;
        IsOfPosts = hasPersons && !isListed && (Has(ColumnPart.Start) || Has(ColumnPart.Snapshot));
    }

    private enum RowOf
    {
        Bodies,
        Persons,
        Members,
        Engagements,
        Relations,
    }

    /// <summary>Whether the rows say who held a post when, and of no engagement who took part in it.</summary>
    public bool IsOfPosts { get; }

    /// <summary>When a post was held, as fields of a tie; empty where no column says it.</summary>
    public string Held => Dates(Holding);

    /// <summary>What is to be filled in of these fields.</summary>
    public string HeldToFillIn => ToFillIn(Holding);

    /// <summary>The columns in which a mark means that a person has the role in the header.</summary>
    public IEnumerable<string> Marked => _texts.Keys.Where(IsMark);

    private ColumnPart[] Holding => Has(ColumnPart.Snapshot) ? [ColumnPart.Snapshot] : [ColumnPart.Start, ColumnPart.End];

    /// <summary>The lines about the records and ties of a row; none where a row is a body.</summary>
    public IEnumerable<string> Lines() => _isOf switch
    {
        RowOf.Relations => Relations(),
        RowOf.Members => Members(),
        RowOf.Engagements => Engagements(),
        _ => [],
    };

    /// <summary>What a column is guessed to be, beside what columns of lists of participants are; none where that is not known.</summary>
    public string? PartOf(string column)
    {
        var part = _parts.FirstOrDefault(p => p.Value.Contains(column)).Key;
        var isUsed = _isOf switch
        {
            RowOf.Persons => part is ColumnPart.Start or ColumnPart.End or ColumnPart.Snapshot && First(part) == column,
            RowOf.Members => part is ColumnPart.Member or ColumnPart.Whole or ColumnPart.Start or ColumnPart.End or ColumnPart.Snapshot
                && First(part) == column,
            RowOf.Engagements => part is ColumnPart.Taking
                || part is ColumnPart.Engagement or ColumnPart.Start or ColumnPart.End or ColumnPart.Amount or ColumnPart.Currency
                && First(part) == column,
            RowOf.Relations => part is ColumnPart.Source or ColumnPart.Target or ColumnPart.Start or ColumnPart.End
                && First(part) == column,
            _ => false,
        };
        return !isUsed ? IsMark(column) ? "a role of those who are marked" : null
            : part == ColumnPart.Taking ? $"who {Words<TieType>.Of(RowGuess.RoleOf(column)!.Value)}"
            : part.ToString().ToLowerInvariant();
    }

    private bool IsMark(string column) => _isOf == RowOf.Persons && RowGuess.AreMarks(_texts[column])
        && MappingDraft.RoleOf(column, TieType.Attends) != TieType.Attends;

    private bool Has(ColumnPart part) => _parts.ContainsKey(part);

    private string? First(ColumnPart part) => _parts.TryGetValue(part, out var columns) ? columns[0] : null;

    private string Dates(params ColumnPart[] parts) => string.Concat(parts
        .Where(part => First(part) is not null)
        .Select(part => $", {part.ToString().ToLowerInvariant()}: {Date(First(part)!)}"));

    private string Date(string column) =>
        MappingDraft.Column(column, RowGuess.OrderOf(_texts[column]) is not "" && Order is { Length: > 0 } order ? $"date: {order}" : null);

    // A single unambiguous date determines the order for the whole table.
    private string? Order => RowGuess.OrderOf(new[] { ColumnPart.Start, ColumnPart.End, ColumnPart.Snapshot }
        .Where(Has)
        .SelectMany(part => _parts[part])
        .SelectMany(column => _texts[column]));

    // Dates, none of which shows whether the day or the month is first.
    private string ToFillIn(params ColumnPart[] parts) => string.Concat(parts
        .Where(part => First(part) is { } column && RowGuess.OrderOf(_texts[column]) is null && Order is null)
        .Select(part => $" # fill in date: dmy or date: mdy for {MappingDraft.Text(First(part)!)}: its dates can be read in both ways"));

    // A person, a country or a body, as the texts of its column say.
    private string Actor(string column, string? country)
    {
        var texts = _texts[column];
        var areCountries = texts.Count > 0 && texts.TrueForAll(t => CountryNames.CodeOf(t) is not null);
        var ofCountry = country is null ? "" : $", country: {MappingDraft.Column(country, "as: country")}";
        var asCountry = MappingDraft.Column(column, "as: country");
        return areCountries ? $"{{is: government, name: {MappingDraft.Column(column)}, country: {asCountry}}}"
            : RowGuess.ArePersons(texts) ? $"{{is: person, name: {MappingDraft.Column(column, "as: name")}{ofCountry}}}"
            : $"{{is: {MappingDraft.Column(column, "as: kind")}, name: {MappingDraft.Column(column)}{ofCountry}}}";
    }

    private IEnumerable<string> Relations()
    {
        yield return $"    one: {Actor(First(ColumnPart.Source)!, null)} # guessed";
        yield return $"    other: {Actor(First(ColumnPart.Target)!, null)} # guessed";
        yield return "  ties:";
        var title = _by.TryGetValue(ColumnRole.Kind, out var kind) ? $", title: {MappingDraft.Column(kind)}" : "";
        var dates = Dates(ColumnPart.Start, ColumnPart.End);
        yield return ($"  - {{from: one, type: cooperates-with, to: other{title}{dates}, rest: attributes}}"
            + " # guessed: fill in the type of the tie" + ToFillIn(ColumnPart.Start, ColumnPart.End));
    }

    private IEnumerable<string> Members()
    {
        var member = First(ColumnPart.Member) ?? _by[ColumnRole.Name];
        yield return $"    member: {Actor(member, _by.GetValueOrDefault(ColumnRole.Country))} # guessed";
        var whole = First(ColumnPart.Whole)!;
        yield return $"    whole: {{is: {MappingDraft.Column(whole, "as: kind")}, name: {MappingDraft.Column(whole)}}} # guessed";
        yield return "  ties:";
        var title = (_by.GetValueOrDefault(ColumnRole.Role) ?? _by.GetValueOrDefault(ColumnRole.Post)) is { } role
            ? $", title: {MappingDraft.Column(role)}" : "";
        ColumnPart[] dates = First(ColumnPart.Snapshot) is null ? [ColumnPart.Start, ColumnPart.End] : [ColumnPart.Snapshot];
        yield return ($"  - {{from: member, type: member-of, to: whole{title}{Dates(dates)}, rest: attributes}}"
            + " # guessed: who is a member of what" + ToFillIn(dates));
    }

    private IEnumerable<string> Engagements()
    {
        var name = First(ColumnPart.Engagement)!;
        yield return ($"    engagement: {{is: {Words<Kind>.Of(RowGuess.KindOf(name))}, name: {MappingDraft.Column(name)}"
            + $"{Dates(ColumnPart.Start, ColumnPart.End)}, rest: attributes}} # guessed: a row is an engagement"
            + ToFillIn(ColumnPart.Start, ColumnPart.End));
        var taking = _parts.GetValueOrDefault(ColumnPart.Taking) ?? [];
        var country = _by.GetValueOrDefault(ColumnRole.Country) is { } of && !taking.Contains(of) ? of : null;
        foreach (var (i, column) in taking.Index())
        {
            yield return $"    taking{i + 1}: {Actor(column, null)} # guessed";
        }

        if (country is not null)
        {
            yield return $"    # {MappingDraft.Text(country)} is not used: make it the country of those whose it is";
        }

        if (taking.Count > 0)
        {
            yield return "  ties:";
        }

        var money = First(ColumnPart.Amount) is { } amount
            && (First(ColumnPart.Currency) is { } inWords ? MappingDraft.Column(inWords) : RowGuess.CurrencyIn(amount)) is { } currency
            ? $", amount: {MappingDraft.Column(amount)}, currency: {currency}" : "";
        foreach (var (i, column) in taking.Index())
        {
            var type = RowGuess.RoleOf(column)!.Value;
            var given = type == TieType.Funds ? money : "";
            yield return ($"  - {{from: taking{i + 1}, type: {Words<TieType>.Of(type)}, to: engagement{given}}}"
                + $" # guessed from the name of {MappingDraft.Text(column)}");
        }
    }
}
