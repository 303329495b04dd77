using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests;

/// <summary>The examples in README.md are what the product answers on the example network.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.At("README.md"));

    public static IEnumerable<TestCaseData> Examples() =>
        Example()
            .Matches(Readme)
            .Select(m => new TestCaseData(m.Groups["path"].Value, m.Groups["answer"].Value).SetArgDisplayNames(m.Groups["path"].Value));

    [Test]
    public void The_readme_asks_something_of_each_kind() => Assert.That(Examples().Count(), Is.EqualTo(11));

    [TestCaseSource(nameof(Examples))]
    public async Task An_answer_contains_everything_that_the_readme_shows(string path, string shown)
    {
        await using var api = await ApiHost.StartAsync([DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration"))]);

        var (response, answer) = await api.GetAsync(path);

        using (response)
        {
            AssertHolds(answer, JsonNode.Parse(shown), "$");
        }
    }

    [Test]
    public void Every_link_leads_to_something()
    {
        foreach (Match link in Link().Matches(Readme))
        {
            var target = link.Groups["target"].Value;
            Assert.That(Path.Exists(Repository.At(target)), Is.True, target);
        }
    }

    private static void AssertHolds(JsonNode? answer, JsonNode? shown, string where)
    {
        switch (shown)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    Assert.That(answer?.AsObject().ContainsKey(name), Is.True, $"{where}.{name}");
                    AssertHolds(answer![name], value, $"{where}.{name}");
                }

                break;
            case JsonArray items:
                var more = items.Count > 0 && items[^1] is JsonValue last && last.TryGetValue<string>(out var text) && text == "…";
                var count = more ? items.Count - 1 : items.Count;
                Assert.That(answer?.AsArray(), more ? Has.Count.GreaterThan(count) : Has.Count.EqualTo(count), where);
                for (var i = 0; i < count; i++)
                {
                    AssertHolds(answer![i], items[i], $"{where}[{i}]");
                }

                break;
            default:
                Assert.That(JsonNode.DeepEquals(answer, shown), Is.True, $"{where}: {answer?.ToJsonString()}");
                break;
        }
    }

    [GeneratedRegex(@"```\nGET (?<path>/\S+)\n```\n\n```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\]\((?<target>(?!https?:)[^)#]+)")]
    private static partial Regex Link();
}
