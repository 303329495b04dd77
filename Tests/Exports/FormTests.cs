using System.Text;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Exports;

/// <summary>The exact bytes of every format: the files in <c>Forms</c>, zipped ones as folders.</summary>
[TestFixture]
public sealed class FormTests
{
    private const string Refresh = "STAKEHOLDERS_REFRESH_FORMS";

    private static readonly string Forms = Repository.At("Tests", "Exports", "Forms");

    private static IEnumerable<string> Files => DrawingFormats.All.Where(f => !f.IsZip && f.Name != "svg").Select(f => f.Name);

    private static IEnumerable<string> Zips => DrawingFormats.All.Where(f => f.IsZip).Select(f => f.Name);

    [TestCaseSource(nameof(Files))]
    public async Task A_file_has_exactly_this_form(string format) =>
        await AssertAsync(Path.Combine(Forms, $"small.{format}"), SmallDrawing.Text(format));

    [TestCaseSource(nameof(Zips))]
    public async Task A_zip_has_exactly_these_files(string format)
    {
        var files = SmallDrawing.Files(format);

        Assert.That(files.Keys, Is.EquivalentTo(Directory.EnumerateFiles(Path.Combine(Forms, $"small.{format}")).Select(Path.GetFileName)));
        foreach (var (name, text) in files)
        {
            await AssertAsync(Path.Combine(Forms, $"small.{format}", name), text);
        }
    }

    private static async Task AssertAsync(string path, string text)
    {
        if (Environment.GetEnvironmentVariable(Refresh) is not null)
        {
            await File.WriteAllBytesAsync(path, Encoding.UTF8.GetBytes(text));
        }

        Assert.That(
            text,
            Is.EqualTo(await ReadAsync(path)),
            $"The format has changed. If that is meant, look at the difference after: {Refresh}=1 dotnet test Tests --filter "
                + $"{nameof(FormTests)}");
    }

    // With the byte order mark, if there is one.
    private static async Task<string> ReadAsync(string path) => Encoding.UTF8.GetString(await File.ReadAllBytesAsync(path));
}
