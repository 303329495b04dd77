using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace StakeholderGraph;

/// <summary>
/// The end of a page of results: the score and id of its last item. It remains valid when the network changes between two pages.
/// </summary>
/// <param name="Score">The score of the last item, in ten-thousandths.</param>
/// <param name="Id">The id of the last item.</param>
/// <param name="Question">The question: <see cref="Find.QuestionHash"/>.</param>
internal readonly record struct FindCursor(int Score, RecordId Id, uint Question)
{
    private const int Head = 8;

    /// <summary>The cursor as text: the score, a checksum, the question and the id, in characters that are allowed in addresses.</summary>
    public override string ToString()
    {
        var bytes = new byte[Head + Id.Value.Length];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)Score);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4), Question);
        Encoding.ASCII.GetBytes(Id.Value, bytes.AsSpan(Head));
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), Check(bytes));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a cursor, or reports that the text is not one.</summary>
    public static bool TryParse(string text, out FindCursor cursor)
    {
        cursor = default;
        Span<byte> bytes = stackalloc byte[Head + RecordId.MaxLength];
        if (
            text.Length > Base64Url.GetEncodedLength(bytes.Length)
            || !Base64Url.IsValid(text, out var length)
            || length <= Head
            || length > bytes.Length)
        {
            return false;
        }

        bytes = bytes[..Base64Url.DecodeFromChars(text, bytes)];
        var score = BinaryPrimitives.ReadUInt16BigEndian(bytes);
        if (score > NameMatch.Perfect || BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]) != Check(bytes)
            || !RecordId.TryParse(Encoding.Latin1.GetString(bytes[Head..]), out var id))
        {
            return false;
        }

        cursor = new FindCursor(score, id, BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]));
        return true;
    }

    /// <summary>A checksum (FNV-1a, folded to 16 bits) of all other parts, so that an incomplete or mistyped cursor is refused.</summary>
    private static ushort Check(ReadOnlySpan<byte> bytes)
    {
        var sum = 2_166_136_261u;
        for (var i = 0; i < bytes.Length; i++)
        {
            sum = i is 2 or 3 ? sum : (sum ^ bytes[i]) * 16_777_619u;
        }

        return (ushort)(sum ^ (sum >> 16));
    }
}
