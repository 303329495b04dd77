using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace StakeholderGraph;

/// <summary>A key that somebody identifies with, as its file has it: not the key itself, but its hash.</summary>
/// <param name="Name">Whose it is; the author of what is written with it.</param>
/// <param name="Role">What it allows.</param>
/// <param name="Hash">SHA-256 of the key, as 64 hexadecimal digits.</param>
/// <param name="Added">When it was added.</param>
public sealed record AccessKey(RecordId Name, AccessRole Role, string Hash, DateTimeOffset Added)
{
    // Says in logs and files of settings what was left there by mistake.
    private const string Prefix = "sgk_";

    private const int RandomBytes = 32;

    /// <summary>Makes a key: its secret, which is told once and kept nowhere, and what is kept.</summary>
    public static (string Secret, AccessKey Key) Make(RecordId name, AccessRole role, TimeProvider time)
    {
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        return (secret, new AccessKey(name, role, HashOf(secret), time.GetUtcNow()));
    }

    /// <summary>Whether a secret is that of this key; takes as long whether it is or not.</summary>
    public bool IsOf(string secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(Hash));

    // Of 256 random bits nothing can be guessed from a hash, so that none needs to be slow.
    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
