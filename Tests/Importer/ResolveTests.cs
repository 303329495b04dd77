using System.Text;
using System.Text.Json.Nodes;
using CliWrap;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Importer;

[TestFixture]
public sealed class ResolveTests : CommandLineTests
{
    [Test]
    public async Task Each_line_is_resolved_ambiguous_or_not_found()
    {
        await ImportForumAsync();
        Write("letter.txt", "\uFEFF1. Ada\n2. Forum of Trade\n\n3. Nobody at all\n");
        var run = await RunAsync("resolve", "letter.txt");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(run.Answer, Is.EqualTo(
                """
                Clear (1)
                  Ada → ada: Ada (person)

                To choose (1)
                  Forum of Trade
                    forum: Trade Forum (event)

                Not found (1)
                  Nobody at all

                3 names: 1 clear, 1 to choose, 1 not found.

                """));
        });
        Assert.That((await RunAsync("resolve", "letter.txt", "--strict")).ExitCode, Is.EqualTo(1));
        Write("clear.txt", "Ada");
        Assert.That((await RunAsync("resolve", "clear.txt", "--strict")).ExitCode, Is.Zero);
    }

    [Test]
    public async Task A_column_of_a_sheet_gives_a_table_to_join()
    {
        await ImportForumAsync();
        Write("invited.csv", "who;remark\r\n\"Ada\";\"first; of all\"\r\n=Ada;\r\n;blank\r\nForum of Trade;\r\n");
        var run = await RunAsync("resolve", "invited.csv", "--column", "who", "--format", "csv");

        Assert.That(run.ExitCode, Is.Zero, run.Messages);
        Assert.That(run.Answer.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries), Is.EqualTo(new[]
        {
            "name,outcome,id,kind,record_name,country,matched_name,score,candidates",
            "Ada,clear,ada,person,Ada,,Ada,1,",
            "'=Ada,clear,ada,person,Ada,,Ada,1,",
            "Forum of Trade,to-choose,,,,,,,forum (Trade Forum)",
        }));
    }

    [Test]
    public async Task Standard_input_is_read_and_one_document_answered()
    {
        await ImportForumAsync();
        var run = await Run.OfAsync(
            Stakeholders("resolve", "-", "--format", "json").WithStandardInputPipe(PipeSource.FromString("Ada\nNobody at all\n")));

        var items = JsonNode.Parse(run.Answer)!["items"]!.AsArray();
        Assert.That(items.Select(item => (string?)item!["match"]), Is.EqualTo(new[] { "ada", null }));
    }

    [TestCase("missing.txt", 1, "missing.txt: cannot read the file")]
    [TestCase("latin.txt", 1, "latin.txt: not UTF-8")]
    [TestCase("long.txt", 1, "long.txt:2: longer than 1,000 characters")]
    [TestCase("two.csv", 1, "two.csv:1: no such column (name one of the columns: first, second)")]
    public async Task Unreadable_input_is_reported_with_its_place(string file, int code, string message)
    {
        await ImportForumAsync();
        await File.WriteAllBytesAsync(Folder.At("latin.txt"), Encoding.Latin1.GetBytes("Bundesministerium für Arbeit"));
        Write("long.txt", $"Ada\n{new string('x', 1001)}\n");
        Write("two.csv", "first,second\na,b\n");
        var run = await RunAsync("resolve", file);

        Assert.That(run.ExitCode, Is.EqualTo(code));
        Assert.That(run.Messages, Does.Contain(message));
        Assert.That(run.Answer, Is.Empty);
    }

    [Test]
    public async Task Without_a_store_names_are_not_resolved()
    {
        Write("letter.txt", "Ada");
        var run = await RunAsync("resolve", "letter.txt");

        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(run.Messages, Does.Contain("There is no store"));
    }

    private void Write(string file, string text) => File.WriteAllText(Folder.At(file), text);

    private Task ImportForumAsync() =>
        ImportAsync(Folder.Dataset("small", ("engagements.csv", "id,kind,name\nforum,event,Trade Forum\n")));
}
