using System.Text.Json;
using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>The file of keys cannot be used. The message is a sentence for the user.</summary>
public sealed class KeyFileException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The file of access keys, with the role of each. Only its owner can read it, although it contains only hashes.</summary>
/// <param name="path">The file.</param>
public sealed class KeyFile(string path)
{
    /// <summary>The environment variable that names the file if no option does.</summary>
    public const string Variable = "STAKEHOLDERS_KEYS";

    /// <summary>The file in the working directory that is used by default.</summary>
    public const string Default = "stakeholders-keys.json";

    private const int CurrentVersion = 1;
    private const int HashLength = 64;
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The path of the file.</summary>
    public string Path { get; } = path;

    /// <summary>Whether the file exists; if it does, keys are required, even if it contains none.</summary>
    public bool Exists => File.Exists(Path) || Directory.Exists(Path);

    /// <summary>Reads the keys, by name; empty if there is no file.</summary>
    /// <exception cref="KeyFileException">The file cannot be read, or is not a file of keys.</exception>
    public IReadOnlyList<AccessKey> Read()
    {
        if ((Directory.Exists(Path) ? "a folder" : RegularFile.Otherwise(Path)) is { } kind)
        {
            throw new KeyFileException($"The file of keys {Path} is {kind}. Name a regular file");
        }

        try
        {
            if (!Exists)
            {
                return [];
            }

            var kept = JsonSerializer.Deserialize(File.ReadAllBytes(Path), KeyFileJson.Kept.KeysKept)
                ?? throw new JsonException("it is null");
            return kept.Version == CurrentVersion ? Checked(kept.Keys) : throw new KeyFileException(
                $"The file of keys {Path} is of version {kept.Version}, and this program knows {CurrentVersion}: update the program");
        }
        catch (JsonException problem)
        {
            throw new KeyFileException(
                $"{Path} is no file of keys. Put a backup in its place, or delete it and add the keys again", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new KeyFileException($"The file of keys {Path} cannot be read: {problem.Message}", problem);
        }
    }

    /// <summary>Writes the keys, as a whole or not at all.</summary>
    /// <exception cref="KeyFileException">The file cannot be written.</exception>
    public void Write(IEnumerable<AccessKey> keys)
    {
        try
        {
            using var files = new NewFiles();
            using (var file = files.Create(Path))
            {
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(file.SafeFileHandle, OwnerAlone);
                }

                JsonSerializer.Serialize(
                    file,
                    new KeysKept(CurrentVersion, [.. keys.OrderBy(key => key.Name.Value, StringComparer.Ordinal)]),
                    KeyFileJson.Kept.KeysKept);
            }

            files.PutInPlace();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new KeyFileException($"The file of keys {Path} cannot be written: {problem.Message}", problem);
        }
    }

    private static IReadOnlyList<AccessKey> Checked(IReadOnlyList<AccessKey> keys) =>
        keys.Any(key => key.Hash.Length != HashLength) || keys.DistinctBy(key => key.Name).Count() != keys.Count
            ? throw new JsonException("a key is incomplete, or two have one name")
            : keys;
}

/// <summary>The content of a file of keys.</summary>
internal sealed record KeysKept(int Version, IReadOnlyList<AccessKey> Keys);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    WriteIndented = true)]
[JsonSerializable(typeof(KeysKept))]
internal sealed partial class KeyFileJson : JsonSerializerContext
{
    public static KeyFileJson Kept => Default;
}
