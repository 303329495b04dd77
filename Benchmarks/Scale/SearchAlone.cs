using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph.Benchmarks.Scale;

/// <summary>The search part of an answer, as the reference does it: without names, ties and evidence of what was found.</summary>
internal sealed class SearchAlone
{
    private readonly Network _network;
    private readonly Gatherings _gatherings;
    private readonly AffiliatedActors _affiliated;
    private readonly ScopeFilter _filter;
    private readonly Spread _ahead;
    private readonly Spread _back;

    private SearchAlone(Network network)
    {
        _network = network;
        _gatherings = Gatherings.Of(network, Scope.Everything);
        _affiliated = new AffiliatedActors(network, Scope.Everything, [], CancellationToken.None);
        _filter = new ScopeFilter(network, Scope.Everything);
        (_ahead, _back) = (NewSpread(), NewSpread());
        Spread NewSpread() => new(Actors.Count(network), network.EngagementCount);
    }

    /// <summary>Uses the network of a reader.</summary>
    public static Task<SearchAlone> OfAsync(INetworkReader reader) => reader.AskAsync(new OfNetwork(), CancellationToken.None);

    /// <summary>The number of links of the shortest route, which the reference's bidirectional search returns.</summary>
    public int? Length(HowConnected question)
    {
        var (finder, from) = Finder(question);
        return finder.Meet(new Leg([from], 0, [], null), CancellationToken.None) is null ? null : _ahead.Radius + _back.Radius;
    }

    /// <summary>The strongest of the shortest routes, and how many are equally good.</summary>
    public FoundRoute? Route(HowConnected question)
    {
        var (finder, from) = Finder(question);
        return finder.Find(new Leg([from], 0, [], null), CancellationToken.None);
    }

    /// <summary>The number of records within a number of ties of a stakeholder.</summary>
    public int Around(WhoIsAround question)
    {
        using var around = Surrounding.Of(_network, question, _filter, [NumberOf(question.Id)], CancellationToken.None);
        return around.Rings.Sum(ring => ring.Length);
    }

    private (FewestLinks Finder, int From) Finder(HowConnected question)
    {
        var links = new Links(_network, _gatherings, _affiliated, question.Weight, []);
        return (new FewestLinks(links, [[NumberOf(question.To)]], _ahead, _back), NumberOf(question.From));
    }

    private int NumberOf(RecordId id) => _network.Find(id, Family.Stakeholder);

    private sealed record OfNetwork : IQuestion<SearchAlone>
    {
        SearchAlone IQuestion<SearchAlone>.AnswerFrom(Network network, CancellationToken cancellationToken) => new(network);
    }
}
