using System.Text;
using NUnit.Framework;

namespace StakeholderGraph.Tests.DataFormat;

/// <summary>Errors in the texts that commands read name the file and the place.</summary>
public sealed class InputTextTests
{
    [TestCase("", "d.json: an empty file")]
    [TestCase("{\"seats\": 12,\n \"title\": \"Ä\" \"", "d.json:2:15: not JSON")]
    [TestCase("\uFEFF{\"seats\": 3}", null)]
    public void A_document_that_is_not_JSON_is_refused_at_its_place(string text, string? error) =>
        Assert.That(ErrorOf(Encoding.UTF8.GetBytes(text)), Is.EqualTo(error));

    [Test]
    public void A_document_in_another_encoding_is_refused_at_its_place() => Assert.That(
        ErrorOf([.. "{\n\"title\": \"Universit"u8, 0xE9, .. "\"}"u8]),
        Is.EqualTo("d.json:2:20: not UTF-8: \"0xE9 0x22 0x7D\" (save the file as UTF-8, e.g. in Excel as \"CSV UTF-8\")"));

    [TestCase("a", ":1:7")]
    [TestCase("b[1].c", ":3:14")]
    [TestCase("b[1].d[0]", ":3:23")]
    [TestCase("e.f", ":4:13")]
    [TestCase("b[1].d[1].missing", ":3:22")]
    [TestCase("missing", "")]
    public void A_problem_of_a_field_names_its_place(string field, string place)
    {
        var text = Read("{\"a\": 1,\n \"b\": [{\"c\": 1},\n       {\"c\": 2, \"d\": [3]}],\n \"e\": {\"f\": 4}}"u8);

        var refused = text.Refused(new Dictionary<string, string[]> { [field] = ["is wrong"] });

        Assert.That(refused.Errors.Single().ToString(), Is.EqualTo($"d.json{place}: {field} is wrong"));
    }

    [Test]
    [CancelAfter(20_000)]
    public void Very_many_problems_are_placed_in_the_order_of_the_file(CancellationToken cancellationToken)
    {
        var text = Read(Encoding.UTF8.GetBytes($"{{\"ids\": [\n{string.Join(",\n", Enumerable.Repeat("0", 50_000))}]}}"));
        var problems = Enumerable.Range(0, 50_000).Reverse().ToDictionary(i => $"ids[{i}]", _ => new[] { "is wrong" });

        var refused = Task.Run(() => text.Refused(problems), cancellationToken);

        Assert.That(refused.Wait(TimeSpan.FromSeconds(10), cancellationToken), "one look at the text is enough for all");
        Assert.That(refused.Result.Errors[^1].ToString(), Is.EqualTo("d.json:50001:1: ids[49999] is wrong"));
    }

    private static string? ErrorOf(byte[] text)
    {
        try
        {
            Read(text);
            return null;
        }
        catch (DatasetException problem)
        {
            return problem.Errors.Single().ToString();
        }
    }

    private static InputText Read(ReadOnlySpan<byte> text)
    {
        using var stream = new MemoryStream(text.ToArray());
        return InputText.ReadJson(stream, "d.json");
    }
}
