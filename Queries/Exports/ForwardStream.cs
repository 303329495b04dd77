namespace StakeholderGraph;

/// <summary>
/// Lets bytes through in one direction, a buffer at a time, until it is cancelled. A format cannot go back and fill in what it left out, so
/// that files, pipes and answers get the same bytes; and none has to look for cancellation itself.
/// </summary>
internal sealed class ForwardStream(Stream to, CancellationToken cancellationToken) : Stream
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _filled;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _filled)
        {
            Drain();
        }

        if (bytes.Length > _buffer.Length)
        {
            to.Write(bytes);
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_filled));
        _filled += bytes.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => Drain();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Drain()
    {
        cancellationToken.ThrowIfCancellationRequested();
        to.Write(_buffer, 0, _filled);
        _filled = 0;
    }
}
