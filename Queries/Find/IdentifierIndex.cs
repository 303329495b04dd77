using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>
/// Finds entries by id and by identifier: sorted hashes, and the entry of each. An entry that it finds may have another identifier with the
/// same hash.
/// </summary>
internal sealed class IdentifierIndex
{
    private readonly int[] _hashes;
    private readonly int[] _entries;

    private IdentifierIndex(int[] hashes, int[] entries) => (_hashes, _entries) = (hashes, entries);

    /// <summary>Indexes the identifiers of entries.</summary>
    /// <param name="pool">The texts.</param>
    /// <param name="identifiers">The identifiers of each entry, as a cell.</param>
    public static IdentifierIndex Build(Texts pool, int[] identifiers)
    {
        var (hashes, entries) = (new List<int>(), new List<int>());
        for (var entry = 0; entry < identifiers.Length; entry++)
        {
            foreach (var identifier in identifiers[entry] == 0 ? [] : ListCell.Split(pool[identifiers[entry]]))
            {
                hashes.Add(Hash(identifier));
                hashes.Add(Hash(Identification.Value(identifier)));
                entries.Add(entry);
                entries.Add(entry);
            }
        }

        var (sorted, of) = (hashes.ToArray(), entries.ToArray());
        Array.Sort(sorted, of);
        return new IdentifierIndex(sorted, of);
    }

    /// <summary>The entries of a network that a text identifies, without duplicates.</summary>
    public IReadOnlyList<int> Find(Network network, string text)
    {
        text = text.Trim();
        var found = new HashSet<int>();
        var id = System.Text.Encoding.UTF8.GetBytes(text.ToLowerInvariant());
        found.Add(network.Ids.Search(id, 0, network.StakeholderCount));
        found.Add(network.Ids.Search(id, network.StakeholderCount, network.EntryCount));
        foreach (var named in ((string[])[text, Identification.Named(text)]).Distinct())
        {
            var hash = Hash(named);
            var at = Array.BinarySearch(_hashes, hash);
            for (; at > 0 && _hashes[at - 1] == hash; at--)
            {
            }

            for (; at >= 0 && at < _hashes.Length && _hashes[at] == hash; at++)
            {
                found.Add(Of(network, _entries[at], text) is null ? -1 : _entries[at]);
            }
        }

        found.Remove(-1);
        return [.. found];
    }

    /// <summary>The id or identifier of an entry that a text is, see <see cref="Identification.Of"/>; <c>null</c> if it is none.</summary>
    public static string? Of(Network network, int entry, string text) =>
        Identification.Of(text, network.Ids[entry], ListCell.Split(network.Pool[network.Identifiers[entry]]));

    private static int Hash(ReadOnlySpan<char> text) => string.GetHashCode(text, StringComparison.OrdinalIgnoreCase);
}
