using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace StakeholderGraph.Bounds;

/// <summary>Estimates the size of a part of an answer as JSON: at least its actual size, and little more.</summary>
internal static class JsonSize
{
    // The characters around the values: names of fields, quotes, commas and braces, with the longest words and numbers.
    private const int Null = 4;
    private const int Date = 12;
    private const int AroundMention = 70;
    private const int AroundPeriod = 26;
    private const int AroundEvidence = 66;
    private const int AroundTie = 210;
    private const int AroundDirectTie = 110;
    private const int AroundAttribution = 66;
    private const int AroundShared = 152;
    private const int AroundTakenPartIn = 70;
    private const int LongestRole = 14;
    private const int AroundSource = 84;
    private const int AroundRetrieved = 14;
    private const int AroundOtherCountries = 20;
    private const int Country = 5;
    private const int AroundAmount = 44;
    private const int AroundAttributes = 50;

    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly SearchValues<char> Plain =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => c is not ('"' or '\\'))]);

    /// <summary>A text with its quotes, or <c>null</c>.</summary>
    public static int Of(string? text) => text is null ? Null : 2 + (text.AsSpan().ContainsAnyExcept(Plain) ? Escaped(text) : text.Length);

    /// <summary>A stakeholder, engagement or country, or <c>null</c>.</summary>
    public static int Of(Mention? mention) =>
        mention is null
            ? Null
            : AroundMention
                + mention.Id.Value.Length
                + Of(mention.Name)
                + Of(mention.Country)
                + Countries(mention.OtherCountries)
                + (mention.Period is null ? 0 : AroundPeriod + (2 * Date));

    /// <summary>An engagement with its period.</summary>
    public static int Of(EngagementMention engagement) =>
        AroundMention + AroundPeriod + (2 * Date) + engagement.Id.Value.Length + Of(engagement.Name) + Of(engagement.Country)
        + Countries(engagement.OtherCountries);

    /// <summary>The other countries of an engagement, with the name of their field.</summary>
    public static int Countries(IReadOnlyList<string>? others) => others is null ? 0 : AroundOtherCountries + (Country * others.Count);

    /// <summary>A list of roles, without its brackets.</summary>
    public static int Of(IReadOnlyList<TieType> roles) => LongestRole * roles.Count;

    /// <summary>A shared engagement, without the ids of its ties.</summary>
    public static int Of(SharedEngagement shared) => AroundShared + Of(shared.Engagement) + Of(shared.Roles) + Of(shared.PartnerRoles);

    /// <summary>An engagement in which a stakeholder takes part, without the ids of its ties.</summary>
    public static int Of(EngagementTakenPartIn at) => AroundTakenPartIn + Of(at.Engagement) + Of(at.Roles);

    /// <summary>An amount of money with the name of its field; 0 if there is none.</summary>
    public static int Of(Money? amount) => amount is null ? 0 : AroundAmount + amount.Digits.Length;

    /// <summary>An attribute.</summary>
    public static int Of(KeyValuePair<string, string> attribute) => 2 + Of(attribute.Key) + Of(attribute.Value);

    /// <summary>Attributes of a tie with the names of their fields; 0 if there are none.</summary>
    public static int Of(IReadOnlyDictionary<string, string>? attributes) => attributes is null ? 0 : AroundAttributes + attributes.Sum(Of);

    /// <summary>Sums of money with the name of their field; 0 if there are none.</summary>
    public static int Of(IReadOnlyList<Money>? amounts) => amounts is null ? 0 : AroundAmount + amounts.Sum(Of);

    /// <summary>A piece of evidence.</summary>
    public static int Of(EvidenceGiven piece) => AroundEvidence + piece.Source.Value.Length + Of(piece.Locator) + Of(piece.Note);

    /// <summary>A tie with its evidence, by its id.</summary>
    public static int Of(TieGiven tie) =>
        AroundTie
        + (2 * tie.Id.Value.Length)
        + Of(tie.From)
        + Of(tie.To)
        + Of(tie.Title)
        + Of(tie.OnBehalfOf)
        + Of(tie.Amount)
        + Of(tie.Attributes)
        + AroundPeriod
        + (2 * Date)
        + tie.Evidence.Sum(Of);

    /// <summary>A tie in a profile.</summary>
    public static int Of(ProfileTie tie) =>
        AroundTie
        + tie.Id.Value.Length
        + Of(tie.Other)
        + Of(tie.Engagement)
        + Of(tie.Title)
        + Of(tie.OnBehalfOf)
        + Of(tie.Amount)
        + Of(tie.Attributes)
        + AroundPeriod
        + (2 * Date)
        + tie.Evidence.Sum(Of);

    /// <summary>A direct tie, beside the tie itself.</summary>
    public static int Of(DirectTie tie) => AroundDirectTie + tie.Tie.Value.Length + tie.Of.Value.Length + Of(tie.Other);

    /// <summary>The stakeholders that stand by a tie, by its id.</summary>
    public static int Of(string tie, IReadOnlyList<Attribution> all) =>
        tie.Length + 6 + all.Sum(a => AroundAttribution + a.Id.Value.Length + a.Body.Value.Length + a.By.Sum(id => id.Length + 3));

    /// <summary>A source, by its id.</summary>
    public static int Of(Source source) =>
        AroundSource
        + (2 * source.Id.Value.Length)
        + Date
        + Of(source.Title)
        + Of(source.Publisher)
        + Of(source.Language)
        + Of(source.Link)
        + (source.Retrieved is null ? 0 : AroundRetrieved + Date);

    private static int Escaped(string text)
    {
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune == Rune.ReplacementChar ? 6 // also for half a surrogate pair
                : !Encoder.WillEncode(rune.Value) ? rune.Utf8SequenceLength
                : rune.Value is '"' or '\\' or '\b' or '\f' or '\n' or '\r' or '\t' ? 2
                : rune.IsBmp ? 6 : 12;
        }

        return bytes;
    }
}

/// <summary>The room for sources that an answer cites for the first time.</summary>
/// <param name="source">Returns a source by its id.</param>
internal sealed class NewSources(Func<RecordId, Source> source)
{
    private readonly HashSet<RecordId> _named = [];

    /// <summary>The size of those sources of some evidence that no earlier evidence has cited.</summary>
    public int Of(IReadOnlyList<EvidenceGiven> evidence)
    {
        var size = 0;
        foreach (var piece in evidence)
        {
            size += _named.Add(piece.Source) ? JsonSize.Of(source(piece.Source)) : 0;
        }

        return size;
    }
}
