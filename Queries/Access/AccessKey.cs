using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace StakeholderGraph;

/// <summary>An access key as its file contains it: not the key itself, but its hash.</summary>
/// <param name="Name">The name of its owner, who is the author of everything written with it.</param>
/// <param name="Role">The role that it grants.</param>
/// <param name="Hash">SHA-256 of the key, as 64 hexadecimal digits.</param>
/// <param name="Added">The time at which it was added.</param>
public sealed record AccessKey(RecordId Name, AccessRole Role, string Hash, DateTimeOffset Added)
{
    // Identifies a key that was left in a log or a settings file by mistake.
    private const string Prefix = "sgk_";

    private const int RandomBytes = 32;

    /// <summary>Creates a key: returns its secret, which is shown once and stored nowhere, and the entry for the file.</summary>
    public static (string Secret, AccessKey Key) Make(RecordId name, AccessRole role, TimeProvider time)
    {
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        return (secret, new AccessKey(name, role, HashOf(secret), time.GetUtcNow()));
    }

    /// <summary>Whether a secret is that of this key; the time taken does not depend on the result.</summary>
    public bool IsOf(string secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(Hash));

    // A key of 256 random bits cannot be guessed from its hash, so the hash function need not be slow.
    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
