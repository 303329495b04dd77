using System.Globalization;
using System.Text;
using System.Text.Json;
using NUnit.Framework;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Tests.DataFormat;

/// <summary>
/// Another format uses the same interface: a reader that yields records with their places gets every rule, error and warning.
/// </summary>
public sealed class ReaderTests
{
    private const string Whole =
        """
        { "dataset": [{ "name": "d", "title": "T", "licence": "CC0-1.0", "maintainer": "M" }],
          "sources": [{ "id": "paper", "title": "Document", "publisher": "The Paper" }],
          "stakeholders": [{ "id": "ada", "kind": "person", "name": "Ada" }],
          "engagements": [{ "id": "forum", "kind": "event", "name": "Forum", "topics": ["labour|work", "migration"] }],
          "ties": [{ "id": "t1", "from": "ada", "type": "attends", "to": "forum" }],
          "evidence": [{ "tie": "t1", "source": "paper", "says": "confirmed" }] }
        """;

    [Test]
    public void Its_records_are_those_of_any_dataset()
    {
        var content = Check(Whole).Content;

        Assert.Multiple(() =>
        {
            Assert.That(content.Counts, Is.EqualTo(new RecordCounts(1, 1, 0, 1, 1, 1)));
            Assert.That(content.Engagements().Single().Topics, Is.EqualTo(new[] { "labour|work", "migration" }));
            Assert.That(ContentHash.Of(content), Is.EqualTo(content.ContentHash));
        });
    }

    [TestCase("\"person\"", "\"persn\"", "n.json:/stakeholders/0/kind: unknown kind of stakeholder: \"persn\" (did you mean person?)")]
    [TestCase(
        "\"to\": \"forum\"",
        "\"to\": \"fourm\"",
        "n.json:/ties/0/to: no stakeholder or engagement has this id: \"fourm\" (did you mean forum?)")]
    [TestCase(
        "\"id\": \"forum\"",
        "\"id\": \"ada\"",
        "n.json:/engagements/0/id: duplicate id: \"ada\" (first in n.json, /stakeholders/0/id)")]
    [TestCase("\"title\": \"T\"", "\"title\": \"\"", "n.json:/dataset/0/title: no title (it is required)")]
    [TestCase(
        "\"publisher\": \"The Paper\"",
        "\"publisher\": \"The Paper\", \"published\": \"30.03.2011\"",
        "n.json:/sources/0/published: not a date: \"30.03.2011\" (did you mean 2011-03-30?)")]
    public void Its_errors_have_its_own_places(string right, string wrong, string error)
    {
        var failure = Assert.Throws<DatasetException>(() => Check(Whole.Replace(right, wrong, StringComparison.Ordinal)))!;

        Assert.That(failure.Errors[0].ToString(), Is.EqualTo(error));
    }

    [Test]
    public void Its_warnings_have_its_own_places() => Assert.That(
        Check(Whole.Replace("\"Ada\"", "\"#NAME?\"", StringComparison.Ordinal)).Warnings.First.Single().ToString(),
        Does.StartWith("n.json:/stakeholders/0/name: warning: a spreadsheet error: \"#NAME?\""));

    private static CheckedDataset Check(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new DatasetCheck(new JsonSource(document.RootElement.Clone()), null, CancellationToken.None).Run();
    }

    // Places are numbers of records and fields; they become a JSON pointer when one is shown.
    private sealed class JsonSource(JsonElement root) : IDatasetSource
    {
        public string Path => "n.json";

        public RecordReader Read(RecordLayout layout, FaultList faults) => new Records(
            root.TryGetProperty(NameOf(layout.File), out var records) ? [.. records.EnumerateArray()] : [], layout, faults);

        public Location Locate(DatasetFile file, Place? place) =>
            new(
                Path,
                null,
                null,
                place is { } at
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"/{NameOf(file)}/{at.Line - 1}/{LayoutOf(file).Columns[at.Column - 1].Name}")
                    : $"/{NameOf(file)}");

        private static string NameOf(DatasetFile file) => System.IO.Path.GetFileNameWithoutExtension(DatasetLayout.FileName(file));

        private static RecordLayout LayoutOf(DatasetFile file) =>
            new[]
            {
                DatasetLayout.Dataset,
                DatasetLayout.Sources,
                DatasetLayout.Stakeholders,
                DatasetLayout.Engagements,
                DatasetLayout.Names,
                DatasetLayout.Ties,
                DatasetLayout.Evidence,
            }.Single(l => l.File == file);
    }

    private sealed class Records(JsonElement[] records, RecordLayout layout, FaultList faults) : RecordReader(layout, faults)
    {
        private int _at = -1;

        public override byte[] Digest => [];

        public override bool Has(int field) => true;

        public override ReadOnlySpan<byte> Text(int field) =>
            !records[_at].TryGetProperty(Layout.Columns[field].Name, out var value)
                ? default
                : Encoding.UTF8.GetBytes(
                    value.ValueKind == JsonValueKind.Array
                        ? ListCell.Join(value.EnumerateArray().Select(i => i.GetString()!))
                        : value.GetString()!);

        public override Place PlaceOf(int field) => new(_at + 1, field + 1);

        public override void Dispose()
        {
        }

        protected override bool ReadNext()
        {
            IsWhole = ++_at < records.Length;
            return IsWhole;
        }
    }
}
