using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace StakeholderGraph.Api;

/// <summary>Which page of a list a request asks for.</summary>
/// <param name="AtMost">The most items of the page.</param>
/// <param name="AtMostBytes">The most bytes of the answer: 1 MB, or 16 MB where the client says how many items it wants.</param>
/// <param name="Question">What is asked, whichever page of it.</param>
/// <param name="After">Where the page before ended; none for the first page.</param>
internal sealed record AskedPage(int AtMost, int AtMostBytes, string Question, PageCursor? After)
{
    /// <summary>How many items the pages before gave.</summary>
    public int Skip => After?.Given ?? 0;

    /// <summary>Whether the network is another one than that of the page before, so that this page would not follow it.</summary>
    public bool IsStale(string version) => After is { } after && after.Version != PageCursor.HashOf(version);

    /// <summary>The cursor of the page that follows; none where nothing was left out.</summary>
    public string? Next(int given, int omitted, string version) => omitted > 0 ? PageCursor.Of(Question, version, Skip + given).ToString() : null;
}

/// <summary>Where a page ended: after so many items of the answer to a question on one version of the network.</summary>
/// <param name="Given">How many items came before.</param>
/// <param name="Check">What was asked, and how many came before, so that a cursor of another question or a mistyped one is refused.</param>
/// <param name="Version">The version of the network.</param>
internal readonly record struct PageCursor(int Given, uint Check, uint Version)
{
    private const int Length = 3 * sizeof(uint);

    public static PageCursor Of(string question, string version, int given) => new(given, HashOf($"{given} {question}"), HashOf(version));

    /// <summary>Reads the cursor of a question; none where the text is not the cursor of any answer to it.</summary>
    public static PageCursor? Read(string text, string question)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (text.Length != Base64Url.GetEncodedLength(Length) || !Base64Url.TryDecodeFromChars(text, bytes, out var length) || length != Length)
        {
            return null;
        }

        var cursor = new PageCursor(
            BinaryPrimitives.ReadInt32BigEndian(bytes), BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]));
        return cursor.Given > 0 && cursor.Check == HashOf($"{cursor.Given} {question}") ? cursor : null;
    }

    /// <summary>FNV-1a: the same in every process.</summary>
    public static uint HashOf(string text) => Encoding.UTF8.GetBytes(text).Aggregate(2_166_136_261u, (sum, b) => (sum ^ b) * 16_777_619u);

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, Given);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[4..], Check);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[8..], Version);
        return Base64Url.EncodeToString(bytes);
    }
}
