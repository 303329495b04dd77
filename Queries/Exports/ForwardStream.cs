namespace StakeholderGraph.Exports;

/// <summary>
/// A stream that only writes forwards, a buffer at a time, until it is cancelled. No format can seek back to fill in a gap, so files, pipes
/// and answers get the same bytes; and no format has to check for cancellation itself.
/// </summary>
internal sealed class ForwardStream(Stream to, CancellationToken cancellationToken) : SequentialStream
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _filled;

    public override bool CanWrite => true;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length > _buffer.Length - _filled)
        {
            Drain();
        }

        if (buffer.Length > _buffer.Length)
        {
            to.Write(buffer);
            return;
        }

        buffer.CopyTo(_buffer.AsSpan(_filled));
        _filled += buffer.Length;
    }

    public override void Flush() => Drain();

    private void Drain()
    {
        cancellationToken.ThrowIfCancellationRequested();
        to.Write(_buffer, 0, _filled);
        _filled = 0;
    }
}
