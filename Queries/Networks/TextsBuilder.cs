namespace StakeholderGraph.Networks;

/// <summary>Collects texts, one after another.</summary>
internal sealed class TextsBuilder
{
    private byte[] _utf8;
    private int[] _offsets;
    private int _length;

    /// <summary>Reserves room for a number of texts.</summary>
    public TextsBuilder(long capacity, int bytesEach = 16)
    {
        var room = (int)Math.Clamp(capacity, 16, Array.MaxLength - 1);
        _offsets = new int[room + 1];
        _utf8 = new byte[(int)Math.Min((long)room * bytesEach, Array.MaxLength)];
    }

    /// <summary>The number of items.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of a text.</summary>
    public ReadOnlySpan<byte> this[int number] => _utf8.AsSpan(_offsets[number], _offsets[number + 1] - _offsets[number]);

    /// <summary>Adds a text and returns its number.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        if (text.Length > Array.MaxLength - _length || Count == Array.MaxLength - 1)
        {
            throw Texts.TooLong();
        }

        if (_length + text.Length > _utf8.Length)
        {
            Array.Resize(ref _utf8, (int)Math.Min(Math.Max(_utf8.Length * 2L, _length + text.Length), Array.MaxLength));
        }

        if (Count + 1 == _offsets.Length)
        {
            Array.Resize(ref _offsets, (int)Math.Min(_offsets.Length * 2L, Array.MaxLength));
        }

        text.CopyTo(_utf8.AsSpan(_length));
        _length += text.Length;
        _offsets[++Count] = _length;
        return Count - 1;
    }

    /// <summary>The texts, in arrays trimmed to size. Nothing can be added afterwards.</summary>
    public Texts Build()
    {
        Array.Resize(ref _utf8, _length);
        Array.Resize(ref _offsets, Count + 1);
        return new Texts(_utf8, _offsets);
    }
}

/// <summary>Assigns the same number to equal texts, and 0 to the empty text: a hash table of numbers beside the texts.</summary>
internal sealed class TextPool
{
    private readonly TextNumbers _numbers;

    /// <summary>Reserves room for a number of texts.</summary>
    public TextPool(long capacity)
    {
        _numbers = new TextNumbers(capacity, 32);
        _numbers.Number([]);
    }

    /// <summary>The bytes of a text.</summary>
    public ReadOnlySpan<byte> this[int number] => _numbers[number];

    /// <summary>The number of a text, which is added if it is new.</summary>
    public int Number(ReadOnlySpan<byte> text) => text.IsEmpty ? 0 : _numbers.Number(text);

    /// <summary>The texts by number. Nothing can be added afterwards.</summary>
    public Texts Build() => _numbers.Build();
}

/// <summary>
/// Assigns the same number to equal texts: a hash table beside the texts. A slot holds the hash and the number plus one; the text is
/// compared only if the hash is equal, because in a large network it is not in the processor's cache.
/// </summary>
internal sealed class TextNumbers(long capacity, int bytesEach = 16)
{
    private readonly TextsBuilder _texts = new(capacity, bytesEach);
    private ulong[] _slots = new ulong[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(capacity * 2, 64, 1 << 30))];

    /// <summary>The number of distinct texts.</summary>
    public int Count => _texts.Count;

    /// <summary>The bytes of a text.</summary>
    public ReadOnlySpan<byte> this[int number] => _texts[number];

    /// <summary>The number of a text, which is added if it is new.</summary>
    public int Number(ReadOnlySpan<byte> text)
    {
        var hash = Utf8.Hash(text);
        var slot = Slot(text, hash);
        if (_slots[slot] != 0)
        {
            return (int)_slots[slot] - 1;
        }

        var number = _texts.Add(text);
        _slots[slot] = (ulong)hash << 32 | (uint)(number + 1);
        if (_texts.Count * 3L > _slots.Length * 2L)
        {
            Grow();
        }

        return number;
    }

    /// <summary>The number of a text; −1 if it is not in the table.</summary>
    public int Find(ReadOnlySpan<byte> text) => (int)_slots[Slot(text, Utf8.Hash(text))] - 1;

    /// <summary>The texts by number. Nothing can be added or searched afterwards.</summary>
    public Texts Build()
    {
        _slots = [];
        return _texts.Build();
    }

    private int Slot(ReadOnlySpan<byte> text, uint hash)
    {
        var slots = _slots;
        var slot = (int)(hash & (uint)(slots.Length - 1));
        while (slots[slot] is var found and not 0 && ((uint)(found >> 32) != hash || !text.SequenceEqual(_texts[(int)found - 1])))
        {
            slot = slot + 1 & slots.Length - 1;
        }

        return slot;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new ulong[old.Length * 2];
        foreach (var entry in old)
        {
            if (entry != 0)
            {
                var slot = (int)((entry >> 32) & (uint)(_slots.Length - 1));
                while (_slots[slot] != 0)
                {
                    slot = slot + 1 & _slots.Length - 1;
                }

                _slots[slot] = entry;
            }
        }
    }
}
