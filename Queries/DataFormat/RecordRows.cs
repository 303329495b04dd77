namespace StakeholderGraph.DataFormat;

/// <summary>Creates a record from the current row; <c>null</c> if something is wrong with it, which the faults then describe.</summary>
internal static class RecordRows
{
    private static readonly TieType[] TieTypes = Enum.GetValues<TieType>();
    private static readonly Says[] Sayings = Enum.GetValues<Says>();
    private static readonly NameType[] NameTypes = [.. Enum.GetValues<NameType>().Where(t => t != NameType.Preferred)];

    public static Dataset? Dataset(RecordReader row)
    {
        const int Name = 0, Title = 1, Licence = 2, Maintainer = 3, Description = 4;
        var dataset = new Dataset(
            CellValues.Id(row, Name),
            CellValues.Text(row, Title),
            CellValues.Text(row, Licence),
            CellValues.Text(row, Maintainer),
            CellValues.TextOrNone(row, Description, Limits.CellLength));
        return row.IsGood ? dataset : null;
    }

    public static Source? Source(RecordReader row)
    {
        const int Id = 0, Title = 1, Publisher = 2, Published = 3, Language = 4, Link = 5, Retrieved = 6;
        var source = new Source(
            CellValues.Id(row, Id),
            CellValues.Text(row, Title),
            CellValues.Text(row, Publisher),
            CellValues.Date(row, Published),
            CellValues.Language(row, Language),
            CellValues.Link(row, Link))
        {
            Retrieved = CellValues.Date(row, Retrieved),
        };
        return row.IsGood ? source : null;
    }

    public static Stakeholder? Stakeholder(RecordReader row)
    {
        const int Id = 0, Kind = 1, Name = 2, Language = 3;
        var (id, kind, name) = (CellValues.Id(row, Id), KindOf(row, Kind, Family.Stakeholder), CellValues.Text(row, Name));
        var rest = Rest(row, Language);
        return !row.IsGood ? null : new Stakeholder(id, kind, name)
        {
            Language = rest.Language,
            Country = rest.Country,
            Period = rest.Period,
            Identifiers = rest.Identifiers,
            Links = rest.Links,
            Attributes = rest.Attributes,
        };
    }

    public static Engagement? Engagement(RecordReader row)
    {
        const int Id = 0, Kind = 1, Name = 2, Topics = 3, Language = 4, OtherCountries = 11, Description = 12;
        var (id, kind, name) = (CellValues.Id(row, Id), KindOf(row, Kind, Family.Engagement), CellValues.Text(row, Name));
        var topics = CellValues.Topics(row, Topics);
        var rest = Rest(row, Language);
        var others = CellValues.OtherCountries(row, OtherCountries, rest.Country);
        var description = CellValues.TextOrNone(row, Description, Limits.CellLength);
        return !row.IsGood ? null : new Engagement(id, kind, name)
        {
            Topics = topics,
            OtherCountries = others,
            Description = description,
            Language = rest.Language,
            Country = rest.Country,
            Period = rest.Period,
            Identifiers = rest.Identifiers,
            Links = rest.Links,
            Attributes = rest.Attributes,
        };
    }

    public static OtherName? Name(RecordReader row)
    {
        const int Id = 0, Text = 1, Language = 2, Type = 3;
        var name = new OtherName(
            CellValues.Id(row, Id),
            CellValues.Text(row, Text),
            CellValues.Language(row, Language),
            CellValues.Word(row, Type, "type of name", NameTypes));
        return row.IsGood ? name : null;
    }

    public static Tie? Tie(RecordReader row)
    {
        const int Id = 0, From = 1, Type = 2, To = 3, Title = 4, OnBehalfOf = 5, Start = 6, End = 7, Amount = 8, Currency = 9,
            Attributes = 10;
        var tie = new Tie(
            CellValues.Id(row, Id), CellValues.Word(row, Type, "type of tie", TieTypes), CellValues.Id(row, From), CellValues.Id(row, To))
        {
            Title = CellValues.TextOrNone(row, Title),
            OnBehalfOf = CellValues.IdOrNone(row, OnBehalfOf),
            Period = CellValues.Period(row, Start, End),
            Amount = CellValues.Money(row, Amount, Currency),
            Attributes = CellValues.Attributes(row, Attributes),
        };
        return row.IsGood ? tie : null;
    }

    public static Evidence? Evidence(RecordReader row)
    {
        const int Tie = 0, Source = 1, Locator = 2, Says = 3, Note = 4;
        var evidence = new Evidence(
            CellValues.Id(row, Tie),
            CellValues.Id(row, Source),
            CellValues.TextOrNone(row, Locator),
            CellValues.Word(row, Says, "word for what the source says", Sayings),
            CellValues.TextOrNone(row, Note, Limits.CellLength));
        return row.IsGood ? evidence : null;
    }

    private static Kind KindOf(RecordReader row, int column, Family family) =>
        family == Family.Stakeholder
            ? CellValues.Word(
                row,
                column,
                "kind of stakeholder",
                Kinds.OfStakeholders,
                Kinds.OfEngagements,
                "put engagements in engagements.csv")
            : CellValues.Word(
                row,
                column,
                "kind of engagement",
                Kinds.OfEngagements,
                Kinds.OfStakeholders,
                "put stakeholders in stakeholders.csv");

    // The columns that stakeholders and engagements have in common, which are adjacent in both layouts.
    private static SharedColumns Rest(RecordReader row, int language) => new(
        CellValues.Language(row, language),
        CellValues.Country(row, language + 1),
        CellValues.Period(row, language + 2, language + 3),
        CellValues.Identifiers(row, language + 4),
        CellValues.Links(row, language + 5),
        CellValues.Attributes(row, language + 6));

    private readonly record struct SharedColumns(
        string? Language,
        string? Country,
        Period Period,
        System.Collections.Immutable.ImmutableArray<Identifier> Identifiers,
        System.Collections.Immutable.ImmutableArray<string> Links,
        System.Collections.Immutable.ImmutableSortedDictionary<string, string> Attributes);
}
