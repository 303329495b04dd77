using System.Runtime.InteropServices;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph.Cooperating;

/// <summary>
/// Which actors stand in which engagement under a scope, for the whole network: the basis of every question about all cooperation. Filters
/// on kind and country apply to all actors except those that the question names. Actors are numbered as in <see cref="Actors"/>,
/// engagements from 0 to E−1.
/// </summary>
internal sealed class Gatherings
{
    private readonly byte[] _tenths;
    private readonly Participants[]? _through;

    private Gatherings(Adjacency present, byte[] tenths, Participants[]? through, Adjacency attended, int unattributed)
    {
        Present = present;
        Attended = attended;
        Unattributed = unattributed;
        _tenths = tenths;
        _through = through;
        AllRolesCount = !tenths.Contains((byte)0);
    }

    /// <summary>The actors that stand in each engagement, without duplicates, in order; their count is n.</summary>
    public Adjacency Present { get; }

    /// <summary>The engagements in which each actor stands, in order.</summary>
    public Adjacency Attended { get; }

    /// <summary>The number of pairs that meet, summed over all engagements: at least the number of pairs that cooperate.</summary>
    public long Meetings
    {
        get
        {
            var meetings = 0L;
            for (var engagement = 0; engagement < Present.Count; engagement++)
            {
                var present = (long)Present[engagement].Length;
                meetings += present * (present - 1) / 2;
            }

            return meetings;
        }
    }

    /// <summary>The number of persons who take part in some engagement but stand for no actor there.</summary>
    public int Unattributed { get; }

    /// <summary>Whether every actor stands through a participant of its own, so that all actors in an engagement meet there.</summary>
    public bool AllMeet => _through is null;

    /// <summary>Whether no actor stands anywhere only by roles that add no strength.</summary>
    public bool AllRolesCount { get; }

    /// <summary>The weights of the strongest roles of the actors in an engagement, in tenths.</summary>
    public ReadOnlySpan<byte> TenthsIn(int engagement) => _tenths.AsSpan(Present.Offsets[engagement], Present[engagement].Length);

    /// <summary>The weight of the strongest role of an actor, by place in <see cref="Present"/>, in tenths.</summary>
    public byte TenthsAt(int place) => _tenths[place];

    /// <summary>The participants through whom the actors in an engagement stand there; not available if <see cref="AllMeet"/>.</summary>
    public ReadOnlySpan<Participants> ThroughIn(int engagement) => _through.AsSpan(Present.Offsets[engagement], Present[engagement].Length);

    /// <summary>
    /// Whether two actors in an engagement, the <paramref name="i"/>-th and the <paramref name="j"/>-th, meet there: through two different
    /// participants.
    /// </summary>
    public bool Meet(int engagement, int i, int j) => AllMeet || ThroughIn(engagement)[i].Meet(ThroughIn(engagement)[j]);

    /// <summary>The engagements that two actors share, in order.</summary>
    public IEnumerable<int> SharedBy(int a, int b)
    {
        var (fewer, other) = Attended[a].Length <= Attended[b].Length ? (a, b) : (b, a);
        for (var i = Attended.Offsets[fewer]; i < Attended.Offsets[fewer + 1]; i++)
        {
            var engagement = Attended.Items[i];
            var (at, otherAt) = (Present[engagement].BinarySearch(fewer), Present[engagement].BinarySearch(other));
            if (otherAt >= 0 && Meet(engagement, at, otherAt))
            {
                yield return engagement;
            }
        }
    }

    /// <summary>
    /// The gatherings as if only some of the actors in engagements were recorded; the numbers of actors and engagements stay the same.
    /// </summary>
    /// <param name="keeps">Whether to keep an actor in an engagement; called for all in the order of <see cref="Present"/>.</param>
    public Gatherings Where(Func<int, int, bool> keeps)
    {
        var (offsets, kept, engagements) = (new int[Present.Count + 1], new List<int>(), new List<int>());
        for (var engagement = 0; engagement < Present.Count; engagement++)
        {
            for (var i = Present.Offsets[engagement]; i < Present.Offsets[engagement + 1]; i++)
            {
                if (keeps(engagement, Present.Items[i]))
                {
                    kept.Add(i);
                    engagements.Add(engagement);
                }
            }

            offsets[engagement + 1] = kept.Count;
        }

        int[] actors = [.. kept.Select(i => Present.Items[i])];
        return new Gatherings(
            new Adjacency(offsets, actors),
            [.. kept.Select(i => _tenths[i])],
            _through is null ? null : [.. kept.Select(i => _through[i])],
            Adjacency.Build(Attended.Count, actors.Length, i => actors[i], i => engagements[i]),
            Unattributed);
    }

    /// <summary>
    /// For each actor in an engagement, in the order of <see cref="Present"/>, whether it also stands there in the other gatherings.
    /// </summary>
    /// <param name="some">Other gatherings with the same actors and engagements.</param>
    public bool[] AlsoIn(Gatherings some)
    {
        var also = new bool[Present.Items.Length];
        for (var engagement = 0; engagement < Present.Count; engagement++)
        {
            var actors = some.Present[engagement];
            var at = 0;
            for (var place = Present.Offsets[engagement]; place < Present.Offsets[engagement + 1]; place++)
            {
                while (at < actors.Length && actors[at] < Present.Items[place])
                {
                    at++;
                }

                also[place] = at < actors.Length && actors[at] == Present.Items[place];
            }
        }

        return also;
    }

    /// <summary>Examines every engagement for a question that names no actor.</summary>
    public static Gatherings Of(Network network, Scope scope, CancellationToken cancellationToken = default) =>
        Of(network, scope, [], cancellationToken);

    /// <summary>Examines every engagement for a question that names some actors; done once for all questions that filter nothing.</summary>
    public static Gatherings Of(Network network, Scope scope, NamedStakeholder[] named, CancellationToken cancellationToken) =>
        scope.IsUnfiltered
            ? network.Maps.Gatherings(scope.Level, cancellationToken)
            : Made(network, scope, named, cancellationToken);

    /// <summary>Examines every engagement, without using stored gatherings.</summary>
    internal static Gatherings Made(Network network, Scope scope, NamedStakeholder[] named, CancellationToken cancellationToken)
    {
        if (scope.FiltersNothing)
        {
            return new Gatherings(network.Attendance, network.AttendanceTenths, null, network.Meetings, 0);
        }

        var pieces = new Piece[Workers.PiecesOf(network.EngagementCount)];
        Workers.Run(
            network.EngagementCount,
            () => new Standing(network, scope),
            (standing, piece) => pieces[piece.Number] = Piece.Of(standing, named, piece.First, piece.End),
            cancellationToken);

        int[] counts = [.. pieces.SelectMany(p => p.Counts)];
        var offsets = new int[counts.Length + 1];
        for (var i = 0; i < counts.Length; i++)
        {
            offsets[i + 1] = offsets[i] + counts[i];
        }

        var actors = Joined(pieces, p => p.Actors);
        var present = new Adjacency(offsets, actors);
        var (engagement, unattributed) = (new int[actors.Length], new HashSet<int>());
        for (var i = 0; i < counts.Length; i++)
        {
            engagement.AsSpan(offsets[i], counts[i]).Fill(i);
        }

        Array.ForEach(pieces, p => unattributed.UnionWith(p.Unattributed));
        return new Gatherings(
            present,
            Joined(pieces, p => p.Tenths),
            scope is { Level: Level.Stakeholder, Lineage: false } ? null : Joined(pieces, p => p.Through),
            Adjacency.Build(Actors.Count(network), actors.Length, i => actors[i], i => engagement[i]),
            unattributed.Count);
    }

    private static T[] Joined<T>(Piece[] pieces, Func<Piece, List<T>> list)
    {
        var joined = new T[pieces.Sum(p => list(p).Count)];
        var next = 0;
        foreach (var piece in pieces)
        {
            CollectionsMarshal.AsSpan(list(piece)).CopyTo(joined.AsSpan(next));
            next += list(piece).Count;
        }

        return joined;
    }

    /// <summary>The actors that stand in a range of consecutive engagements.</summary>
    private sealed record Piece(
        List<int> Counts,
        List<int> Actors,
        List<byte> Tenths,
        List<Participants> Through,
        HashSet<int> Unattributed)
    {
        public static Piece Of(Standing standing, NamedStakeholder[] named, int first, int end)
        {
            var piece = new Piece([], [], [], [], []);
            for (var engagement = first; engagement < end; engagement++)
            {
                standing.Attribute(engagement, named);
                piece.Counts.Add(standing.Presences.Length);
                piece.Unattributed.UnionWith(standing.Unattributed);
                foreach (var present in standing.Presences)
                {
                    piece.Actors.Add(present.Actor);
                    piece.Tenths.Add((byte)present.Tenths);
                    piece.Through.Add(present.Through);
                }
            }

            return piece;
        }
    }
}
