using System.Runtime.InteropServices;

namespace StakeholderGraph;

/// <summary>
/// Distinguishes regular files, and symbolic links to them, from other things with a path: opening a named pipe blocks until something
/// writes to it, and a device may never end.
/// </summary>
public static partial class RegularFile
{
    private const int WorkingDirectory = -100; // AT_FDCWD
    private const uint TypeWanted = 1; // STATX_TYPE
    private const int ModeAt = 28; // offset of stx_mode

    /// <summary>
    /// Describes what is at a path if it is not a regular file, in words such as "a named pipe"; returns <c>null</c> for a regular file, a
    /// folder, a path without a file, and on systems that cannot tell (only Linux can).
    /// </summary>
    public static string? Otherwise(string path) => TypeOf(path) switch
    {
        0x1000 => "a named pipe",
        0x2000 or 0x6000 => "a device",
        0xC000 => "a socket",
        _ => null,
    };

    /// <summary>Opens a file for reading from start to end.</summary>
    /// <exception cref="IOException">The file cannot be opened, or is not a regular file.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static FileStream Open(string path)
    {
        Require(path);
        if (Directory.Exists(path))
        {
            throw new NotRegularFileException("a folder");
        }

        return new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
    }

    /// <summary>Rejects a path that is neither a regular file, nor a folder, nor missing.</summary>
    /// <exception cref="IOException">
    /// The path is something else; the message says what: "a named pipe, where a file is expected".
    /// </exception>
    public static void Require(string path)
    {
        if (Otherwise(path) is { } kind)
        {
            throw new NotRegularFileException(kind);
        }
    }

    // .NET distinguishes only folders and links. The layout of statx(2) is the same on every processor, unlike that of stat(2).
    private static unsafe int? TypeOf(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var answer = stackalloc byte[256];
        try
        {
            return Status(WorkingDirectory, path, 0, TypeWanted, answer) == 0
                ? BitConverter.ToUInt16(new ReadOnlySpan<byte>(answer + ModeAt, 2)) & 0xF000
                : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null; // the C library is older than the call
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Status(int directory, string path, int flags, uint wanted, byte* answer);
}

/// <summary>
/// The error for something other than a regular file. The message says what it is: "a named pipe, where a file is expected".
/// </summary>
/// <param name="kind">A description of what it is.</param>
internal sealed class NotRegularFileException(string kind) : IOException($"this is {kind}, not a file");
