using System.Text;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Exports;

/// <summary>What every format looks like, to the byte: the files in <c>Forms</c>, zipped ones as folders.</summary>
[TestFixture]
public sealed class FormTests
{
    private static readonly string Forms = Repository.At("Tests", "Exports", "Forms");

    private static IEnumerable<string> Files => DrawingFormats.All.Where(f => !f.IsZip && f.Name != "svg").Select(f => f.Name);

    private static IEnumerable<string> Zips => DrawingFormats.All.Where(f => f.IsZip).Select(f => f.Name);

    [TestCaseSource(nameof(Files))]
    public async Task A_file_has_just_this_form(string format) =>
        Assert.That(SmallDrawing.Text(format), Is.EqualTo(await ReadAsync(Path.Combine(Forms, $"small.{format}"))));

    [TestCaseSource(nameof(Zips))]
    public async Task A_zip_has_just_these_files(string format)
    {
        var files = SmallDrawing.Files(format);

        Assert.That(files.Keys, Is.EquivalentTo(Directory.EnumerateFiles(Path.Combine(Forms, $"small.{format}")).Select(Path.GetFileName)));
        foreach (var (name, text) in files)
        {
            Assert.That(text, Is.EqualTo(await ReadAsync(Path.Combine(Forms, $"small.{format}", name))), name);
        }
    }

    // With the mark at its begin, where there is one.
    private static async Task<string> ReadAsync(string path) => Encoding.UTF8.GetString(await File.ReadAllBytesAsync(path));
}
