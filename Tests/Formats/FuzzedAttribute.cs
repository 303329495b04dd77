namespace StakeholderGraph.Tests.Formats;

/// <summary>
/// Marks a small file of a format, a constant of the tests of that format, which <see cref="FuzzTests"/> change at random.
/// </summary>
/// <param name="format">The name of the format.</param>
/// <param name="file">The name of the file.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class FuzzedAttribute(string format, string file) : Attribute
{
    public string Format => format;

    public string File => file;

    /// <summary>The mapping, if the format needs one.</summary>
    public string? Mapping { get; init; }
}
