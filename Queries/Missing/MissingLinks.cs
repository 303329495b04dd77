using StakeholderGraph.Cooperating;

namespace StakeholderGraph.Missing;

/// <summary>Two nodes without an edge.</summary>
/// <param name="A">The node that comes first.</param>
/// <param name="B">The other node.</param>
/// <param name="Score">How likely they are to share an edge, in units of 1e−9.</param>
internal readonly record struct MissingLink(int A, int B, long Score);

/// <summary>
/// Finds the pairs without an edge with the highest scores, without scoring all pairs: in a network of 100,000 stakeholders there are over
/// a billion. The score of a pair is at most the sum over all neighbours of either node. Therefore the nodes are processed in the order of
/// that bound, each with those before it, until the bound is below the lowest score needed (the all-pairs similarity search of R. J.
/// Bayardo, Y. Ma and R. Srikant, WWW 2007); and the neighbours with the most edges, which cost most and add least, are examined only for
/// pairs that can still reach that score.
/// </summary>
internal sealed class MissingLinks
{
    private const int LargestPart = 1_024; // nodes at a time: the smaller the parts, the sooner a good lower limit of the score is known

    private readonly LinkScores _scores;
    private readonly IComparer<int> _order;
    private readonly LinkOrder _links;
    private readonly int _atMost;
    private readonly int[] _nodes;    // in the order of their turns
    private readonly long[] _bounds;  // for each turn, in units of 1e−13
    private readonly int[] _turns;    // for each node, the turns of its neighbours that are done, in rows as in the graph
    private readonly int[] _lengths;  // the length of each such row
    private MissingLink[] _best = [];

    private MissingLinks(LinkScores scores, IComparer<int> order, int atMost)
    {
        (_scores, _order, _links, _atMost) = (scores, order, new LinkOrder(order), atMost);
        var bounds = new long[scores.Graph.Count];
        for (var node = 0; node < bounds.Length; node++)
        {
            bounds[node] = scores.MostOf(node);
        }

        _nodes =
        [
            .. Enumerable.Range(0, bounds.Length).Where(node => bounds[node] > 0)
                .OrderByDescending(node => LinkScores.Rounded(bounds[node])).ThenBy(node => node, order),
        ];
        _bounds = Array.ConvertAll(_nodes, node => bounds[node]);
        (_turns, _lengths) = (new int[scores.Graph.Neighbours.Length], new int[bounds.Length]);
    }

    /// <summary>
    /// Returns the pairs with the highest scores among those with a common neighbour; among equal scores, those whose nodes come first.
    /// </summary>
    /// <param name="scores">The graph, and what its nodes add to scores.</param>
    /// <param name="order">The order of nodes, without equal nodes.</param>
    /// <param name="atMost">The requested number, at least 1.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static MissingLink[] First(LinkScores scores, IComparer<int> order, int atMost, CancellationToken cancellationToken)
    {
        var search = new MissingLinks(scores, order, atMost);
        for (int first = 0, size; first < search._nodes.Length && search.CanReach(first); first += size)
        {
            size = Math.Min(first == 0 ? WorkPiece.Items : LargestPart, search._nodes.Length - first);
            search.Look(first, size, cancellationToken);
        }

        return search._best;
    }

    private bool CanReach(int turn) => LinkScores.Rounded(_bounds[turn]) >= LeastWanted;

    private bool HasSameBound(int turn, int other) => LinkScores.Rounded(_bounds[turn]) == LinkScores.Rounded(_bounds[other]);

    private long LeastWanted => _best.Length == _atMost ? _best[^1].Score : 0;

    private void Look(int first, int count, CancellationToken cancellationToken)
    {
        var graph = _scores.Graph;
        for (var turn = first; turn < first + count; turn++)
        {
            foreach (var neighbour in graph.NeighboursOf(_nodes[turn]))
            {
                _turns[graph.Offsets[neighbour] + _lengths[neighbour]++] = turn;
            }
        }

        var workers = new List<Worker>();
        Workers.Run(
            count,
            () =>
            {
                var worker = new Worker(this);
                lock (workers)
                {
                    workers.Add(worker);
                }

                return worker;
            },
            (worker, piece) =>
            {
                for (var turn = first + piece.First; turn < first + piece.End; turn++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    worker.Look(turn);
                }
            },
            cancellationToken);
        _best = [.. _best.Concat(workers.SelectMany(worker => worker.Found)).Order(_links).Take(_atMost)];
    }

    private MissingLink Link(int one, int other, long score) =>
        _order.Compare(one, other) < 0 ? new MissingLink(one, other, score) : new MissingLink(other, one, score);

    /// <summary>Whether a pair with at most the lowest score needed comes after the last pair found.</summary>
    private bool IsTooLate(int one, int other) => _best.Length == _atMost && _links.Compare(Link(one, other, LeastWanted), _best[^1]) > 0;

    /// <summary>Searches for the partners of one node after the other.</summary>
    private sealed class Worker(MissingLinks search)
    {
        private readonly long[] _sums = new long[search._nodes.Length];
        private readonly List<int> _partners = [];
        private readonly FirstOf<MissingLink> _found = new(search._links, search._atMost);

        public IEnumerable<MissingLink> Found => _found.InOrder();

        /// <summary>Examines all pairs of the node of a turn with those of earlier turns.</summary>
        public void Look(int turn)
        {
            var (scores, graph, node) = (search._scores, search._scores.Graph, search._nodes[turn]);
            var least = search.LeastWanted;
            var neighbours = graph.NeighboursOf(node).ToArray();
            Array.Sort(neighbours, (a, b) => graph.Degree(b).CompareTo(graph.Degree(a)) is not 0 and var order ? order : a.CompareTo(b));
            var (later, addedLater) = (0, 0L);
            while (later < neighbours.Length && LinkScores.Rounded(2 * (addedLater + scores.AddedBy(neighbours[later]))) < least)
            {
                addedLater += scores.AddedBy(neighbours[later++]);
            }

            for (var i = later; i < neighbours.Length; i++)
            {
                Add(turn, neighbours[i]);
            }

            foreach (var partner in _partners)
            {
                var sum = _sums[partner];
                _sums[partner] = 0;
                var other = search._nodes[partner];
                var most = LinkScores.Rounded(sum + addedLater);
                if (most < least || (most == least && search.IsTooLate(node, other)) || graph.AreNeighbours(node, other))
                {
                    continue;
                }

                foreach (var neighbour in neighbours.AsSpan(0, later))
                {
                    sum += graph.AreNeighbours(neighbour, other) ? scores.AddedBy(neighbour) : 0;
                }

                if (LinkScores.Rounded(sum) is var score && score >= least)
                {
                    _found.Add(search.Link(node, other, score));
                }
            }

            _partners.Clear();
        }

        private void Add(int turn, int neighbour)
        {
            // If no pair of the node can score more than the lowest score needed, only pairs before the last one found count. Nodes with
            // the same bound are processed in their order, so after the first that comes too late, all others do. In a star, in which all
            // pairs are equal, nothing else would limit the work.
            var adds = search._scores.AddedBy(neighbour);
            var isTied = LinkScores.Rounded(search._bounds[turn]) == search.LeastWanted;
            foreach (var partner in search._turns.AsSpan(search._scores.Graph.Offsets[neighbour], search._lengths[neighbour]))
            {
                if (partner >= turn
                    || (isTied && search.HasSameBound(partner, turn) && search.IsTooLate(search._nodes[partner], search._nodes[turn])))
                {
                    break;
                }

                if (_sums[partner] == 0)
                {
                    _partners.Add(partner);
                }

                _sums[partner] += adds;
            }
        }
    }

    /// <summary>Highest score first, then by the first node, then by the second.</summary>
    private sealed class LinkOrder(IComparer<int> nodes) : IComparer<MissingLink>
    {
        public int Compare(MissingLink x, MissingLink y) =>
            x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.A != y.A ? nodes.Compare(x.A, y.A) : nodes.Compare(x.B, y.B);
    }
}
