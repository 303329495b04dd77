namespace StakeholderGraph.Model;

/// <summary>Reads constants that list words.</summary>
internal static class WordTable
{
    /// <summary>The words of a text that spaces and line breaks separate.</summary>
    public static string[] SplitWords(this string table) => table.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
