namespace StakeholderGraph.Neo4j;

/// <summary>One way in which an actor stands in an engagement, as <see cref="Scoping.Stand"/> is on the embedded engine.</summary>
/// <param name="Actor">Who stands: an id, or a country's code after a <c>=</c>.</param>
/// <param name="Tie">The id of the participation.</param>
/// <param name="By">The id of the tie by which a person stands for the body; none where none is needed.</param>
/// <param name="Origin">The stakeholder whose last successor the body is.</param>
/// <param name="Body">The stakeholder that stands, before bodies are put together by country.</param>
/// <param name="Certain">Whether it lies in the time asked about by every reading of partial dates.</param>
internal sealed record GivenStand(string Actor, string Tie, string? By, string Origin, string Body, bool Certain)
{
    /// <summary>
    /// A way as a statement gives it: a list of all six, or the tie alone where everyone stands for itself and no time is asked about.
    /// </summary>
    public static GivenStand Of(object? item, GivenTies given) => item switch
    {
        string tie when given[tie].From.Id.Value is var actor => new(actor, tie, null, actor, actor, true),
        object?[] and [string actor, string tie, null or string, string origin, string body, bool certain] =>
            new(actor, tie, (string?)((object?[])item)[2], origin, body, certain),
        _ => throw Row.Damaged("stands"),
    };
}

/// <summary>An engagement with the ways in which those stand in it of whom an answer speaks.</summary>
internal sealed class Meeting
{
    /// <summary>How a list begins that is a meeting; the statements say how it goes on.</summary>
    public static readonly string[] Fields = ["id", "from", "to", "stands"];

    private readonly GivenTies _given;

    /// <summary>Reads a meeting.</summary>
    /// <param name="row">Its <c>id</c>, <c>from</c>, <c>to</c> and <c>stands</c>.</param>
    /// <param name="given">What came with it.</param>
    public Meeting(Row row, GivenTies given)
    {
        _given = given;
        var mention = given.Mention(row.Text("id"));
        Engagement = new EngagementMention(mention.Id, mention.Kind, mention.Name, mention.Country, GivenTies.PeriodOf(row));
        Stands = [.. row.List("stands").Select(s => GivenStand.Of(s, given))];
    }

    /// <summary>The engagement.</summary>
    public EngagementMention Engagement { get; }

    /// <summary>The ways.</summary>
    public GivenStand[] Stands { get; }

    /// <summary>The roles of some ways, in the order of declaration.</summary>
    public IReadOnlyList<TieType> Roles(IEnumerable<GivenStand> stands) => [.. stands.Select(RoleOf).Distinct().Order()];

    /// <summary>The weight of the strongest role, in tenths.</summary>
    public int Tenths(IEnumerable<GivenStand> stands) => stands.Max(s => TieRules.Tenths(RoleOf(s)));

    /// <summary>As many ways as are asked for, those of the strongest roles first.</summary>
    public GivenStand[] Strongest(IEnumerable<GivenStand> stands, int ways) =>
        [.. stands.OrderByDescending(s => TieRules.Tenths(RoleOf(s))).ThenBy(s => s.Tie, StringComparer.Ordinal).ThenBy(s => s.Actor[0] == '=').ThenBy(s => s.Actor, StringComparer.Ordinal).Take(ways)];

    private TieType RoleOf(GivenStand stand) => _given[stand.Tie].Type;
}
