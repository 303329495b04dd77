using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace StakeholderGraph.Neo4j;

/// <summary>
/// A Cypher statement and its parameters: <c>null</c>, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>,
/// <see cref="string"/>, <see cref="DateOnly"/>, <see cref="RecordId"/>, lists of them, and maps of them by text.
/// </summary>
/// <param name="Name">The name of its file, for messages.</param>
/// <param name="Text">The Cypher of the file without its comments, with the types of ties in place of their names.</param>
/// <param name="Reads">Whether it only reads. The server enforces this, and such a statement may be retried after any failure.</param>
internal sealed record Statement(string Name, string Text, bool Reads)
{
    private const string Include = "INCLUDE ";

    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>The values of the parameters by name.</summary>
    public ImmutableDictionary<string, object?> Parameters { get; private init; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>The maximum time from the request to the last row.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Whether its rows come in plain JSON if the transport is HTTP, which takes half as many bytes. Suitable for rows of texts, whole
    /// numbers, flags, lists and maps, which plain JSON distinguishes.
    /// </summary>
    public bool AnswersPlainly { get; private init; }

    /// <summary>A statement that answers a question, from its file: <c>Find/Find.cypher</c>. It returns days as texts.</summary>
    public static Statement Answering(string file) => Reading(file) with { AnswersPlainly = true };

    /// <summary>A statement that reads, from its file.</summary>
    public static Statement Reading(string file) => new(file, TextOf(file), Reads: true);

    /// <summary>A statement that writes, from its file.</summary>
    public static Statement Writing(string file) => new(file, TextOf(file), Reads: false);

    /// <summary>The statement with one more parameter.</summary>
    public Statement With(string parameter, object? value) => this with { Parameters = Parameters.SetItem(parameter, value) };

    /// <summary>The statement with a type of ties in place of <c>ONE_TIE</c>.</summary>
    public Statement Of(TieType type) => this with { Text = Text.Replace("ONE_TIE", GraphWords.Of(type), StringComparison.Ordinal) };

    // A line INCLUDE with the name of another file stands for what several statements have in common.
    private static string TextOf(string file) => Texts.GetOrAdd(file, static file =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new ArgumentException($"There is no statement {file}", nameof(file));
        using var reader = new StreamReader(stream);

        // The server parses the text of every request, so comments for readers are not sent.
        var lines = reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));
        return string.Concat(lines.Select(line =>
            line.StartsWith(Include, StringComparison.Ordinal) ? TextOf(line[Include.Length..]) : TieTypeLists.Written(line) + '\n'));
    });
}
