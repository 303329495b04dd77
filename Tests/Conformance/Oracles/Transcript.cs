using System.Globalization;

namespace StakeholderGraph.Tests.Conformance.Oracles;

/// <summary>Answers as text, for comparison and readable differences.</summary>
internal static class Transcript
{
    public static string Of(Cooperation answer) => string.Join('\n', [
        $"{answer.Subject.Id} stands for [{Actors(answer.StandsFor)}], {answer.Unattributed} for nobody, {answer.Omitted} omitted",
        .. answer.Partners.SelectMany(p => (string[])[
            $"{Actor(p.Stakeholder)}: {p.Strength.ToString("0.000000000", CultureInfo.InvariantCulture)}",
            .. p.Shared.Select(s => Line(s.Engagement.Id, s.Roles, s.PartnerRoles, s.Contribution, s.Ties, s.Possible))]),
        .. Lines(answer.Stands),
        .. answer.Direct.Select(Line),
        .. answer.Ties.Values.Select(Line)]);

    public static string Of(SharedGround answer) => string.Join('\n', [
        $"At least {answer.AtLeast}, {answer.Unattributed} for nobody, {answer.Omitted} omitted",
        .. answer.Engagements.SelectMany(e => (string[])[
            $"{e.Engagement.Id}{(e.Possible ? " possible" : "")}",
            .. e.Parties.Select(p => Line(p.Id, p.StandsFor.Select(Actor), p.Roles, p.Ties))]),
        .. Lines(answer.Stands),
        .. answer.Direct.Select(Line),
        .. answer.Ties.Values.Select(Line)]);

    public static string Of(MappedCooperation answer, bool isMatrix) =>
        string.Join(
            '\n',
            [
                $"{answer.Unattributed} for nobody{(isMatrix ? "" : $", {answer.Omitted} omitted")}",
                .. answer.Cells.Select(c =>
                    $"{c.A} {c.B}: {c.Strength.ToString("0.000000000", CultureInfo.InvariantCulture)} in {c.Pairs} pairs by {c.Engagements}"
                ),
                .. answer.Pairs.SelectMany(p =>
                    (string[])
                        [
                            $"{Actor(p.A)} {Actor(p.B)}: {p.Strength.ToString("0.000000000", CultureInfo.InvariantCulture)} by {p.Shared}",
                            .. p.Engagements.Select(s =>
                                Line(s.Engagement.Id, s.Roles, s.PartnerRoles, s.Contribution, s.Ties, s.Possible)),
                        ]),
                .. Lines(answer.Stands),
            ]);

    public static string Of(Connections answer) =>
        answer.Gap is { } gap
            ? $"apart, {gap.From.Stakeholders} and {gap.To.Stakeholders}"
            : string.Join(
                '\n',
                [
                    $"connected, {answer.EquallyGood} as good",
                    .. answer.Routes.SelectMany(r =>
                        (string[])
                            [
                                $"{r.Rank}: {Actors(r.Stakeholders)} {r.Strength.ToString("0.000000000", CultureInfo.InvariantCulture)}",
                                .. r.Links.SelectMany(l =>
                                    (string[])
                                        [
                                            $" {l.Strength.ToString("0.000000000", CultureInfo.InvariantCulture)} by "
                                                + $"{l.Via.Count + l.Omitted}",
                                            .. l.Via.Select(v =>
                                                v.Engagement is { } engagement
                                                    ? Line(engagement.Id, v.Roles, v.PartnerRoles, v.Contribution, v.Ties, v.Possible)
                                                    : $"  {Words<Direction>.Of(v.Direction!.Value)} "
                                                        + $"{v.Tie}{(v.Possible ? " possibly" : "")} by {string.Join(' ', v.Ties)}"),
                                        ]),
                            ]),
                ]);

    public static string Of(Participation answer) =>
        string.Join(
            '\n',
            [
                $"{string.Join(' ', answer.Groups.Select(g => $"{g.Id}={g.Engagements}{Sums(g.Amounts)}"))}, "
                    + $"{answer.Unattributed} for nobody, "
                    + $"{answer.Omitted} omitted",
                .. answer.Rows.SelectMany(r =>
                    (string[])
                        [
                            $"{Actor(r.Stakeholder)}: {r.Engagements} ({string.Join(' ', r.Counts)}) "
                                + $"{r.First} to {r.Last}{Sums(r.Amounts)}",
                            .. r.Latest.Select(e => Line(e.Engagement.Id, e.Roles, e.Ties, e.Possible)),
                        ]),
            ]);

    private static string Sums(IReadOnlyList<Money>? amounts) => amounts is null ? "" : $" [{string.Join(", ", amounts)}]";

    public static string Of(Bridging answer) =>
        string.Join(
            '\n',
            [
                $"{answer.Stakeholders} stakeholders, {answer.Cooperations} cooperations, {answer.Unattributed} for nobody",
                .. answer.Count is not { } count
                    ? []
                    : (string[])
                        [
                            answer.Value is not { } value
                                ? $"{count} sets of nothing"
                                : string.Create(CultureInfo.InvariantCulture, $"{count} sets of {value:0.000000000}"),
                            .. answer.Sets.Select(Actors),
                        ],
                .. answer.Ranking.Select(r =>
                    Line(r.Rank, r.Tied, Actor(r.Stakeholder), r.Group, r.Value ?? double.NaN, r.Parts.Select(p => (p.Key, p.Value)))),
                .. answer.Bridges.Select(b => Line(Actor(b.A), Actor(b.B), b.Separated)),
                .. answer.Count is not null || answer.Measure is BridgeMeasure.Brokerage or BridgeMeasure.Articulation
                    ? []
                    : answer.Evidence.Select(p => Line(Actor(p.A), Actor(p.B), p.Strength, p.Shared)),
            ]);

    public static string Of(Surroundings answer) => string.Join('\n', [
        .. answer.Entries.Select(e => Line(e.Id, e.Distance, e.Strength, e.Possible)),
        .. answer.Ties.Select(Line),
        .. answer.Omitted.Select(o => $"{o.Count} {o.Kind} at {o.Distance} omitted")]);

    public static string Of(Changes answer) =>
        string.Join(
            '\n',
            [
                .. answer.Pairs.SelectMany(
                    (list, i) => list.Select(p => Line(i, Actor(p.A), Actor(p.B), p.Before, p.After, p.SharedBefore, p.SharedAfter))),
                .. answer.Newcomers.Select(p => $"new {Actor(new Mention(p.Id, p.Kind, p.Name, p.Country))} {p.Engagements}"),
                .. answer.Gone.Select(p => $"gone {Actor(new Mention(p.Id, p.Kind, p.Name, p.Country))} {p.Engagements}"),
                $"{answer.Counts.Same} stayed, {answer.Omitted} omitted",
            ]);

    /// <summary>All except the quality of the ranking.</summary>
    public static string Of(Gaps answer) =>
        string.Join(
            '\n',
            [
                .. answer.Matrix.Select(c => Cell(c.Row, c.Column, c.Known, c.Engagements, c.Last)),
                .. answer.Consulted.Select(c => Consulted(Actor(c.Stakeholder), c.Rank, c.Times, c.Expected, c.Difference)),
                .. answer.Missing.Select(p =>
                    Missing(
                        Actor(p.A),
                        Actor(p.B),
                        p.Rank,
                        p.Score,
                        p.InCommon,
                        p.Common.Select(c =>
                            (Actor(new Mention(c.Id, c.Kind, c.Name, c.Country)), c.A.Strength, c.A.Shared, c.B.Strength, c.B.Shared)))),
                $"{answer.Counts.Consulted} consulted, {answer.Counts.Missing} missing, {answer.Omitted} omitted",
            ]);

    public static string Cell(string row, string column, int known, int engagements, PartialDate? last) =>
        $"{row} {column}: {engagements} by {known}, {last}";

    public static string Consulted(string actor, int rank, int times, double expected, double difference) =>
        string.Create(CultureInfo.InvariantCulture, $"{rank}: {actor} {times} instead of {expected:0.000000000}, {difference:0.000000000}");

    public static string Missing(
        string a,
        string b,
        int rank,
        double score,
        int inCommon,
        IEnumerable<(string Partner, double A, int SharedA, double B, int SharedB)> common) =>
        string.Create(CultureInfo.InvariantCulture, $"{rank}: {a} {b} {score:0.000000000} by {inCommon}")
        + string.Concat(common.Select(c => string.Create(
            CultureInfo.InvariantCulture, $" {c.Partner} ({c.A:0.000000000} {c.SharedA}, {c.B:0.000000000} {c.SharedB})")));

    public static string Line(RecordId engagement, IEnumerable<TieType> roles, IEnumerable<string> ties, bool possible) =>
        $"  {engagement} {string.Join('+', roles)}{(possible ? " possibly" : "")} by {string.Join(' ', ties)}";

    public static string Line(RecordId entry, int distance, double strength, bool possible) =>
        $"{entry} at {distance}: {strength.ToString("0.0", CultureInfo.InvariantCulture)}{(possible ? " possibly" : "")}";

    public static string Line(
        int rank,
        int tied,
        string actor,
        string group,
        double value,
        IEnumerable<(string Name, double Value)> parts) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{rank} with {tied} others: {actor} in {group}: {value:0.000000000} "
                + $"({string.Join(' ', parts.Select(p => $"{p.Name}={p.Value.ToString("0.00000000", CultureInfo.InvariantCulture)}"))})");

    public static string Line(string a, string b, long separated) => $" {a} {b} joins {separated}";

    public static string Line(string a, string b, double strength, int shared) =>
        string.Create(CultureInfo.InvariantCulture, $" {a} {b}: {strength:0.000000000} by {shared}");

    public static string Line(int list, string a, string b, double before, double after, int sharedBefore, int sharedAfter) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{list} {a} {b}: {before:0.000000000} to {after:0.000000000}, {sharedBefore} to {sharedAfter}");

    public static string Of(Profile answer) =>
        string.Join(
            '\n',
            answer.Ties.Select(t =>
                $"{(t.Direction == Direction.Outgoing ? "outgoing" : "incoming")} "
                    + $"{t.Other.Id}{(t.Engagement is { } e ? " in " + e.Id : "")}{(t.Possible ? " possible" : "")}"
                + $" {t.Id} {t.Type} {t.OnBehalfOf?.Id} {t.Amount} {Text(t.Attributes)} {t.Status} {Text(t.Evidence)}"));

    public static string Line(
        RecordId engagement,
        IEnumerable<TieType> roles,
        IEnumerable<TieType> partnerRoles,
        double contribution,
        IEnumerable<string> ties,
        bool possible) =>
        $"  {engagement} {string.Join('+', roles)} with {string.Join('+', partnerRoles)} adds "
            + $"{contribution.ToString("0.000000000000", CultureInfo.InvariantCulture)}"
        + $"{(possible ? " possibly" : "")} by {string.Join(' ', ties)}";

    public static string Line(RecordId party, IEnumerable<string> standsFor, IEnumerable<TieType> roles, IEnumerable<string> ties) =>
        $"  {party} for [{string.Join(' ', standsFor)}] {string.Join('+', roles)} by {string.Join(' ', ties)}";

    public static string Line(
        RecordId id,
        TieType type,
        RecordId from,
        RecordId to,
        RecordId? onBehalfOf,
        Money? amount,
        IReadOnlyDictionary<string, string>? attributes,
        TieStatus status,
        IEnumerable<EvidenceGiven> evidence) =>
        $"{id}: {from} {type} {to} for {onBehalfOf}: {amount} {Text(attributes)} {status} {Text(evidence)}";

    public static string Text(IReadOnlyDictionary<string, string>? attributes) =>
        string.Join(", ", (attributes ?? Entry.NoAttributes).Select(attribute => $"{attribute.Key}={attribute.Value}"));

    public static string Text(IEnumerable<EvidenceGiven> evidence) =>
        string.Join(", ", evidence.Select(e => $"{e.Source} {e.Locator} {e.Says} ({e.Note})"));

    public static string Stands(string tie, string actor, RecordId body, IEnumerable<string> by) =>
        $"{actor} stands as {body} by {tie} [{string.Join(' ', by)}]";

    private static IEnumerable<string> Lines(IReadOnlyDictionary<string, IReadOnlyList<Attribution>> stands) =>
        stands.SelectMany(of =>
            of.Value.Select(s => Stands(of.Key, s.Kind == Kind.Country ? s.Id + " (country)" : s.Id.Value, s.Body, s.By)));

    private static string Line(DirectTie tie) =>
        Direct(tie.Tie, tie.Type, tie.Of, tie.Direction == Direction.Outgoing, tie.Other.Id, tie.Status, tie.Possible);

    public static string Direct(RecordId id, TieType type, RecordId of, bool outgoing, RecordId other, TieStatus status, bool possible) =>
        $"{of} {(outgoing ? type : $"{type} by")} {other}, {status}{(possible ? ", possibly" : "")}: {id}";

    private static string Line(TieGiven tie) =>
        Line(tie.Id, tie.Type, tie.From.Id, tie.To.Id, tie.OnBehalfOf?.Id, tie.Amount, tie.Attributes, tie.Status, tie.Evidence);

    private static string Actors(IEnumerable<Mention> actors) => string.Join(' ', actors.Select(Actor));

    public static string Actor(Mention actor) => actor.Kind == Kind.Country ? actor.Id + " (country)" : actor.Id.Value;
}
