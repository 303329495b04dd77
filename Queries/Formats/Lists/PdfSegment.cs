namespace StakeholderGraph.Formats.Lists;

/// <summary>Words close to each other on one line of a page.</summary>
/// <param name="Page">The number of the page, from 1.</param>
/// <param name="Text">The words.</param>
/// <param name="Left">The left edge, in points from the left.</param>
/// <param name="Right">The right edge, in points from the left.</param>
/// <param name="Baseline">The baseline, in points from the bottom.</param>
/// <param name="Size">The font size in points.</param>
/// <param name="IsBold">Whether it starts in bold.</param>
/// <param name="FirstWord">The width of its first word.</param>
/// <param name="Look">The font and colour as text, for comparison.</param>
internal sealed record PdfSegment(
    int Page, string Text, double Left, double Right, double Baseline, double Size, bool IsBold, double FirstWord, string Look)
{
    /// <summary>The words, each with its left and right edge.</summary>
    public IReadOnlyList<(string Text, double Left, double Right)> Words { get; init; } = [];

    /// <summary>Whether most letters of a text are read from the right: Arabic, Hebrew.</summary>
    public static bool IsFromRight(string text) =>
        text.Count(c => c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFF') * 2
            > text.Count(char.IsLetter);

    /// <summary>Words that stand beside each other from left to right, as they are read.</summary>
    public static string Joined(IReadOnlyList<string> words)
    {
        var text = string.Join(' ', words);
        return IsFromRight(text) ? string.Join(' ', words.Reverse()) : text;
    }

    /// <summary>The table that it stands for.</summary>
    public RuledTable? Table { get; init; }

    /// <summary>Whether it is only the number or bullet of an entry.</summary>
    public bool IsNumber => Table is null && Text.Length <= 5 && !Text.Any(char.IsLetter);

    /// <summary>Some of its words.</summary>
    public PdfSegment Of(IReadOnlyList<(string Text, double Left, double Right)> words) => this with
    {
        Text = Joined([.. words.Select(word => word.Text)]),
        Left = words[0].Left,
        Right = words[^1].Right,
        FirstWord = words[0].Right - words[0].Left,
        Words = words,
    };

    /// <summary>This one and another behind it.</summary>
    public PdfSegment With(PdfSegment next, string between) => this with
    {
        Text = IsFromRight(Text) ? next.Text + between + Text : Text + between + next.Text,
        Right = next.Right,
        Words = [.. Words, .. next.Words],
    };
}

/// <summary>The words of a page.</summary>
/// <param name="Number">The number of the page, from 1.</param>
/// <param name="Width">The width in points.</param>
/// <param name="Height">The height in points.</param>
/// <param name="Segments">The segments from top to bottom and from left to right.</param>
internal sealed record PdfPage(int Number, double Width, double Height, IReadOnlyList<PdfSegment> Segments)
{
    /// <summary>The straight lines that are drawn on it.</summary>
    public IReadOnlyList<PdfRule> Rules { get; init; } = [];
}
