using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace StakeholderGraph.Asking;

/// <summary>One page of a list, as a question asks for it.</summary>
/// <param name="AtMost">The most items.</param>
/// <param name="Skip">The number of items to skip: those on the previous pages.</param>
/// <param name="AtMostBytes">The most bytes of the answer: 1 MB, or 16 MB where somebody says how many items to give.</param>
public readonly record struct Page(int AtMost, int Skip, int AtMostBytes);

/// <summary>How an answer tells what of a list it gives.</summary>
public interface IPaged
{
    /// <summary>How many items it gives.</summary>
    int Given { get; }

    /// <summary>How many come after them.</summary>
    int Omitted { get; }
}

/// <summary>A part of a list that is an answer by itself, and is written as a list.</summary>
/// <param name="items">The items.</param>
/// <param name="omitted">How many come after them.</param>
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

/// <summary>Which page of the answer to a question somebody asks for.</summary>
/// <param name="Page">The page.</param>
/// <param name="Question">What is asked, whichever page of it.</param>
/// <param name="After">The end of the previous page; none for the first page.</param>
internal sealed record AskedPage(Page Page, string Question, PageCursor? After)
{
    /// <summary>Whether the network is another one than that of the previous page, so that this page would not follow it.</summary>
    public bool IsStale(string version) => After is { } after && after.Version != PageCursor.HashOf(version);

    /// <summary>The cursor of the page that follows an answer; none if nothing was left out.</summary>
    public string? Next(IPaged answer, string version) =>
        answer.Omitted > 0 ? PageCursor.Of(Question, version, Page.Skip + answer.Given).ToString() : null;
}

/// <summary>Where a page ended: after so many items of the answer to a question on one version of the network.</summary>
/// <param name="Given">How many items came before.</param>
/// <param name="Check">What was asked, and how many came before, so that a cursor of another question or a mistyped one is refused.</param>
/// <param name="Version">The version of the network.</param>
internal readonly record struct PageCursor(int Given, uint Check, uint Version)
{
    private const int Length = 3 * sizeof(uint);

    /// <summary>The cursor of a page that ends after so many items.</summary>
    public static PageCursor Of(string question, string version, int given) => new(given, HashOf($"{given} {question}"), HashOf(version));

    /// <summary>Reads the cursor of a question; <c>null</c> if the text is not the cursor of any answer to it.</summary>
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

    /// <summary>FNV-1a: the same in every process.</summary>
    public static uint HashOf(string text) => Encoding.UTF8.GetBytes(text).Aggregate(2_166_136_261u, (sum, b) => (sum ^ b) * 16_777_619u);

    /// <summary>The cursor as answers give it.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, Given);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[4..], Check);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[8..], Version);
        return Base64Url.EncodeToString(bytes);
    }
}
