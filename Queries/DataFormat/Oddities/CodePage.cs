using System.Text;

namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>An encoding with one byte per character, in both directions.</summary>
internal sealed class CodePage
{
    private readonly char[] _characters = new char[256];
    private readonly Dictionary<char, byte> _bytes = [];

    private CodePage(string name, int number)
    {
        Name = name;
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(number) ?? throw new NotSupportedException(name);
        for (var b = 0; b < 256; b++)
        {
            // Bytes that the encoding leaves undefined are read as the control characters with their numbers.
            var text = encoding.GetString([(byte)b]);
            _characters[b] = text.Length == 1 && text[0] != '\uFFFD' ? text[0] : (char)b;
            _bytes.TryAdd(_characters[b], (byte)b);
        }

        for (var b = 0x80; b < 0xA0; b++)
        {
            _bytes.TryAdd((char)b, (byte)b);
        }
    }

    public static CodePage Western { get; } = new("windows-1252", 1252);

    public static CodePage Cyrillic { get; } = new("windows-1251", 1251);

    public static CodePage Koi8 { get; } = new("KOI8-R", 20866);

    public static CodePage Dos { get; } = new("code page 866", 866);

    public static CodePage Greek { get; } = new("windows-1253", 1253);

    public static CodePage Arabic { get; } = new("windows-1256", 1256);

    public static CodePage Hebrew { get; } = new("windows-1255", 1255);

    public static CodePage CentralEuropean { get; } = new("windows-1250", 1250);

    public static CodePage Thai { get; } = new("windows-874", 874);

    /// <summary>The encodings that UTF-8 is mistaken for, the most frequent first.</summary>
    public static IReadOnlyList<CodePage> All { get; } =
    [
        Western,
        Cyrillic,
        CentralEuropean,
        new("windows-1254", 1254),
        Greek,
        Arabic,
        new("Mac OS Roman", 10000),
        Dos,
        Koi8,
        new("code page 437", 437),
        new("code page 850", 850),
        new("code page 852", 852),
        new("windows-1257", 1257),
        Hebrew,
    ];

    public string Name { get; }

    /// <summary>The bytes of a text; <c>null</c> if the encoding lacks one of its characters.</summary>
    public byte[]? BytesOf(ReadOnlySpan<char> text)
    {
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (!_bytes.TryGetValue(text[i], out bytes[i]))
            {
                return null;
            }
        }

        return bytes;
    }

    /// <summary>The character of a byte.</summary>
    public char Of(byte b) => _characters[b];
}
