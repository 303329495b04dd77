using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Exports;

/// <summary>
/// A dataset with every name that has ever broken an export, parallel ties, ids full of punctuation, and ties of every type.
/// </summary>
internal static class HostileDataset
{
    private static readonly string[] Names =
    [
        "Министерство труда «Қазақстан»",
        "Quotes \" and ' and `",
        "<b>bold</b> & ]]> &lt;entity; &amp &#65;",
        "=cmd|' /C calc'!A0",
        "+1", "-1", "@SUM(A1)", " =1+1", "\uFF1D1", "\tTab",
        "Line\nbreak", "Carriage\r\nreturn",
        "Emoji 👩‍🌾 and 𝕏",
        "Back\\slash \\N \\l end\\",
        "A|B;C,D",
        "Control \u0001 and \u001F and \u0085 and \u2028",
        "مرحبا بالعالم",
        "{record | <port> label}",
        "Same name", "same name ",
    ];

    /// <summary>The dataset; with invalid characters only if it does not pass through a store.</summary>
    public static TestDataset Of(bool withNonsense = false)
    {
        var data = new TestDataset("hostile")
            .Event("forum", "2011-03", "2012")
            .Body("h-union", Kind.Union, "KG")
            .Person("h-ada", "KZ", "Ada")
            .Person("h-bob", "KZ", "Bob")
            .Event("h-process", kind: Kind.Process)
            .Event("h-project", "2008", kind: Kind.Project, topics: ["migration", "a|b"])
            .Event("h-agreement", kind: Kind.Agreement)
            .Source("h-paper", "The \"Paper\" & Co", "2011-03-31")
            .Source("h-web", "Web");
        TieType[] betweenBodies = [.. TieRules.Affiliations.Where(type => TieRules.WhyNot(type, Kind.Ministry, Kind.Union) is null)];
        string[] names = withNonsense ? [.. Names, "Half \uD800 pair", "\uDC00", "None \uFFFE"] : Names;
        for (var i = 0; i < names.Length; i++)
        {
            var id = $"h_{i}:x.";
            data.Body(id, Kinds.OfStakeholders[i % (Kinds.OfStakeholders.Count - 1)], i % 2 == 0 ? "KZ" : null, names[i]);
            data.Tie(id, TieRules.Participations[i % TieRules.Participations.Count], "forum", evidence: ["h-paper", "h-web:announced"]);
            data.Tie(
                id,
                betweenBodies[i % betweenBodies.Length],
                "h-union",
                begin: "2010",
                end: "2012-02",
                evidence: ["h-web"]);
            data.Add(new OtherName(RecordId.Parse(id), $"Also {names[i]}", null, NameType.Alias));
        }

        foreach (var role in TieRules.Participations)
        {
            data.Tie("h-ada", role, "forum", onBehalfOf: "h-union", evidence: ["h-paper", "h-web:denied"])
                .Tie("h-union", role, "h-project").Tie("h-union", role, "h-process").Tie("h-ada", role, "h-agreement");
        }

        return data.Tie("h-ada", TieType.Represents, "h-union")
            .Tie("h-ada", TieType.Attends, "forum")
            .Tie("h-ada", TieType.MemberOf, "h-union")
            .Tie("h-ada", TieType.Heads, "h-union")
            .Tie("h-ada", TieType.WorksFor, "h-union")
            .Tie("h-ada", TieType.RelatedTo, "h-bob")
            .Tie("h-union", TieType.Funds, "h-ada")
            .Tie("forum", TieType.PartOf, "h-project")
            .Tie("h-agreement", TieType.PartOf, "forum")
            .Add(
                Titled("h-titled", "h-ada", TieType.Represents, "h-union", "Head of \"the\" <union>\n=1+1"),
                new Evidence(RecordId.Parse("h-titled"), RecordId.Parse("h-web"), "p. 3 & \"4\"", Says.Confirmed, null));
    }

    private static Tie Titled(string id, string from, TieType type, string to, string title) =>
        new(RecordId.Parse(id), type, RecordId.Parse(from), RecordId.Parse(to)) { Title = title };
}
