using System.Buffers;
using System.IO.Pipelines;

namespace StakeholderGraph.Api.Strangers;

/// <summary>
/// Passes on what the server sends. If the server sends something while no request is being answered, it is a refusal, which is held back
/// until it is complete.
/// </summary>
/// <param name="inner">The connection.</param>
internal sealed class RefusalWriter(PipeWriter inner) : PipeWriter
{
    private readonly ArrayBufferWriter<byte> _kept = new();
    private bool _isKeeping;

    /// <summary>Whether the program is answering a request.</summary>
    public bool IsAnswered { get; set; }

    public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;

    public override long UnflushedBytes => inner.UnflushedBytes + _kept.WrittenCount;

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        _isKeeping = !IsAnswered;
        return _isKeeping ? _kept.GetMemory(sizeHint) : inner.GetMemory(sizeHint);
    }

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override void Advance(int bytes)
    {
        if (_isKeeping)
        {
            _kept.Advance(bytes);
        }
        else
        {
            inner.Advance(bytes);
        }
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        HandOn();
        return inner.FlushAsync(cancellationToken);
    }

    public override void CancelPendingFlush() => inner.CancelPendingFlush();

    public override void Complete(Exception? exception = null)
    {
        HandOn();
        inner.Complete(exception);
    }

    public override ValueTask CompleteAsync(Exception? exception = null)
    {
        HandOn();
        return inner.CompleteAsync(exception);
    }

    private void HandOn()
    {
        if (_kept.WrittenCount > 0)
        {
            var refusal = Refusals.Of(_kept.WrittenSpan);
            inner.Write(refusal is null ? _kept.WrittenSpan : refusal);
            _kept.ResetWrittenCount();
        }
    }
}
