using NUnit.Framework;

namespace StakeholderGraph.Tests.Api;

/// <summary>The root folder of the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(TestContext.CurrentContext.TestDirectory);

    public static string At(params string[] path) => Path.Combine([Root, .. path]);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "StakeholderGraph.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } above ? Find(above)
        : throw new InvalidOperationException("The tests run inside the repository");
}
