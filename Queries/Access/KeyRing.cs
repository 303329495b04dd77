namespace StakeholderGraph;

/// <summary>
/// The current keys of a file: a key that is added or revoked takes effect with the next request. A file that existed but is missing now,
/// or cannot be read, allows nothing.
/// </summary>
/// <param name="file">The file.</param>
public sealed class KeyRing(KeyFile file)
{
    private readonly Lock _reading = new();
    private readonly bool _wasThere = file.Exists;
    private (DateTime Written, long Length) _seen;
    private IReadOnlyList<AccessKey> _keys = [];

    /// <summary>Whether keys are required.</summary>
    public bool IsConfigured => _wasThere || file.Exists;

    /// <summary>Reads the file once, so that errors in it are reported at once.</summary>
    /// <exception cref="KeyFileException">The file cannot be read.</exception>
    public void Check() => Current();

    /// <summary>Finds the key with a secret; <c>null</c> if there is none.</summary>
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
                _keys = []; // if the file is not readable, no key is valid
                _seen = default;
                _keys = file.Read();
                _seen = seen;
            }

            return _keys;
        }
    }
}
