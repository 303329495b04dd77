using System.Text.Json;
using CsvHelper;
using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Names;

/// <summary>Clear matches among published names: no wrong ones, and a good part of the right ones.</summary>
public sealed class ResolvedNamesOfTheWorldTests
{
    // Translations, former names and acronyms match only by other names in a network, so few pairs of organizations are clear.
    [TestCase("person", 0.85)]
    [TestCase("organization", 0.02)]
    [TestCase("country", 0.5)]
    public void Two_similar_names_are_ambiguous(string schema, double clear)
    {
        var kind = schema switch
        {
            "person" => Kind.Person,
            "country" => Kind.Government,
            _ => Kind.InternationalOrganization,
        };
        var pairs = Rows(SharedData.Beside("fixtures", "names", "pairs.csv"))
            .Where(pair => pair["schema"] == schema)
            .Select(pair =>
                (
                    Pair: $"{pair["slice"]}: {pair["left"]} / {pair["right"]}",
                    Slice: pair["slice"],
                    IsSame: pair["same"] == "true",
                    IsClear: Clearness.Of(SignificantWords.Of(pair["left"]), SignificantWords.Of(pair["right"]), kind, null) > Clarity.Rival
                ))
            .ToList();
        foreach (var slice in pairs.GroupBy(pair => pair.Slice))
        {
            TestContext.Out.WriteLine($"{slice.Key}: {slice.Count(pair => pair.IsClear)} of {slice.Count()} clear");
        }

        Assert.That(pairs.Where(pair => pair.IsClear && !pair.IsSame).Select(pair => pair.Pair), Is.Empty);
        Assert.That(pairs.Where(pair => pair.IsSame).Average(pair => pair.IsClear ? 1 : 0), Is.GreaterThan(clear));
    }

    [Test]
    public async Task An_organization_outside_the_network_is_not_taken_for_another()
    {
        string[] columns =
        [
            "Name_en", "Name_other_en", "Name_former_en", "Abbreviation_en", "Name_fr", "Name_es", "Name_de", "Name_ru", "Name_zh",
        ];
        var bodies = Rows(SharedData.Beside("datasets", "intl-org-names", "international-organisations.csv"))
            .Select(row =>
                (
                    Id: row["SPRVD_id"],
                    Names: columns.Select(column => row[column].Trim()).Where(name => name.Length > 0).Distinct().ToList()))
            .ToList();
        var inside = bodies.Where((_, i) => i % 2 == 0).ToList();
        var outside = bodies.Where((_, i) => i % 2 == 1).SelectMany(body => body.Names).ToList();
        var (unknown, known) = await ResolveAsync(inside, Kind.InternationalOrganization, outside);

        Assert.That(
            unknown.Where(item => item.Match is not null).Select(item => $"{item.Name} → {item.Candidates[0].MatchedName}"),
            Is.Empty);
        Assert.That(
            known
                .Where(item => item.Resolved.Match is { } match && match.Value != item.Id)
                .Select(item => $"{item.Resolved.Name} → {item.Resolved.Match}"),
            Is.Empty);
        Assert.That(known.Average(item => item.Resolved.Match is null ? 0 : 1), Is.GreaterThan(0.95));
    }

    [TestCase("Kyrgyzstan", 0.7)]
    [TestCase("Tajikistan", 0.4)]
    public async Task A_member_of_parliament_outside_the_network_is_not_taken_for_another(string country, double clear)
    {
        using var file = JsonDocument.Parse(
            File.ReadAllText(SharedData.Beside("datasets", "popolo-central-asia", $"{country}-ep-popolo-v1.0.json")));
        var persons = file
            .RootElement.GetProperty("persons")
            .EnumerateArray()
            .Select(person =>
                (
                    Id: person.GetProperty("id").GetString()!,
                    Names: (List<string>)
                        [
                            person.GetProperty("name").GetString()!,
                            .. person.TryGetProperty("other_names", out var others)
                                ? others.EnumerateArray().Select(other => other.GetProperty("name").GetString()!)
                                : [],
                        ]))
            .ToList();
        var inside = persons.Where((_, i) => i % 2 == 0).Select(person => (person.Id, Names: person.Names.Take(1).ToList())).ToList();
        var asked = persons
            .Where((_, i) => i % 2 == 0)
            .SelectMany(person => person.Names.Skip(1).Select(name => (person.Id, name)))
            .ToList();
        var (unknown, _) = await ResolveAsync(
            inside,
            Kind.Person,
            [.. persons.Where((_, i) => i % 2 == 1).SelectMany(person => person.Names), .. asked.Select(name => name.name)]);
        var own = asked.ToLookup(name => name.name, name => name.Id);

        Assert.That(
            unknown
                .Where(item => item.Match is { } match && !own[item.Name].Contains(match.Value))
                .Select(item => $"{item.Name} → {item.Candidates[0].MatchedName}"),
            Is.Empty);
        var found = unknown.Where(item => own.Contains(item.Name)).Average(item => item.Match is null ? 0 : 1);
        TestContext.Out.WriteLine($"{found:P0} of {asked.Count} other names are clear");
        Assert.That(found, Is.GreaterThan(clear));
    }

    private static async Task<(IReadOnlyList<ResolvedName> Unknown, List<(string Id, ResolvedName Resolved)> Known)> ResolveAsync(
        List<(string Id, List<string> Names)> inside, Kind kind, List<string> outside)
    {
        var dataset = new TestDataset("d");
        foreach (var (id, names) in inside)
        {
            dataset.Body(id, kind, called: names[0]);
            foreach (var name in names.Skip(1))
            {
                dataset.Add(new OtherName(RecordId.Parse(id), name, null, NameType.Alias));
            }
        }

        await using var reader = InMemory.Of(dataset);
        var shared = inside
            .SelectMany(body => body.Names)
            .Concat(outside)
            .CountBy(name => string.Join(' ', SignificantWords.Of(name).Words))
            .Where(name => name.Value > 1)
            .Select(name => name.Key)
            .ToHashSet();
        var known = inside
            .SelectMany(body => body.Names.Select(name => (body.Id, Name: name)))
            .Where(name => !IsShared(name.Name))
            .ToList();
        var resolved = (await new Resolve([.. known.Select(name => name.Name)]).AskAsync(reader, CancellationToken.None)).Items;
        var unknown = (await new Resolve([.. outside.Where(name => !IsShared(name))]).AskAsync(reader, CancellationToken.None)).Items;
        return (unknown, [.. known.Select((name, i) => (name.Id, resolved[i]))]);

        // Two bodies with the same acronym are not an error.
        bool IsShared(string name) => shared.Contains(string.Join(' ', SignificantWords.Of(name).Words));
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        using var csv = CsvReader.FromFile(path, CsvReaderOptions.Default);
        csv.ReadHeader();
        while (csv.Read())
        {
            yield return csv.Headers.ToDictionary(h => h, h => csv.GetString(h));
        }
    }
}
