namespace StakeholderGraph.Embedded.Store;

/// <summary>
/// Remembers, in a file beside it, that the default store existed, so that a lost store is not mistaken for one that was never created, and
/// is not replaced by an empty one.
/// </summary>
internal static class DefaultStore
{
    private static string Path { get; } = ((EmbeddedAddress)StoreAddress.Default).Path;

    private static string Memory { get; } = Path + ".made";

    /// <summary>Whether a default store ever existed in the working directory.</summary>
    public static bool EverWas => File.Exists(Memory);

    /// <summary>Remembers a store if it is the default one.</summary>
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
            // If nothing can be written here, no store can be created here in place of the lost one either.
        }
    }
}
