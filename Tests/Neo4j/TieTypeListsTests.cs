using NUnit.Framework;
using StakeholderGraph.Neo4j;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>
/// Cypher files name sets of types of ties, and other files; the statement that is sent contains the types and the text themselves.
/// </summary>
public sealed class TieTypeListsTests
{
    private static IEnumerable<string> Files() =>
        typeof(Statement).Assembly.GetManifestResourceNames().Where(f => f.EndsWith(".cypher", StringComparison.Ordinal));

    [TestCaseSource(nameof(Files))]
    public void No_name_of_a_set_or_a_file_is_sent_to_the_server(string file) =>
        Assert.That(Statement.Reading(file).Text, Does.Not.Match("ANY_|DEFAULT_ROLE|INCLUDE|(?i)each_tie"));

    [TestCaseSource(nameof(Files))]
    public void No_file_lists_types_of_ties_itself(string file)
    {
        using var stream = typeof(Statement).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        var names = string.Join('|', Enum.GetValues<TieType>().Select(GraphWords.Of));

        Assert.That(reader.ReadToEnd(), Does.Not.Match($@"\b({names})\|({names})\b"));
    }

    [Test]
    public void A_line_for_each_type_is_written_for_every_type()
    {
        var types = Enum.GetValues<TieType>().Select(GraphWords.Of).ToList();

        Assert.That(TieTypeLists.Written("MATCH [r:EACH_TIE]").Split("\nUNION ALL\n"), Is.EqualTo(types.Select(t => $"MATCH [r:{t}]")));
        Assert.That(
            TieTypeLists.Written("CREATE each_tie_id FOR EACH_TIE;").Split('\n'),
            Is.EqualTo(types.Select(t => $"CREATE {t.ToLowerInvariant()}_id FOR {t};")));
        Assert.That(TieTypeLists.Written("[:DEFAULT_ROLE]"), Does.Contain("HOSTS|").And.Not.Contain("INVITED"));
        Assert.That(TieTypeLists.Written("[:ANY_PARTICIPATION]"), Does.Contain("INVITED").And.Not.Contain("REPRESENTS"));
        Assert.That(TieTypeLists.Written("[:ANY_TIE]"), Does.Contain("REPRESENTS").And.Contain("INVITED"));
    }
}
