namespace StakeholderGraph.Embedded.Store;

/// <summary>
/// Remembers, in a file beside it, that there was a store where none is named: one that was lost is not taken for one that never was, and
/// nothing else put in its place.
/// </summary>
internal static class DefaultStore
{
    private static string Path { get; } = ((EmbeddedAddress)StoreAddress.Default).Path;

    private static string Memory { get; } = Path + ".made";

    /// <summary>Whether there ever was a default store in the working directory.</summary>
    public static bool EverWas => File.Exists(Memory);

    /// <summary>Remembers a store, if it is the default one.</summary>
    public static void Remember(string path)
    {
        if (path != Path || EverWas)
        {
            return;
        }

        try
        {
            File.WriteAllText(
                Memory,
                $"A store was created here. While this file exists, the program treats a missing {Path} as lost and does not load "
                    + $"the example network instead.\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing can be written here, and so nothing is made here in place of what is lost either.
        }
    }
}
