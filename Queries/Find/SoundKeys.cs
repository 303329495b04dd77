using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>The keys of <see cref="Sounds"/> of names, and for each the names that have it.</summary>
internal sealed class SoundKeys
{
    private readonly WordList _keys;
    private readonly Adjacency _namesOfKey;
    private readonly Signatures _near;

    /// <summary>Sorts the keys of numbered names.</summary>
    /// <param name="keys">The distinct keys.</param>
    /// <param name="namesOfKey">For each key, the names that have it.</param>
    public SoundKeys(WordList keys, Adjacency namesOfKey)
    {
        var (lengths, signatures) = (new int[keys.Count], new ulong[keys.Count]);
        for (var key = 0; key < keys.Count; key++)
        {
            (lengths[key], signatures[key]) = (keys[key].Length, Signature.Of(keys[key]));
        }

        (_keys, _namesOfKey, _near) = (keys, namesOfKey, new Signatures(lengths, signatures));
    }

    /// <summary>The number of keys.</summary>
    public int Count => _keys.Count;

    /// <summary>The names with a key that is near a searched one.</summary>
    /// <param name="sought">The searched key.</param>
    /// <param name="room">A list to use, whose content is lost.</param>
    public List<int> Near(string sought, List<int> room)
    {
        var (errors, names) = (Sounds.Errors(sought), new List<int>());
        var typed = new TypedText(sought, stackalloc ulong[TypedText.Alphabet]);
        _near.Near(sought, errors, room);
        foreach (var key in room)
        {
            if (typed.Within(_keys[key], errors) <= errors)
            {
                names.AddRange(_namesOfKey[key]);
            }
        }

        return names;
    }
}
