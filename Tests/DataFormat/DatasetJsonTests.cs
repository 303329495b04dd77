using NUnit.Framework;

namespace StakeholderGraph.Tests.DataFormat;

/// <summary>The required content of <c>dataset.json</c>.</summary>
public sealed class DatasetJsonTests
{
    private const string Rest = """ "title": "T", "licence": "L", "maintainer": "M" }""";

    [TestCase("", "1:1: an empty file")]
    [TestCase("[]", "1:1: not a JSON object (it begins with {)")]
    [TestCase("\"d\"", "1:1: not a JSON object (it begins with {)")]
    [TestCase("{ \"name\": \"d\",\n" + Rest + " }", "2:52: not JSON ('}' is invalid after a single JSON value. Expected end of data)")]
    [TestCase("{ \"name\": \"d\",\n" + Rest + " x", "2:52: not JSON ('x' is invalid after a single JSON value. Expected end of data)")]
    [TestCase(
        "{ \"name\": \"d\",\n \"license\": \"CC0\",\n \"title\": \"T\", \"maintainer\": \"M\" }",
        "2:2: unknown field: \"license\" (did you mean licence?)")]
    [TestCase("{ \"name\": \"d\",\n \"name\": \"e\"," + Rest, "2:2: duplicate field: \"name\"")]
    [TestCase("{ \"name\": 7,\n" + Rest, "1:11: not a text: \"7\" (put it in quotation marks)")]
    [TestCase("{ \"name\": null,\n" + Rest, "1:11: not a text: \"null\" (put it in quotation marks)")]
    [TestCase("{ \"name\": { \"en\": \"d\" },\n" + Rest, "1:11: not a text (put it in quotation marks)")]
    [TestCase(
        "{ \"name\": \"Ж d\",\n" + Rest,
        "1:11: not an id: \"Ж d\" (an id is 1 to 128 ASCII letters, digits and - _ . : that begin with a letter or digit)")]
    [TestCase("{ \"name\": \" \",\n" + Rest, "1:11: no name (it is required)")]
    [TestCase("{ \"name\": \"d\", \"description\": \"a\\u0000b\",\n" + Rest, "1:31: a control character: \"a\\u0000b\" (delete it)")]
    [TestCase("{ \"name\": \"d\", \"description\": \"\\ud800\",\n" + Rest, "1:31: not a text: \"\\ud800\" (it holds half of a character)")]
    public void Errors_in_dataset_json_are_reported(string json, string errors)
    {
        using var folder = new WrittenFolder().With("dataset.json", json);

        Assert.That(folder.Errors(), Is.EqualTo(errors.Split('|').Select(e => $"dataset.json:{e}")));
    }

    [Test]
    public void Comments_in_dataset_json_are_an_error()
    {
        using var folder = new WrittenFolder().With("dataset.json", "{ \"name\": \"d\", // a comment\n" + Rest);

        Assert.That(folder.Errors().Single(), Does.StartWith("dataset.json:1:16: not JSON ('/' is"));
    }

    [Test]
    public void It_may_begin_with_a_byte_order_mark_and_describe_the_dataset()
    {
        using var folder = new WrittenFolder().With(
            "dataset.json",
            "\uFEFF{ \"name\": \"d\", \"description\": \" Два\\r\\nслова \"," + Rest);

        Assert.That(folder.Open().Dataset, Is.EqualTo(new Dataset(RecordId.Parse("d"), "T", "L", "M", "Два\nслова")));
    }

    [Test]
    public void A_large_dataset_json_is_refused()
    {
        using var folder = new WrittenFolder();
        using (var file = File.OpenWrite(folder.In("dataset.json")))
        {
            file.SetLength(1L << 30);
        }

        Assert.That(folder.Errors(), Is.EqualTo(new[] { "dataset.json: longer than 1,048,576 bytes" }));
    }

    [Test]
    public void Dataset_json_must_be_in_utf8()
    {
        using var folder = new WrittenFolder().With("dataset.json", [.. "{ \"name\":\n \""u8, 0xE9, .. "\"}"u8]);

        Assert.That(folder.Errors().Single(), Does.StartWith("dataset.json:2:3: not UTF-8: \"0xE9 0x22 0x7D\""));
    }
}
