using StakeholderGraph.Networks;

namespace StakeholderGraph.Scoping;

/// <summary>
/// Finds the affiliations of the stakeholders that a question names which pass its scope: by evidence, time, and kind and country of the
/// other end. They are not shared engagements and add no strength.
/// </summary>
internal sealed class DirectTies(Network network, ScopeFilter filter, Scope scope)
{
    // With lineage, the ties of predecessors count as a body's own, as in its profile.
    private readonly Lineage? _lineage = scope.Lineage ? new Lineage(network, filter) : null;

    /// <summary>An affiliation of a party.</summary>
    private readonly record struct Found(int Tie, int Party, int Own, int Other);

    /// <summary>The affiliations of a stakeholder, or of the bodies of a country, with all others or with one partner alone.</summary>
    public DirectList Of(int actor, RecordId? partner, DirectPage page) =>
        List(
            (Actors.AsCountry(network, actor) is > 0 and var country ? TiesAbroad(country) : TiesOf([actor]))
                .Where(f => filter.AllowsKindAndCountry(f.Other) && (partner is not { } only || Becomes(f.Other, only))),
            page);

    /// <summary>
    /// The affiliations between several stakeholders, and those by which at least the given number of them are tied to the same other
    /// stakeholder.
    /// </summary>
    public DirectList Among(IReadOnlyList<int> parties, int atLeast, DirectPage page)
    {
        var found = TiesOf(parties);
        var named = parties.SelectMany(party => Self(party)).ToHashSet();
        var common = found.GroupBy(f => f.Other)
            .Where(ties => ties.Select(f => f.Party).Distinct().Count() >= atLeast)
            .Select(ties => ties.Key)
            .ToHashSet();
        return List(found.Where(f => named.Contains(f.Other) || (common.Contains(f.Other) && filter.AllowsKindAndCountry(f.Other))), page);
    }

    /// <summary>
    /// The affiliations of some parties, without duplicates: an affiliation between two parties belongs to the party that it starts from.
    /// </summary>
    private List<Found> TiesOf(IReadOnlyList<int> parties)
    {
        var found = new List<Found>();
        HashSet<int>[] selves = [.. parties.Select(Self)];
        for (var i = 0; i < selves.Length; i++)
        {
            foreach (var own in selves[i])
            {
                foreach (var tie in network.Affiliations[own])
                {
                    if (!IsInner(tie) && filter.WhenTie(tie) != Overlap.No && filter.IsEvidenced(tie))
                    {
                        found.Add(new Found(tie, parties[i], own, network.TieFrom[tie] == own ? network.TieTo[tie] : network.TieFrom[tie]));
                    }
                }
            }
        }

        return parties.Count == 1
            ? found
            : [.. found.OrderBy(f => IsDone(f) ? 0 : 1).ThenBy(f => f.Own == f.Party ? 0 : 1).ThenBy(f => f.Party).DistinctBy(f => f.Tie)];

        // A body has no tie to its own predecessor, unless the question names both.
        bool IsInner(int tie)
        {
            var (from, to) = (network.TieFrom[tie], network.TieTo[tie]);
            return selves.Any(self => self.Contains(from) && self.Contains(to)) && !(parties.Contains(from) && parties.Contains(to));
        }
    }

    /// <summary>
    /// The affiliations of the bodies of a country with bodies outside it. Persons are left out: they stand for the bodies that they
    /// represent.
    /// </summary>
    private IEnumerable<Found> TiesAbroad(int country)
    {
        foreach (var body in network.StakeholdersOfCountry[country].ToArray().Where(body => network.KindOf(body) != Kind.Person))
        {
            foreach (var tie in network.Affiliations[body].ToArray())
            {
                var other = network.TieFrom[tie] == body ? network.TieTo[tie] : network.TieFrom[tie];
                if (network.Countries[other] != country && network.KindOf(other) != Kind.Person
                    && filter.WhenTie(tie) != Overlap.No && filter.IsEvidenced(tie))
                {
                    yield return new Found(tie, body, body, other);
                }
            }
        }
    }

    private HashSet<int> Self(int party) => _lineage?.WithPredecessors([party]) ?? [party];

    private bool IsDone(Found found) => network.TieFrom[found.Tie] == found.Own;

    private bool Becomes(int other, RecordId partner) => (_lineage?.LastOf(other) ?? [other]).Any(
        body => Actors.Mention(network, scope.Level == Level.Country ? Actors.CountryOf(network, body) : body).Id == partner);

    private DirectList List(IEnumerable<Found> found, DirectPage page)
    {
        Found[] all = [.. found.OrderBy(f => f.Other).ThenBy(f => f.Tie)];
        Found[] given = [.. all.Skip(page.Skip).Take(page.AtMost)];
        return new DirectList(
            [
                .. given.Select(f => new DirectTie(
                    RecordId.Trusted(network.TieIds[f.Tie]),
                    (TieType)network.TieTypes[f.Tie],
                    Actors.IdOf(network, f.Party),
                    IsDone(f) ? Direction.Outgoing : Direction.Incoming,
                    Actors.Mention(network, f.Other),
                    filter.StatusOf(f.Tie)!.Value,
                    filter.WhenTie(f.Tie) == Overlap.Possibly)),
            ],
            Math.Max(0, all.Length - page.Skip - given.Length),
            [.. given.Select(f => f.Tie)]);
    }
}

/// <summary>The direct ties of an answer.</summary>
/// <param name="Ties">The ties: by id of the other end, then of the tie.</param>
/// <param name="Omitted">The number of ties that follow them.</param>
/// <param name="Numbers">The numbers of the ties in the network.</param>
internal sealed record DirectList(IReadOnlyList<DirectTie> Ties, int Omitted, List<int> Numbers)
{
    /// <summary>An empty list.</summary>
    public static DirectList None { get; } = new([], 0, []);

    /// <summary>The ids of the ties.</summary>
    public IEnumerable<string> Ids => Ties.Select(tie => tie.Tie.Value);
}
