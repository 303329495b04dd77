using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>
/// The stable id of a stakeholder, engagement, tie, source or dataset: 1–128 ASCII letters, digits and <c>- _ . :</c>, starting with a
/// letter or digit. Upper and lower case differ; ids are ordered ordinally. If several datasets use one id for different ties or different
/// sources, answers show it with a dataset in front: <c>dataset/id</c>.
/// </summary>
[JsonConverter(typeof(RecordIdJson))]
public readonly record struct RecordId : IParsable<RecordId>
{
    /// <summary>The maximum length of an id, in characters.</summary>
    public const int MaxLength = 128;

    /// <summary>The rule in words, for error messages.</summary>
    public const string Rule = "1 to 128 ASCII letters, digits and - _ . : that begin with a letter or digit";

    private const string Characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:";
    private static readonly SearchValues<char> Allowed = SearchValues.Create(Characters);
    private static readonly SearchValues<byte> AllowedUtf8 = SearchValues.Create(Encoding.ASCII.GetBytes(Characters));

    private readonly string? _value;

    private RecordId(string value) => _value = value;

    /// <summary>The id as text; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static RecordId Parse(string s) =>
        TryParse(s, out var id) ? id : throw new FormatException($"Not an id ({Rule}): \"{s}\"");

    static RecordId IParsable<RecordId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads an id, or reports that the text is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out RecordId result)
    {
        var ok = IsValid(s);
        result = ok ? new RecordId(s!) : default;
        return ok;
    }

    static bool IParsable<RecordId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RecordId result) =>
        TryParse(s, out result);

    /// <summary>Whether a text is an id.</summary>
    public static bool IsValid(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= MaxLength && char.IsAsciiLetterOrDigit(text[0]) && !text.ContainsAnyExcept(Allowed);

    /// <summary>
    /// Reads the id of a tie or a source as answers show it: if several datasets use one id for different records, the dataset precedes it,
    /// <c>dataset/id</c>.
    /// </summary>
    public static bool TryParseShown([NotNullWhen(true)] string? s, out RecordId result)
    {
        var slash = s?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        var ok = slash < 0 ? IsValid(s) : IsValid(s.AsSpan(0, slash)) && IsValid(s.AsSpan(slash + 1));
        result = ok ? new RecordId(s!) : default;
        return ok;
    }

    /// <summary>The dataset in front of the id; <c>null</c> if there is none.</summary>
    [JsonIgnore]
    public RecordId? Dataset => Slash is >= 0 and var slash ? new RecordId(Value[..slash]) : null;

    /// <summary>The id as its dataset has it, without the dataset in front.</summary>
    [JsonIgnore]
    public RecordId Plain => Slash is >= 0 and var slash ? new RecordId(Value[(slash + 1)..]) : this;

    private int Slash => Value.IndexOf('/', StringComparison.Ordinal);

    /// <summary>An id preceded by the dataset that uses it for this record.</summary>
    internal static string Qualified(string dataset, string id) => $"{dataset}/{id}";

    /// <summary>Whether a text in UTF-8 is an id.</summary>
    internal static bool IsValid(ReadOnlySpan<byte> utf8) =>
        utf8.Length is > 0 and <= MaxLength && char.IsAsciiLetterOrDigit((char)utf8[0]) && !utf8.ContainsAnyExcept(AllowedUtf8);

    /// <summary>Wraps a text that is known to be an id because stores hold only valid ids.</summary>
    internal static RecordId Trusted(string value) => new(value);

    /// <summary>The order of ids in every answer and file: ordinal.</summary>
    public static IComparer<RecordId> Order { get; } = Comparer<RecordId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Writes an id as JSON text. It is public because source generation in other assemblies uses it.</summary>
public sealed class RecordIdJson : JsonConverter<RecordId>
{
    /// <inheritdoc/>
    public override RecordId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RecordId.TryParseShown(reader.GetString(), out var id) ? id : throw new JsonException($"Not an id: {RecordId.Rule}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RecordId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
