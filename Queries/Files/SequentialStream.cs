namespace StakeholderGraph.Files;

/// <summary>
/// A stream of bytes that pass once, in order: it has no position and no length. Readers override <see cref="Stream.CanRead"/> and <see
/// cref="Read(Span{byte})"/>, writers override <see cref="Stream.CanWrite"/> and <see cref="Write(ReadOnlySpan{byte})"/>.
/// </summary>
internal abstract class SequentialStream : Stream
{
    public override bool CanRead => false;

    public override bool CanWrite => false;

    public sealed override bool CanSeek => false;

    public sealed override long Length => throw new NotSupportedException();

    public sealed override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer) => throw new NotSupportedException();

    public sealed override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => throw new NotSupportedException();

    public sealed override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public sealed override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public sealed override void SetLength(long value) => throw new NotSupportedException();
}
