using System.Text;

namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>An encoding of East Asia, with one or two bytes per character, in both directions.</summary>
internal sealed class MultiBytePage
{
    /// <summary>The byte that stands for a character that was lost; it occurs in no UTF-8.</summary>
    public const byte Lost = 0xFF;

    /// <summary>The words for an encoding that cannot be told from the others.</summary>
    public const string Any = "an encoding of East Asia (GB18030, Big5, Shift_JIS, EUC-JP or EUC-KR)";

    private static readonly Lazy<bool[]> Usual = new(UsualCharacters);

    // Exceptions would be slow for many Western names.
    private readonly Encoding _encoding;
    private readonly Encoding _read;
    private readonly Lazy<ushort[]> _bytes;
    private readonly Func<byte, byte, bool> _isUsual;
    private readonly HashSet<char> _frequent;

    private MultiBytePage(string name, int number, int read, string frequent, Func<byte, byte, bool> isUsual)
    {
        (Name, Number) = (name, number);
        (_encoding, _read) = (Named(number), Named(read));
        _bytes = new(Bytes);
        _isUsual = isUsual;
        _frequent = [.. frequent];
    }

    /// <summary>All of them, the ones that texts are most often in first.</summary>
    public static IReadOnlyList<MultiBytePage> All { get; } =
    [
        new("GB18030", 54936, 936, FrequentSigns.Chinese, (lead, next) => lead is >= 0xB0 and <= 0xD7 && next >= 0xA1),
        new("Shift_JIS", 932, 932, FrequentSigns.Japanese, (lead, next) => lead is >= 0x88 and <= 0x97 && next >= 0x40),
        new("Big5", 950, 950, FrequentSigns.Traditional, (lead, _) => lead is >= 0xA4 and <= 0xC6),
        new("EUC-KR", 949, 949, FrequentSigns.Korean, (lead, next) => lead is >= 0xB0 and <= 0xC8 && next >= 0xA1),
        new("EUC-JP", 51932, 51932, FrequentSigns.Japanese, (lead, _) => lead is >= 0xB0 and <= 0xCF),
    ];

    public string Name { get; }

    /// <summary>Its number as a code page.</summary>
    public int Number { get; }

    private bool IsJapanese => Name is "Shift_JIS" or "EUC-JP";

    /// <summary>Whether ordinary texts of East Asia have a character: the first level of its standards, kana and wide signs.</summary>
    public static bool IsUsual(char c) =>
        c is (>= '\u3000' and <= '\u3011') or (>= '\u3040' and <= '\u30FF') or (>= '\uFF01' and <= '\uFF9F') || Usual.Value[c];

    /// <summary>The text of bytes; U+FFFD for those that have no character.</summary>
    public string Decoded(byte[] bytes) => _encoding.GetString(bytes);

    /// <summary>Whether names in the language of this encoding often have a character.</summary>
    public bool IsFrequent(char c) => _frequent.Contains(c) || IsJapanese && c is >= '\u3041' and <= '\u30FE';

    /// <summary>The share of signs that texts in this encoding mostly have.</summary>
    public double Likeness(string text)
    {
        var signs = text.Where(c => c >= 0x80).ToList();
        return signs.Count(c => _bytes.Value[c] is > 0xFF and var pair && _isUsual((byte)(pair >> 8), (byte)pair)
            || IsJapanese && c is >= '\u3000' and <= '\u30FF') / (double)signs.Count;
    }

    /// <summary>Whether the first character of a text beyond ASCII has the bytes that a character of UTF-8 begins with.</summary>
    public bool CanBeginUtf8(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAnyExceptInRange('\0', '\u007F');
        var bytes = first < 0 ? 0 : _bytes.Value[text[first]];
        return text.IndexOf('?') is >= 0 and var lost && lost < first
            || first >= 0 && text[first] is '\uFFFD' or '・' or (>= '\uE000' and <= '\uF8FF')
            || (bytes > 0xFF ? bytes >> 8 : bytes) is >= 0xC2 and <= 0xF4;
    }

    /// <summary>
    /// The bytes of a text that was read in this encoding, <see cref="Lost"/> for signs of lost characters; <c>null</c> if the encoding
    /// lacks one of its characters.
    /// </summary>
    public byte[]? BytesOf(ReadOnlySpan<char> text)
    {
        var bytes = new byte[text.Length * 2];
        var (table, length) = (_bytes.Value, 0);
        foreach (var c in text)
        {
            var read = c is '?' or '\uFFFD' || c == '・' && Name == "Shift_JIS" ? Lost
                : c < 0x80 ? c
                : table[c] is not 0 and var known ? known
                : c is >= '\uE000' and <= '\uF8FF' ? Lost
                : 0;
            if (read == 0)
            {
                return null;
            }

            if (read > 0xFF)
            {
                bytes[length++] = (byte)(read >> 8);
            }

            bytes[length++] = (byte)read;
        }

        return bytes[..length];
    }

    private static Encoding Named(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            number, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
        ?? throw new NotSupportedException($"code page {number}");

    private static bool[] UsualCharacters()
    {
        var usual = new bool[char.MaxValue + 1];
        foreach (var page in All)
        {
            for (var c = 0x80; c <= char.MaxValue; c++)
            {
                usual[c] |= page._bytes.Value[c] is > 0xFF and var pair && page._isUsual((byte)(pair >> 8), (byte)pair);
            }
        }

        return usual;
    }

    // The bytes of each character; one byte if less than 256, 0 if it has none.
    private ushort[] Bytes()
    {
        var table = new ushort[char.MaxValue + 1];
        Span<char> read = stackalloc char[4];
        for (var lead = 0x80; lead <= 0xFF; lead++)
        {
            Add([(byte)lead], (ushort)lead, read);
            for (var next = 0x40; next <= 0xFE; next++)
            {
                Add([(byte)lead, (byte)next], (ushort)(lead << 8 | next), read);
            }
        }

        return table;

        void Add(ReadOnlySpan<byte> bytes, ushort number, Span<char> read)
        {
            if (_read.GetChars(bytes, read) == 1 && read[0] is >= '\u0080' and not '\uFFFD' && table[read[0]] == 0)
            {
                table[read[0]] = number;
            }
        }
    }
}
