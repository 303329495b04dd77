using System.Reflection;
using NUnit.Framework;
using StakeholderGraph.Neo4j;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>A question that was added but is missing in one place is detected.</summary>
public sealed class PortTests
{
    // Operations on a plan are not questions; the fixture of plans tests them.
    private static IEnumerable<Type> Questions =>
        typeof(Find).Assembly.GetExportedTypes().Where(t => AnswerOf(t) is not null && !t.IsInterface);

    private static IEnumerable<string> Folders => Questions.Select(FolderOf).Distinct();

    /// <summary>A question with code for Neo4j has its rules on both engines; another has them once, on networks of any origin.</summary>
    [TestCaseSource(nameof(Folders))]
    public void Every_question_has_a_fixture_and_one_on_both_engines_if_it_has_code_for_Neo4j(string question)
    {
        var hasCodeForNeo4j = Questions.Where(q => FolderOf(q) == question).Any(q => Implements(q, typeof(IGraphQuestion<>)));
        var fixture = Assembly.GetExecutingAssembly().GetTypes().Single(t => t.Name == question + "Tests");
        Assert.That(fixture.IsSubclassOf(typeof(ConformanceFixture)) || !hasCodeForNeo4j && fixture.IsSubclassOf(typeof(NetworkRules)));
    }

    /// <summary>
    /// Two described questions are not answered from the network: names are resolved with Find, and datasets are the content of a store.
    /// </summary>
    [Test]
    public void Every_question_is_described() =>
        Assert.That(
            Questions.Select(AnswerOf),
            Is.EquivalentTo(
                StakeholderGraph
                    .Asking.Questions.All.Select(q => q.AnswerType)
                    .Distinct()
                    .Except([typeof(StakeholderGraph.Asking.PartOfList<LoadedDataset>), typeof(Resolved)])));

    /// <summary>A statement is also run by hand, so it documents its parameters.</summary>
    [TestCaseSource(nameof(Folders))]
    [TestCase("Neo4j/Selecting")]
    public void Every_statement_documents_its_parameters(string folder)
    {
        foreach (
            var file in typeof(Statement)
                .Assembly.GetManifestResourceNames()
                .Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal)))
        {
            var lines = TextOf(file).Split('\n');
            var head = string.Join('\n', lines.TakeWhile(l => l.StartsWith("//", StringComparison.Ordinal)));
            var used = lines.Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal))
                .SelectMany(l => System.Text.RegularExpressions.Regex.Matches(l, @"\$(\w+)(?:\.(\w+))?", default, TimeSpan.FromSeconds(1)))
                .SelectMany(m => m.Groups[2].Success ? new[] { "$" + m.Groups[1].Value, m.Groups[2].Value } : ["$" + m.Groups[1].Value])
                .Distinct();
            var said = System.Text.RegularExpressions.Regex.Matches(head, @"\$?\w+", default, TimeSpan.FromSeconds(1)).Select(m => m.Value);
            Assert.That(used.Except(said), Is.Empty, file);
        }
    }

    /// <summary>A statement as written; comments are removed before it is sent.</summary>
    private static string TextOf(string file)
    {
        using var reader = new StreamReader(typeof(Statement).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }

    private static Type? AnswerOf(Type question) =>
        question
            .GetInterfaces()
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQuestion<>))
            ?.GetGenericArguments()[0];

    private static bool Implements(Type question, Type generic) =>
        question.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == generic);

    /// <summary>All sources and one source are one question with one folder.</summary>
    private static string FolderOf(Type question) =>
        question == typeof(ProfileOf) ? nameof(Profile)
        : question == typeof(AllSources) || question == typeof(SourceOf) ? "Sources"
        : question.Name;
}
