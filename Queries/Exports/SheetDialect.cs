using System.Text;

namespace StakeholderGraph;

/// <summary>How a table is written, for spreadsheets that take their separators from the country that the computer is set to.</summary>
/// <param name="Name">What <c>dialect=</c> and <c>--dialect</c> call it.</param>
/// <param name="Description">Who needs it, in a sentence.</param>
/// <param name="Separator">What parts cells.</param>
/// <param name="Encoding">The encoding, with its mark where it has one.</param>
public sealed record SheetDialect(string Name, string Description, char Separator, Encoding Encoding)
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
    private static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: true);

    /// <summary>Whether numbers have a comma where others have a point.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>Whether the first line tells the separator: <c>sep=;</c>.</summary>
    public bool TellsSeparator { get; init; }

    /// <summary>RFC 4180 in UTF-8 with a byte-order mark, without which Excel takes Cyrillic for something else.</summary>
    public static SheetDialect Comma { get; } =
        new("comma", "Commas and decimal points, in UTF-8: Excel in English, and every other program.", ',', Utf8);

    /// <summary>All of them, the first being what is written where none is asked for.</summary>
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
        // With that line Excel overlooks the mark of UTF-8, not that of UTF-16.
        new("sep", "A first line sep=; that tells Excel the separator, semicolons and decimal points, in UTF-16.", ';', Utf16)
        {
            TellsSeparator = true,
        },
        new("tab", "Tabs and decimal points, in UTF-16: what Excel calls Unicode text, opened alike in every country.", '\t', Utf16),
    ];

    /// <summary>RFC 4180 in UTF-8 without a mark: for programs that take it for a part of the first heading.</summary>
    internal static SheetDialect Plain { get; } = new("plain", "", ',', new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
