using System.Runtime.InteropServices;

namespace StakeholderGraph;

/// <summary>
/// Tells regular files, and symbolic links to them, from what only looks like a file: opening a named pipe waits until somebody writes to
/// it, and a device may never end.
/// </summary>
public static partial class RegularFile
{
    private const int WorkingDirectory = -100; // AT_FDCWD
    private const uint TypeWanted = 1; // STATX_TYPE
    private const int ModeAt = 28; // offset of stx_mode

    /// <summary>
    /// What is at a path where no regular file is, as words such as "a named pipe"; <c>null</c> for a regular file, a folder, nothing at
    /// all, and where the system cannot say (only Linux can).
    /// </summary>
    public static string? Otherwise(string path) => TypeOf(path) switch
    {
        0x1000 => "a named pipe",
        0x2000 or 0x6000 => "a device",
        0xC000 => "a socket",
        _ => null,
    };

    /// <summary>Opens a file to read it from its start to its end.</summary>
    /// <exception cref="IOException">It cannot be opened, or is no regular file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened, or is a folder.</exception>
    public static FileStream Open(string path)
    {
        Require(path);
        return new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
    }

    /// <summary>Refuses what is neither a regular file, nor a folder, nor missing.</summary>
    /// <exception cref="IOException">What is there instead: "a named pipe, where a file is expected".</exception>
    public static void Require(string path)
    {
        if (Otherwise(path) is { } kind)
        {
            throw new NotRegularFileException(kind);
        }
    }

    // .NET tells folders and links apart and nothing else. The layout of statx(2) is the same on every processor, unlike that of stat(2).
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
            return null; // a C library that is older than the call
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Status(int directory, string path, int flags, uint wanted, byte* answer);
}

/// <summary>What should be a regular file is something else. The message says what: "a named pipe, where a file is expected".</summary>
/// <param name="kind">What it is.</param>
internal sealed class NotRegularFileException(string kind) : IOException($"this is {kind}, not a file");
