namespace StakeholderGraph.Files;

/// <summary>Reads the start of streams.</summary>
internal static class FirstBytes
{
    private const int First = 1 << 12;

    /// <summary>
    /// The first bytes of a stream, fewer only if it ends before. They take as much memory as there are, not as much as there might be.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="most">The greatest number of bytes.</param>
    public static byte[] ReadFirst(this Stream stream, int most)
    {
        var bytes = new byte[Math.Min(First, most)];
        for (var length = 0; ;)
        {
            length += stream.ReadAtLeast(bytes.AsSpan(length), bytes.Length - length, throwOnEndOfStream: false);
            var isAll = length < bytes.Length || length == most;
            Array.Resize(ref bytes, isAll ? length : (int)Math.Min(most, 4L * bytes.Length));
            if (isAll)
            {
                return bytes;
            }
        }
    }
}
