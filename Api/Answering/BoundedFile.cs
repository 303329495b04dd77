namespace StakeholderGraph.Api.Answering;

/// <summary>
/// An answer as a file in the format of another program. Formats are written synchronously, which a response does not allow, so the file is
/// made in memory.
/// </summary>
internal sealed class BoundedFile : MemoryStream
{
    /// <summary>The maximum size of a file in bytes (16 MB).</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    private BoundedFile()
    {
    }

    /// <summary>Writes a file, starting at its beginning.</summary>
    /// <exception cref="AnswerTooLargeException">The file would be larger than 16 MB.</exception>
    public static BoundedFile Write(Drawing drawing, DrawingFormat format, CancellationToken cancellationToken)
    {
        var file = new BoundedFile();
        try
        {
            format.Write(drawing, file, cancellationToken);
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        Check(count);
        base.Write(buffer, offset, count);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Check(buffer.Length);
        base.Write(buffer);
    }

    private void Check(int count)
    {
        if (Position + count > MaxLength)
        {
            throw new AnswerTooLargeException();
        }
    }
}

/// <summary>An answer is larger than the limit in the requested format.</summary>
internal sealed class AnswerTooLargeException : Exception;
