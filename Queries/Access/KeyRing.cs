namespace StakeholderGraph;

/// <summary>
/// The keys of a file as they are at the moment: a key that is added or revoked counts from the next request on. A file that was there and
/// is gone, or cannot be read, allows nothing.
/// </summary>
/// <param name="file">The file.</param>
public sealed class KeyRing(KeyFile file)
{
    private readonly Lock _reading = new();
    private readonly bool _wasThere = file.Exists;
    private (DateTime Written, long Length) _seen;
    private IReadOnlyList<AccessKey> _keys = [];

    /// <summary>Whether keys are needed.</summary>
    public bool IsConfigured => _wasThere || file.Exists;

    /// <summary>Reads the file once, to say at once what is wrong with it.</summary>
    /// <exception cref="KeyFileException">It cannot be read.</exception>
    public void Check() => Current();

    /// <summary>The key of a secret; <c>null</c> if there is none.</summary>
    /// <exception cref="KeyFileException">The file cannot be read.</exception>
    public AccessKey? Find(string secret)
    {
        AccessKey? found = null;
        foreach (var key in Current())
        {
            found = key.IsOf(secret) ? key : found;
        }

        return found;
    }

    private IReadOnlyList<AccessKey> Current()
    {
        var info = new FileInfo(file.Path);
        var seen = info.Exists ? (info.LastWriteTimeUtc, info.Length) : default;
        lock (_reading)
        {
            if (seen != _seen || !info.Exists)
            {
                _keys = []; // should it not be readable, nobody has a key
                _seen = default;
                _keys = file.Read();
                _seen = seen;
            }

            return _keys;
        }
    }
}
