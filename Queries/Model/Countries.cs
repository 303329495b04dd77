namespace StakeholderGraph;

/// <summary>The names of countries.</summary>
public static class Countries
{
    /// <summary>The English name of a country; the code itself where it is not known.</summary>
    public static string Name(string code) => code;
}
