using NUnit.Framework;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Model;

/// <summary>Which records each type of tie may join.</summary>
public sealed class TieRulesTests
{
    [Test]
    public void A_stakeholder_takes_part_in_an_engagement_by_every_participation([ValueSource(nameof(Types))] TieType type) => Assert.That(
        TieRules.WhyNot(type, Kind.Union, Kind.Event) is null, Is.EqualTo(TieRules.Participations.Contains(type)));

    [TestCase(TieType.Represents, Kind.Person, Kind.Ministry)]
    [TestCase(TieType.Represents, Kind.Ministry, Kind.Government)]
    [TestCase(TieType.PartOf, Kind.Ministry, Kind.Government)]
    [TestCase(TieType.MemberOf, Kind.Union, Kind.InternationalOrganization)]
    [TestCase(TieType.MemberOf, Kind.Person, Kind.Party)]
    [TestCase(TieType.Funds, Kind.Company, Kind.Person)]
    [TestCase(TieType.Funds, Kind.Person, Kind.Ngo)]
    [TestCase(TieType.Succeeds, Kind.Ministry, Kind.Ministry)]
    [TestCase(TieType.Heads, Kind.Person, Kind.Ministry)]
    [TestCase(TieType.WorksFor, Kind.Person, Kind.Person)]
    [TestCase(TieType.WorksFor, Kind.Company, Kind.Ministry)]
    [TestCase(TieType.Owns, Kind.Person, Kind.Company)]
    [TestCase(TieType.Owns, Kind.Government, Kind.Company)]
    [TestCase(TieType.Advises, Kind.ResearchInstitute, Kind.Person)]
    [TestCase(TieType.CooperatesWith, Kind.Union, Kind.Employers)]
    [TestCase(TieType.RelatedTo, Kind.Person, Kind.Person)]
    [TestCase(TieType.PartOf, Kind.Event, Kind.Project)]
    [TestCase(TieType.PartOf, Kind.Agreement, Kind.Event)]
    public void These_ties_are_allowed(TieType type, Kind from, Kind to) => Assert.That(TieRules.WhyNot(type, from, to), Is.Null);

    [TestCase(TieType.Represents, Kind.Ministry, Kind.Person, "represents never leads to the kind person")]
    [TestCase(TieType.PartOf, Kind.Ministry, Kind.Person, "part-of never leads to the kind person")]
    [TestCase(TieType.MemberOf, Kind.Person, Kind.Person, "member-of never leads to the kind person")]
    [TestCase(TieType.Succeeds, Kind.Person, Kind.Person, "succeeds never leads to the kind person")]
    [TestCase(TieType.Succeeds, Kind.Person, Kind.Ngo, "succeeds never starts from the kind person")]
    [TestCase(TieType.PartOf, Kind.Person, Kind.Ngo, "part-of never starts from the kind person")]
    [TestCase(TieType.Heads, Kind.Union, Kind.Ngo, "heads never starts from the kind union")]
    [TestCase(TieType.Heads, Kind.Person, Kind.Person, "heads never leads to the kind person")]
    [TestCase(TieType.Owns, Kind.Company, Kind.Person, "owns never leads to the kind person")]
    [TestCase(TieType.RelatedTo, Kind.Person, Kind.Company, "related-to never leads to the kind company")]
    [TestCase(TieType.RelatedTo, Kind.Company, Kind.Person, "related-to never starts from the kind company")]
    [TestCase(TieType.Hosts, Kind.Event, Kind.Project, "one engagement is tied to another by part-of")]
    [TestCase(TieType.MemberOf, Kind.Event, Kind.Project, "one engagement is tied to another by part-of")]
    public void These_ties_are_not_allowed(TieType type, Kind from, Kind to, string why) =>
        Assert.That(TieRules.WhyNot(type, from, to), Is.EqualTo(why));

    [TestCase(TieType.Represents, Kind.Company, Kind.Company)]
    [TestCase(TieType.Represents, Kind.Union, Kind.InternationalOrganization)]
    [TestCase(TieType.WorksFor, Kind.Company, Kind.Person)]
    public void These_ties_are_allowed_but_unusual(TieType type, Kind from, Kind to) => Assert.Multiple(() =>
    {
        Assert.That(TieRules.WhyNot(type, from, to), Is.Null);
        Assert.That(TieRules.WhyOdd(type, from, to), Is.EqualTo($"{Words<TieType>.Of(type)} seldom joins these kinds"));
    });

    [Test]
    public void The_page_of_the_format_has_the_table_of_affiliations()
    {
        var page = File.ReadAllLines(Path.Combine(Importer.TestFolder.Root, "docs", "data-format.md"));
        var rows = TieRules.AffiliationRules.Select(r => $"| `{Words<TieType>.Of(r.Type)}` | {NameOf(r.From)} | {NameOf(r.To)} |");

        Assert.That(page.SkipWhile(l => l != "| Affiliation | from | to |").Skip(2).TakeWhile(l => l.StartsWith('|')), Is.EqualTo(rows));

        static string NameOf(IReadOnlyList<Kind> kinds) =>
            kinds.SequenceEqual(Kinds.OfStakeholders) ? "anyone"
            : kinds.SequenceEqual(Kinds.OfOrganizations) ? "any kind but `person`"
            : string.Join(", ", kinds.Select(k => $"`{Words<Kind>.Of(k)}`"));
    }

    [Test]
    public void A_tie_never_goes_from_an_engagement_to_a_stakeholder([ValueSource(nameof(Types))] TieType type) =>
        Assert.That(TieRules.WhyNot(type, Kind.Event, Kind.Person), Does.Contain("never from an engagement to a stakeholder"));

    [Test]
    public void Roles_have_the_weights_of_the_glossary() => Assert.That(
        TieRules.Participations.ToDictionary(Words<TieType>.Of, role => TieRules.Tenths(role) / 10.0),
        Is.EquivalentTo(Glossary.Weights));

    [Test]
    public void The_page_of_the_format_lists_the_types_of_each_family()
    {
        var rows = File.ReadAllLines(Repository.At("docs", "data-format.md"))
            .SkipWhile(line => !line.StartsWith("| Tie |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => TypesIn(line.Split('|')[3]));

        Assert.That(rows.ElementAt(0), Is.EquivalentTo(TieRules.Participations.Select(Words<TieType>.Of)));
        Assert.That(rows.ElementAt(1), Is.EquivalentTo(TieRules.Affiliations.Select(Words<TieType>.Of)));

        static IEnumerable<string> TypesIn(string cell) =>
            System.Text.RegularExpressions.Regex.Matches(cell, "`([a-z-]+)`").Select(m => m.Groups[1].Value).Where(w => w != "title");
    }

    [Test]
    public void Only_cooperates_with_is_symmetric() =>
        Assert.That(Types().Where(TieRules.IsMutual), Is.EqualTo(new[] { TieType.CooperatesWith }));

    [Test]
    public void Invited_and_declined_are_not_default_roles() =>
        Assert.That(TieRules.Participations.Except(TieRules.DefaultRoles), Is.EqualTo(new[] { TieType.Invited, TieType.Declined }));

    private static TieType[] Types() => Enum.GetValues<TieType>();
}
