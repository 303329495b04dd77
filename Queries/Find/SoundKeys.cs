using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>The keys of <see cref="Sounds"/> of names, and for each the names that have it.</summary>
/// <param name="keys">The distinct keys.</param>
/// <param name="namesOfKey">For each key, the names that have it.</param>
internal sealed class SoundKeys(WordList keys, Adjacency namesOfKey)
{
    /// <summary>The number of keys.</summary>
    public int Count => keys.Count;

    /// <summary>
    /// Adds the names with a key that is near a searched one, each with the best evidence, see <see cref="Sounds.Evidence"/>.
    /// </summary>
    public void AddNear(string sought, Dictionary<int, int> evidence)
    {
        var errors = Sounds.Errors(sought);
        if (errors == 0)
        {
            if (keys.Find(sought) is var same and >= 0)
            {
                Add(same, sought.Length, evidence);
            }

            return;
        }

        Walk(sought, errors, evidence);
    }

    /// <summary>
    /// Walks through the sorted keys as through a tree: one row of the table of <see cref="EditDistance"/> for each letter, of which keys
    /// with the same beginning share the first. A beginning that has too many errors already is left out with all keys that begin with it.
    /// </summary>
    private void Walk(string sought, int errors, Dictionary<int, int> evidence)
    {
        var (width, deepest) = (sought.Length + 1, sought.Length + errors);
        Span<byte> rows = stackalloc byte[(deepest + 1) * width];
        for (var j = 0; j < width; j++)
        {
            rows[j] = (byte)j;
        }

        var last = ReadOnlySpan<char>.Empty;
        var known = 0;
        for (var k = 0; k < keys.Count;)
        {
            var key = keys[k];
            var depth = Math.Min(key.CommonPrefixLength(last), known);
            var isNear = true;
            while (isNear && depth < key.Length)
            {
                isNear = depth < deepest && Fill(rows, sought, key, ++depth) <= errors;
            }

            last = key;
            known = depth;
            if (isNear)
            {
                if (rows[(depth * width) + sought.Length] is var distance && distance <= errors)
                {
                    Add(k, Math.Min(key.Length, sought.Length) - distance, evidence);
                }

                k++;
            }
            else
            {
                k = keys.After(key[..depth], k);
            }
        }
    }

    /// <summary>Computes the row of a depth, and returns its least number.</summary>
    private static int Fill(Span<byte> rows, string sought, ReadOnlySpan<char> key, int depth)
    {
        var width = sought.Length + 1;
        var row = rows.Slice(depth * width, width);
        var above = rows.Slice((depth - 1) * width, width);
        var letter = key[depth - 1];
        row[0] = (byte)depth;
        var least = depth;
        for (var j = 1; j < width; j++)
        {
            var cost = Math.Min(above[j - 1] + (sought[j - 1] == letter ? 0 : 1), Math.Min(above[j], row[j - 1]) + 1);
            if (depth > 1 && j > 1 && sought[j - 2] == letter && sought[j - 1] == key[depth - 2])
            {
                cost = Math.Min(cost, rows[((depth - 2) * width) + j - 2] + 1);
            }

            row[j] = (byte)cost;
            least = Math.Min(least, cost);
        }

        return least;
    }

    private void Add(int key, int common, Dictionary<int, int> evidence)
    {
        foreach (var name in namesOfKey[key])
        {
            evidence[name] = Math.Max(common, evidence.GetValueOrDefault(name));
        }
    }
}
