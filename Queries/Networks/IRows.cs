namespace StakeholderGraph.Networks;

/// <summary>
/// The types of records in the order in which they are written and read: a record only refers to records of earlier types.
/// </summary>
internal enum RecordType
{
    /// <summary>Columns of <see cref="SourceColumn"/>, ordered by id.</summary>
    Sources,

    /// <summary>Columns of <see cref="EntryColumn"/>, ordered by id.</summary>
    Stakeholders,

    /// <summary>Columns of <see cref="EntryColumn"/>, ordered by id.</summary>
    Engagements,

    /// <summary>Columns of <see cref="NameColumn"/>, ordered by id.</summary>
    Names,

    /// <summary>Columns of <see cref="TieColumn"/>, ordered by id.</summary>
    Ties,

    /// <summary>Columns of <see cref="EvidenceColumn"/>, ordered by tie.</summary>
    Evidence,
}

/// <summary>
/// Records of one type as rows of UTF-8 cells, ordered by the bytes of the first. An empty cell means "not stated". Values are written as
/// in files.
/// </summary>
internal interface IRows : IDisposable
{
    /// <summary>Advances to the next row, or returns <c>false</c> if there is none.</summary>
    bool Read();

    /// <summary>A cell of the row, valid until the next is read.</summary>
    ReadOnlySpan<byte> this[int column] { get; }
}

/// <summary>The source of the rows of a network.</summary>
internal interface IRowSource
{
    /// <summary>The datasets, in ordinal order of their names.</summary>
    IReadOnlyList<LoadedDataset> Datasets { get; }

    /// <summary>The rows of one type in one dataset.</summary>
    IRows Open(RecordType type, LoadedDataset dataset);
}

internal static class EntryColumn
{
    public const int Id = 0,
        Kind = 1,
        Name = 2,
        Language = 3,
        Country = 4,
        Start = 5,
        End = 6,
        Identifiers = 7,
        Links = 8,
        Attributes = 9,
        Topics = 10,
        OtherCountries = 11,
        Description = 12,
        OfStakeholders = 10, // the columns from here on apply to engagements only
        Count = 13;
}

internal static class NameColumn
{
    public const int Id = 0, Type = 1, Language = 2, Text = 3, Count = 4;
}

internal static class SourceColumn
{
    public const int Id = 0, Title = 1, Publisher = 2, Published = 3, Language = 4, Link = 5, Retrieved = 6, Count = 7;
}

internal static class TieColumn
{
    public const int Id = 0, From = 1, Type = 2, To = 3, Title = 4, OnBehalfOf = 5, Start = 6, End = 7,
        Amount = 8, Currency = 9, Attributes = 10, Count = 11;
}

internal static class EvidenceColumn
{
    public const int Tie = 0, Source = 1, Locator = 2, Says = 3, Note = 4, Count = 5;
}
