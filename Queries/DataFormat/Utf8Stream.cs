using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace StakeholderGraph.DataFormat;

/// <summary>A byte that cannot occur at its place in UTF-8.</summary>
/// <param name="offset">The number of bytes before it.</param>
/// <param name="bytes">The byte and those after it, at most four.</param>
/// <param name="looksLike">The name of the likely encoding of the text; <c>null</c> if unknown.</param>
internal sealed class NotUtf8Exception(long offset, byte[] bytes, string? looksLike) : IOException
{
    public long Offset { get; } = offset;

    public string Reason { get; } =
        offset > 0 ? "not UTF-8"
        : bytes is [0xFF, 0xFE, 0, 0] ? "UTF-32, where UTF-8 is expected"
        : bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? "UTF-16, where UTF-8 is expected"
        : "not UTF-8";

    public string Found { get; } = string.Join(' ', bytes.Select(b => $"0x{b:X2}"));

    public string Hint { get; } =
        $"{(looksLike is null ? "" : $"it looks like {looksLike}: ")}save the file as UTF-8, e.g. in Excel as \"CSV UTF-8\"";
}

/// <summary>
/// Passes a file on as long as it is valid UTF-8, and throws <see cref="NotUtf8Exception"/> at the first invalid byte; computes a digest of
/// what it passed on. Characters are never split.
/// </summary>
internal sealed class Utf8Stream(Stream file) : SequentialStream
{
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(1 << 16);
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _offset; // of the buffer's first byte in the file
    private int _passed; // bytes of the buffer that were passed on
    private int _valid; // bytes of the buffer that can be passed on
    private int _filled;
    private bool _faulty;

    public override bool CanRead => true;

    /// <summary>The SHA-256 of everything read so far.</summary>
    public byte[] Digest() => _digest.GetCurrentHash();

    /// <summary>The first block of the file, before anything is read.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        if (_filled == 0)
        {
            Fill();
        }

        return _buffer.AsSpan(0, _valid);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_passed == _valid)
        {
            if (_faulty)
            {
                var bytes = _buffer.AsSpan(_valid..Math.Min(_filled, _valid + 4)).ToArray();
                throw new NotUtf8Exception(_offset + _valid, bytes, LooksLike());
            }

            Fill();
            if (_faulty && _valid == 0)
            {
                return Read(buffer);
            }
        }

        var length = Math.Min(buffer.Length, _valid - _passed);
        _buffer.AsSpan(_passed, length).CopyTo(buffer);
        _passed += length;
        return length;
    }

    /// <summary>The number of bytes at the start of a text that are valid UTF-8; an incomplete last character is not counted.</summary>
    internal static int ValidLength(ReadOnlySpan<byte> bytes, out bool isFaulty)
    {
        isFaulty = false;
        if (Utf8.IsValid(bytes))
        {
            return bytes.Length;
        }

        if (Rune.DecodeLastFromUtf8(bytes, out _, out var incomplete) == OperationStatus.NeedMoreData && Utf8.IsValid(bytes[..^incomplete]))
        {
            return bytes.Length - incomplete;
        }

        var length = 0;
        while (Rune.DecodeFromUtf8(bytes[length..], out _, out var consumed) == OperationStatus.Done)
        {
            length += consumed;
        }

        isFaulty = true;
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
            _digest.Dispose();
        }

        base.Dispose(disposing);
    }

    // Invalid bytes among UTF-8 characters, or only a few of them, are a mistake and not another encoding.
    private string? LooksLike()
    {
        const int Few = 4;
        var text = _buffer.AsSpan(0, _filled);
        return text[.._valid].ContainsAnyInRange((byte)0x80, (byte)0xFF)
            || text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
            || text[_valid..].ToArray().Count(b => b >= 0x80) < Few
            ? null
            : EncodingGuess.Of(text)?.Name;
    }

    // The bytes of an incomplete character are moved to the front of the buffer.
    private void Fill()
    {
        var carried = _filled - _valid;
        _buffer.AsSpan(_valid, carried).CopyTo(_buffer);
        _offset += _valid;
        var read = file.Read(_buffer.AsSpan(carried));
        _digest.AppendData(_buffer, carried, read);
        _filled = carried + read;
        _passed = 0;
        _valid = ValidLength(_buffer.AsSpan(0, _filled), out _faulty);
        _faulty |= read == 0 && _filled > _valid;
    }
}
