using System.Reflection;
using NUnit.Framework;
using StakeholderGraph.Neo4j;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>A question that was added to the port, but forgotten somewhere, is found out.</summary>
public sealed class PortTests
{
    /// <summary>What is asked of a store rather than of the network: the layout's own statement answers it; and what is asked before a question.</summary>
    private static readonly string[] OfTheStore = [nameof(INetworkReader.VersionAsync), nameof(INetworkReader.DatasetsAsync), nameof(INetworkReader.IsCostlyAsync)];

    // What is asked; properties tell of the reader itself.
    private static IEnumerable<MethodInfo> Methods => typeof(INetworkReader).GetMethods().Where(m => !m.IsSpecialName);

    private static IEnumerable<string> Questions() => Methods
        .Where(m => !OfTheStore.Contains(m.Name))
        .Select(m => NameOf(m.GetParameters()[0].ParameterType))
        .Distinct();

    [TestCaseSource(nameof(Questions))]
    public void Every_question_has_a_fixture_on_both_engines(string question) =>
        Assert.That(Assembly.GetExecutingAssembly().GetTypes().Single(t => t.Name == question + "Tests" && t.IsSubclassOf(typeof(ConformanceFixture))), Is.Not.Null);

    /// <summary>Questions around some stakeholders, which one statement for all of them selects for; answered by the same function as on the embedded engine.</summary>
    private static readonly string[] Around = [nameof(WhoCooperates), nameof(CommonGround)];

    [TestCaseSource(nameof(Questions))]
    public void Every_question_has_a_statement_in_Cypher(string question) =>
        Assert.That(TextOf(Around.Contains(question) ? "Neo4j/Selecting/Around.cypher" : $"{question}/{question}.cypher"), Does.StartWith("//"));

    [Test]
    public void Every_answer_of_the_port_is_that_of_a_described_question() =>
        Assert.That(
            Methods.Where(m => !OfTheStore.Contains(m.Name)).Select(m => m.ReturnType.GetGenericArguments()[0]),
            Is.EquivalentTo(Asking.Questions.All.Select(q => q.AnswerType).Distinct().Except([typeof(Asking.PartOfList<LoadedDataset>)])));

    /// <summary>A statement is run by hand, too: it says which parameters it has.</summary>
    [TestCaseSource(nameof(Questions))]
    [TestCase("Neo4j/Selecting")]
    public void Every_statement_says_which_parameters_it_has(string folder)
    {
        foreach (var file in typeof(Statement).Assembly.GetManifestResourceNames().Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal)))
        {
            var lines = TextOf(file).Split('\n');
            var head = string.Join('\n', lines.TakeWhile(l => l.StartsWith("//", StringComparison.Ordinal)));
            var used = lines.Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal))
                .SelectMany(l => System.Text.RegularExpressions.Regex.Matches(l, @"\$(\w+)(?:\.(\w+))?", default, TimeSpan.FromSeconds(1)))
                .SelectMany(m => m.Groups[2].Success ? new[] { "$" + m.Groups[1].Value, m.Groups[2].Value } : ["$" + m.Groups[1].Value])
                .Distinct();
            Assert.That(used.Where(name => !head.Contains(name, StringComparison.Ordinal)), Is.Empty, file);
        }
    }

    /// <summary>A statement as it is written; what is sent lacks what is said to people.</summary>
    private static string TextOf(string file)
    {
        using var reader = new StreamReader(typeof(Statement).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }

    /// <summary>All sources and one source are one question with one folder.</summary>
    private static string NameOf(Type question) =>
        question == typeof(ProfileOf) ? nameof(Profile) : question == typeof(AllSources) || question == typeof(SourceOf) ? "Sources" : question.Name;
}
