using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace StakeholderGraph.Asking;

/// <summary>One page of a list, as a question asks for it.</summary>
/// <param name="AtMost">The maximum number of items.</param>
/// <param name="Skip">The number of items to skip, i.e. of those on the previous pages.</param>
/// <param name="AtMostBytes">The maximum size of the answer in bytes: 1 MB, or 16 MB if the client states the number of items.</param>
public readonly record struct Page(int AtMost, int Skip, int AtMostBytes);

/// <summary>Says which part of a list an answer contains.</summary>
public interface IPaged
{
    /// <summary>The number of items in the answer.</summary>
    int Given { get; }

    /// <summary>The number of items after them.</summary>
    int Omitted { get; }
}

/// <summary>A part of a list that is itself an answer and is written as a list.</summary>
/// <param name="items">The items.</param>
/// <param name="omitted">The number of items after them.</param>
public sealed class PartOfList<T>(IReadOnlyList<T> items, int omitted) : IReadOnlyList<T>, IPaged
{
    /// <inheritdoc/>
    public int Count => items.Count;

    /// <inheritdoc/>
    int IPaged.Given => items.Count;

    /// <inheritdoc/>
    public int Omitted => omitted;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The requested page of the answer to a question.</summary>
/// <param name="Page">The page.</param>
/// <param name="Question">The question, without the page.</param>
/// <param name="After">The end of the previous page; <c>null</c> for the first page.</param>
internal sealed record AskedPage(Page Page, string Question, PageCursor? After)
{
    /// <summary>Whether the network has changed since the previous page, so that this page would not continue it.</summary>
    public bool IsStale(string version) => After is { } after && after.Version != PageCursor.HashOf(version);

    /// <summary>The cursor of the next page; <c>null</c> if nothing was left out.</summary>
    public string? Next(IPaged answer, string version) =>
        answer.Omitted > 0 ? PageCursor.Of(Question, version, Page.Skip + answer.Given).ToString() : null;
}

/// <summary>The end of a page: after the given number of items of the answer to a question, on one version of the network.</summary>
/// <param name="Given">The number of items before this point.</param>
/// <param name="Check">
/// A checksum of the question and that number, so that a mistyped cursor or one of another question is rejected.
/// </param>
/// <param name="Version">A hash of the version of the network.</param>
internal readonly record struct PageCursor(int Given, uint Check, uint Version)
{
    private const int Length = 3 * sizeof(uint);

    /// <summary>The cursor after the given number of items.</summary>
    public static PageCursor Of(string question, string version, int given) => new(given, HashOf($"{given} {question}"), HashOf(version));

    /// <summary>Reads the cursor of a question; <c>null</c> if the text is not the cursor of an answer to it.</summary>
    public static PageCursor? Read(string text, string question)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (
            text.Length != Base64Url.GetEncodedLength(Length)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var length)
            || length != Length)
        {
            return null;
        }

        var cursor = new PageCursor(
            BinaryPrimitives.ReadInt32BigEndian(bytes),
            BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]),
            BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]));
        return cursor.Given > 0 && cursor.Check == HashOf($"{cursor.Given} {question}") ? cursor : null;
    }

    /// <summary>The FNV-1a hash, which is the same in every process.</summary>
    public static uint HashOf(string text) => Encoding.UTF8.GetBytes(text).Aggregate(2_166_136_261u, (sum, b) => (sum ^ b) * 16_777_619u);

    /// <summary>The cursor as it appears in answers.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, Given);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[4..], Check);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[8..], Version);
        return Base64Url.EncodeToString(bytes);
    }
}
