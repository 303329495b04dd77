using System.Text;

namespace StakeholderGraph;

/// <summary>A dialect of tables, for spreadsheets that take their separators from the regional settings of the computer.</summary>
/// <param name="Name">The name in <c>dialect=</c> and <c>--dialect</c>.</param>
/// <param name="Description">The programs that need it, in a sentence.</param>
/// <param name="Separator">The separator of cells.</param>
/// <param name="Encoding">The encoding, including its byte-order mark if there is one.</param>
public sealed record SheetDialect(string Name, string Description, char Separator, Encoding Encoding)
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
    private static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: true);

    /// <summary>Whether numbers have a decimal comma instead of a point.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>Whether the first line states the separator: <c>sep=;</c>.</summary>
    public bool TellsSeparator { get; init; }

    /// <summary>RFC 4180 in UTF-8 with a byte-order mark, without which Excel misreads Cyrillic.</summary>
    public static SheetDialect Comma { get; } =
        new("comma", "Commas and decimal points, in UTF-8: Excel in English, and every other program.", ',', Utf8);

    /// <summary>All dialects; the first is the default.</summary>
    public static IReadOnlyList<SheetDialect> All { get; } =
    [
        Comma,
        new(
            "semicolon",
            "Semicolons and decimal commas, in UTF-8: Excel where the comma is the decimal sign, as in Russian, German or French.",
            ';',
            Utf8)
        {
            DecimalComma = true,
        },
        // If that line is present, Excel ignores the byte-order mark of UTF-8, but not that of UTF-16.
        new("sep", "A first line sep=; that tells Excel the separator, semicolons and decimal points, in UTF-16.", ';', Utf16)
        {
            TellsSeparator = true,
        },
        new("tab", "Tabs and decimal points, in UTF-16: what Excel calls Unicode text, opened alike in every country.", '\t', Utf16),
    ];

    /// <summary>RFC 4180 in UTF-8 without a byte-order mark: for programs that treat the mark as a part of the first heading.</summary>
    internal static SheetDialect Plain { get; } = new("plain", "", ',', new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
