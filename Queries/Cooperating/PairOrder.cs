using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph.Cooperating;

/// <summary>The order of pairs of actors: by the id of the first, then by the id of the second.</summary>
internal sealed class PairOrder(Network network) : IComparer<(int A, int B)>
{
    /// <inheritdoc/>
    public int Compare((int A, int B) x, (int A, int B) y) =>
        x.A != y.A ? Actors.Compare(network, x.A, y.A) : Actors.Compare(network, x.B, y.B);

    /// <summary>Orders two actors by id; by number the order can differ if one is a country and the other a body.</summary>
    public (int A, int B) ById(int a, int b) => Actors.Compare(network, a, b) <= 0 ? (a, b) : (b, a);
}
