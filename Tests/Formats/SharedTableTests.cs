using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Formats;

/// <summary>External tables in <c>../shared</c>, read with a mapping, with answers that were computed from the files themselves.</summary>
public sealed class SharedTableTests
{
    [Test]
    public void A_list_of_participants_in_a_sheet_has_everybody_in_the_right_delegation()
    {
        using var copy = WrittenFile.Shared(
            "participant-list/participants.xlsx",
            """
            records:
              table: {is: event, name: Round Table on Fair Paths to Work, start: 2031-05-12, end: 2031-05-14}
            tables:
            - table: Participants
              header: 4
              fill-down: [Delegation]
              skip: {column: "No.", match: "[^0-9]"}
              records:
                delegation: {is: other, name: {column: Delegation}}
                person:
                  is: person
                  key: {columns: ["SURNAME, Given name", Delegation], join: " / "}
                  name: {column: "SURNAME, Given name", as: name}
              ties:
              - {from: person, type: represents, to: delegation, title: {column: Position}}
              - {from: person, type: attends, to: table, on_behalf_of: delegation}
            """);
        var truth = File.ReadLines(SharedData.Beside("fixtures", "imports", "participant-list", "truth.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(cells => cells[4].Length > 0)
            .Select(cells => (cells[8], cells[1]));

        var read = copy.Check().Content;
        var names = read.Stakeholders().ToDictionary(s => s.Id, s => s.Name);

        Assert.That(
            read.Ties().Where(t => t.Type == TieType.Represents).Select(t => (names[t.From], names[t.To])), Is.EquivalentTo(truth));
    }

    private const string Treaty =
        """
        dataset: {title: Convention, maintainer: UN Treaty Collection}
        records:
          treaty: {is: agreement, name: Convention}
        tables:
        - records:
            state: {is: government, name: {column: Participant}}
          ties:
          - {from: state, type: signs, to: treaty, title: signature, when: {column: SIGNATURE}, start: {column: SIGNATURE}, end: {column: SIGNATURE}}
          - from: state
            type: ratifies
            to: treaty
            title: {column: RATIFICATION, match: "[A-Za-z]+$", values: {a: accession, A: acceptance, AA: approval, d: succession}, otherwise: ratification}
            when: {column: RATIFICATION}
            start: {column: RATIFICATION}
        """;

    private const string Marked = "Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)";

    [TestCase(
        "untreaties-4-13.csv",
        "Signature, Succession to signature(d)",
        "Ratification, Accession(a), Succession(d)",
        66,
        47,
        19,
        28,
        19)]
    [TestCase("untreaties-18-12-a.csv", "Signature", Marked, 167, 159, 8, 48, 109)]
    [TestCase("untreaties-18-12-b.csv", "Signature", Marked, 152, 138, 14, 39, 98)]
    public void States_signed_a_treaty_and_some_are_parties(
        string file, string signature, string ratification, int states, int parties, int signedOnly, int acceded, int both)
    {
        using var copy = WrittenFile.Shared(
            $"../../datasets/un-treaties/{file}",
            Treaty.Replace("SIGNATURE", $"\"{signature}\"", StringComparison.Ordinal)
                .Replace("RATIFICATION", $"\"{ratification}\"", StringComparison.Ordinal));

        var read = copy.Check().Content;
        var signed = read.Ties().Where(t => t.Title == "signature").Select(t => t.From).ToHashSet();
        var party = read.Ties().Where(t => t.Title != "signature").ToDictionary(t => t.From);
        var names = read.Stakeholders().ToDictionary(s => s.Id, s => s.Name);

        Assert.Multiple(() =>
        {
            Assert.That(
                (read.Counts.Stakeholders, party.Count, signed.Except(party.Keys).Count(), party.Values.Count(t => t.Title == "accession"),
                    signed.Intersect(party.Keys).Count()),
                Is.EqualTo((states, parties, signedOnly, acceded, both)));
            if (states == 66)
            {
                var first = party.Values
                    .OrderBy(t => t.Period.From!.Value.First)
                    .Select(t => (names[t.From], t.Period.From.ToString()))
                    .ToList();
                Assert.That(first[0], Is.EqualTo(("Egypt", "1993-02-19")));
                Assert.That(first[4], Is.EqualTo(("Philippines", "1995-07-05")));
                Assert.That(party.Values.Count(t => t.Period.From!.Value.First < new DateOnly(2003, 7, 2)), Is.EqualTo(22));
                Assert.That(party.Values.Single(t => names[t.From] == "Kyrgyzstan").Period.From.ToString(), Is.EqualTo("2003-09-29"));
            }
        });
    }

    [Test]
    public void Parties_of_the_climate_convention_became_so_in_five_ways()
    {
        using var copy = WrittenFile.Shared(
            "../../datasets/un-treaties/unfccc-parties.csv",
            """
            records: {treaty: {is: agreement, name: UNFCCC}}
            tables:
            - records: {state: {is: government, key: {column: Code}, name: {column: Name}}}
              ties:
              - {from: state, type: ratifies, to: treaty, title: {column: Kind}, start: {column: Ratification-Acceptance-Accession-Approval-Succession}}
            """);

        var read = copy.Check().Content;

        Assert.That(read.Ties().CountBy(t => t.Title!.ToLowerInvariant()).Select(c => (c.Key, c.Value)), Is.EquivalentTo(new[]
        {
            ("ratification", 154), ("accession", 32), ("acceptance", 6), ("approval", 5), ("succession", 1),
        }));
        Assert.That(
            read.Ties().Single(t => t.From.Value == "KGZ"), Has.Property("Title").EqualTo("Accession")
                .And.Property("Period").Property("From").EqualTo(PartialDate.Parse("2000-05-25")));
    }

    [Test]
    public void The_French_register_has_its_bodies_with_their_heads_and_card_holders()
    {
        using var copy = WrittenFile.Shared(
            "lobby-register-fr/registre-lobbying-AN-v2-first120.csv",
            """
            dataset: {name: registre-an, title: Registre des représentants d'intérêts, licence: ODbL-1.0, maintainer: Regards Citoyens}
            tables:
            - records:
                body:
                  is:
                    column: Catégorie
                    values:
                      {Association: ngo, Organisation non gouvernementale: ngo, Organisation professionnelle: employers,
                      Autre organisation professionnelle: employers, Organisme public: ministry, Autorité administrative: ministry,
                      Secteur public (autre): ministry, Organisme de recherche: research-institute, Groupe de réflexion: research-institute,
                      Syndicat: other}
                    otherwise: company
                  key: {column: id}
                  name: {column: Raison sociale}
                  acronym: {column: Acronyme}
                  country: FR
                  links: {column: Site internet, match: "^https?://[^ ]+$"}
                  attributes: {category: {column: Catégorie}}
                head:
                  is: person
                  key: {columns: [Dirigeant / personne juridiquement responsable, id], join: " / "}
                  name: {column: Dirigeant / personne juridiquement responsable, match: "^(?:Monsieur|Madame) ([^(]+)"}
                holder: {is: person, name: {column: Personnes bénéficiaires de la carte de représentant, split: " - ", match: "^(?:Monsieur |Madame )?(.+)"}}
              ties:
              - {from: head, type: represents, to: body, title: {column: Dirigeant / personne juridiquement responsable, match: "\\((.+)\\)"}}
              - {from: holder, type: represents, to: body, title: card holder}
            """);

        var read = copy.Check();
        var bodies = read.Content.Stakeholders().Where(s => s.Kind != Kind.Person).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(bodies, Has.Count.EqualTo(120));
            Assert.That(bodies.CountBy(b => b.Kind).Select(c => (c.Key, c.Value)), Is.EquivalentTo(new[]
            {
                (Kind.Company, 46), (Kind.Ngo, 26), (Kind.Employers, 18), (Kind.Other, 11), (Kind.Ministry, 16),
                (Kind.ResearchInstitute, 3),
            }));
            Assert.That(bodies.Count(b => b.Links.Length > 0), Is.EqualTo(80));
            Assert.That(read.Content.Names().Count(n => n.Type == NameType.Acronym), Is.EqualTo(60), "three of the 63 are the name");
            Assert.That(read.Content.Ties().Count(t => t.Title != "card holder"), Is.EqualTo(87));
            Assert.That(
                read.Content.Ties().Count(t => t.Title == "card holder"), Is.EqualTo(315), "three of the 318 are listed twice by one body");
        });
    }
}
