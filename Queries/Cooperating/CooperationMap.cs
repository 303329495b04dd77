using System.Runtime.InteropServices;
using StakeholderGraph.Measures;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Cooperating;

/// <summary>A pair in the map of cooperation.</summary>
/// <param name="A">The actor that comes first by number.</param>
/// <param name="B">The other actor.</param>
/// <param name="Strength">The strength in units of 1e−9, rounded, by which pairs are ranked.</param>
/// <param name="Shared">The number of engagements they share.</param>
internal readonly record struct CooperatingPair(int A, int B, long Strength, int Shared);

/// <summary>
/// All pairs that cooperate under a scope, with strengths and numbers of shared engagements: for each actor the same as <see
/// cref="WhoCooperates"/> returns, found in one pass over the actors instead of a question for each. Filters on kind and country apply to
/// both actors of a pair, because the map names none.
/// </summary>
internal sealed class CooperationMap
{
    private readonly Lazy<int[]> _actors;
    private readonly Lazy<WeightedGraph> _graph;

    private CooperationMap(Gatherings gatherings, Adjacency partnersAfter, long[] strengths, int[] shared)
    {
        Gatherings = gatherings;
        PartnersAfter = partnersAfter;
        Strengths = strengths;
        Shared = shared;
        AllHaveStrength = !strengths.Contains(0);
        _actors = new Lazy<int[]>(() => [.. Enumerable.Range(0, PartnersAfter.Count).Where(a => Gatherings.Attended[a].Length > 0)]);
        _graph = new Lazy<WeightedGraph>(() => ToGraph(_actors.Value, weighted: true));
    }

    /// <summary>Which actors stand in which engagement.</summary>
    public Gatherings Gatherings { get; }

    /// <summary>The partners of each actor that come after it by number, in order, so that each pair occurs once.</summary>
    public Adjacency PartnersAfter { get; }

    /// <summary>The strength of each item of <see cref="PartnersAfter"/>, in units of 1e−9, rounded.</summary>
    public long[] Strengths { get; }

    /// <summary>The number of engagements that the two share, for each item of <see cref="PartnersAfter"/>.</summary>
    public int[] Shared { get; }

    /// <summary>
    /// Whether every pair shares some engagement that adds strength (with <c>role=invited</c> and weight by role, engagements add none).
    /// </summary>
    public bool AllHaveStrength { get; }

    /// <summary>All pairs under a scope; those of the whole network are summed once for all questions.</summary>
    public static CooperationMap Of(Network network, Scope scope, Weight weight, CancellationToken cancellationToken) =>
        network.Maps.Find(scope, weight, cancellationToken)
            ?? Of(Gatherings.Of(network, scope, cancellationToken), weight, 0, cancellationToken);

    /// <summary>Sums all pairs.</summary>
    /// <param name="gatherings">Which actors stand in which engagement.</param>
    /// <param name="weight">The measure of strength.</param>
    /// <param name="least">The minimum strength of a pair, in units of 1e−9; 0 for all pairs that share an engagement.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static CooperationMap Of(Gatherings gatherings, Weight weight, long least = 0, CancellationToken cancellationToken = default)
    {
        var pieces = new CooperatingPair[Workers.PiecesOf(gatherings.Attended.Count)][];
        Visit(
            gatherings, weight, least,
            () => new List<CooperatingPair>(),
            (pairs, pair) => pairs.Add(pair),
            (pairs, piece) =>
            {
                pieces[piece] = [.. pairs];
                pairs.Clear();
            },
            cancellationToken);
        var count = pieces.Sum(piece => piece.Length);
        var (offsets, partners, strengths, shared) = (
            new int[gatherings.Attended.Count + 1],
            new int[count],
            new long[count],
            new int[count]);
        var next = 0;
        for (var i = 0; i < pieces.Length; i++)
        {
            foreach (var pair in pieces[i])
            {
                (partners[next], strengths[next], shared[next]) = (pair.B, pair.Strength, pair.Shared);
                offsets[pair.A + 1] = ++next;
            }

            pieces[i] = [];
        }

        for (var i = 1; i < offsets.Length; i++)
        {
            offsets[i] = Math.Max(offsets[i], offsets[i - 1]);
        }

        return new CooperationMap(gatherings, new Adjacency(offsets, partners), strengths, shared);
    }

    /// <summary>All pairs, ordered by the first actor, then by the second.</summary>
    public IEnumerable<CooperatingPair> Pairs()
    {
        for (var a = 0; a < PartnersAfter.Count; a++)
        {
            for (var i = PartnersAfter.Offsets[a]; i < PartnersAfter.Offsets[a + 1]; i++)
            {
                yield return new CooperatingPair(a, PartnersAfter.Items[i], Strengths[i], Shared[i]);
            }
        }
    }

    /// <summary>Whether two actors cooperate; <paramref name="a"/> comes first by number.</summary>
    public bool Holds(int a, int b) => PartnersAfter[a].BinarySearch(b) >= 0;

    /// <summary>Two actors that cooperate, in either order.</summary>
    public CooperatingPair Pair(int a, int b)
    {
        var (first, second) = a < b ? (a, b) : (b, a);
        var at = PlaceOf(first, second);
        return new CooperatingPair(first, second, Strengths[at], Shared[at]);
    }

    /// <summary>The pairs that share no engagements other than the given ones, which are distinct.</summary>
    public IEnumerable<(int A, int B)> SharingOnly(IEnumerable<int> engagements)
    {
        var shared = new Dictionary<(int A, int B), int>();
        foreach (var engagement in engagements)
        {
            var present = Gatherings.Present[engagement];
            for (var i = 0; i < present.Length; i++)
            {
                for (var j = i + 1; j < present.Length; j++)
                {
                    if (Gatherings.Meet(engagement, i, j))
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(shared, (present[i], present[j]), out _)++;
                    }
                }
            }
        }

        return shared.Where(pair => pair.Value == Shared[PlaceOf(pair.Key.A, pair.Key.B)]).Select(pair => pair.Key);
    }

    private int PlaceOf(int a, int b) => PartnersAfter.Offsets[a] + PartnersAfter[a].BinarySearch(b);

    /// <summary>
    /// The map as a graph for measures, and the actor that each of its nodes represents: all actors that stand anywhere, in order,
    /// including those without a partner.
    /// </summary>
    /// <param name="weighted">
    /// Whether the weight of an edge is the strength, without edges for pairs of no strength; otherwise every edge has weight 1.
    /// </param>
    public (WeightedGraph Graph, int[] Actors) ToGraph(bool weighted) => (
        !AllHaveStrength ? ToGraph(_actors.Value, weighted)
            : weighted ? _graph.Value
            : _graph.Value.Unweighted(),
        _actors.Value);

    /// <summary>The map as a graph whose nodes are the given actors, in order: all that have a partner, and possibly others.</summary>
    public WeightedGraph ToGraph(int[] actors, bool weighted)
    {
        var nodes = new int[PartnersAfter.Count];
        for (var i = 0; i < actors.Length; i++)
        {
            nodes[actors[i]] = i;
        }

        var (offsets, after, count) = (new int[actors.Length + 1], new int[Strengths.Length], 0);
        var weights = weighted ? new double[Strengths.Length] : null;
        for (var node = 0; node < actors.Length; node++)
        {
            for (var i = PartnersAfter.Offsets[actors[node]]; i < PartnersAfter.Offsets[actors[node] + 1]; i++)
            {
                if (weights is null)
                {
                    after[count++] = nodes[PartnersAfter.Items[i]];
                }
                else if (Strengths[i] > 0)
                {
                    weights[count] = Strengths[i] / 1e9;
                    after[count++] = nodes[PartnersAfter.Items[i]];
                }
            }

            offsets[node + 1] = count;
        }

        return WeightedGraph.OfThoseAfter(new Adjacency(offsets, after), weights);
    }

    /// <summary>
    /// Visits all pairs, each once, without holding them: in pieces, in order within a piece, on all cores. Each worker has a separate
    /// state, and may store it when it leaves a piece.
    /// </summary>
    public static void Visit<TState>(
        Gatherings gatherings,
        Weight weight,
        long least,
        Func<TState> state,
        Action<TState, CooperatingPair> visit,
        Action<TState, int> leave,
        CancellationToken cancellationToken)
    {
        // A contribution is at most 1, so an actor that stood in too few engagements is not examined.
        var fewest = Math.Max(1, (least + 999_999_999) / 1_000_000_000);
        Workers.Run(
            gatherings.Attended.Count,
            () => (Sums: new PairSums(gatherings, weight), State: state()),
            (worker, piece) =>
            {
                for (var actor = piece.First; actor < piece.End; actor++)
                {
                    if (gatherings.Attended[actor].Length >= fewest)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        worker.Sums.AddThoseAfter(actor);
                        foreach (var partner in worker.Sums.AtLeast(least))
                        {
                            visit(
                                worker.State,
                                new CooperatingPair(actor, partner, worker.Sums.StrengthWith(partner), worker.Sums.SharedWith(partner)));
                        }
                    }
                }

                leave(worker.State, piece.Number);
            },
            cancellationToken);
    }
}
