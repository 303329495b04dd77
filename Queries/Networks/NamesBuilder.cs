namespace StakeholderGraph.Networks;

/// <summary>
/// Collects the other names of all entries: those that datasets list, and preferred names that were replaced by another dataset's.
/// </summary>
internal static class NamesBuilder
{
    public static OtherNames Build(MergedRows rows, EntriesBuilder entries, TextPool pool, CancellationToken cancellationToken)
    {
        var all = new List<(int Entry, byte Type, int Language, int Text)>();
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var entry = entries.Ids.Find(rows[NameColumn.Id]);
            all.Add(
                entry >= 0
                    ? (
                        entry,
                        Utf8Words<NameType>.Parse(rows[NameColumn.Type]),
                        pool.Number(rows[NameColumn.Language]),
                        pool.Number(rows[NameColumn.Text]))
                    : throw Utf8.Damaged("id of an entry", rows[NameColumn.Id]));
        }

        foreach (var (entry, text, language) in entries.OtherPreferredNames)
        {
            all.Add((entry, (byte)NameType.Alias, language, text));
        }

        all.Sort((a, b) => Compare(a, b, pool));
        var offsets = new int[entries.Ids.Count + 1];
        var distinct = new List<(int Entry, byte Type, int Language, int Text)>(all.Count);
        foreach (var name in all)
        {
            if (distinct.Count == 0 || distinct[^1] != name)
            {
                distinct.Add(name);
                offsets[name.Entry + 1]++;
            }
        }

        for (var i = 1; i < offsets.Length; i++)
        {
            offsets[i] += offsets[i - 1];
        }

        return new OtherNames(
            offsets, [.. distinct.Select(n => n.Text)], [.. distinct.Select(n => n.Language)], [.. distinct.Select(n => n.Type)]);
    }

    private static int Compare(
        (int Entry, byte Type, int Language, int Text) a,
        (int Entry, byte Type, int Language, int Text) b,
        TextPool pool)
    {
        if (a.Entry != b.Entry)
        {
            return a.Entry.CompareTo(b.Entry);
        }

        if (a.Type != b.Type)
        {
            return Utf8Words<NameType>.Rank[a.Type] - Utf8Words<NameType>.Rank[b.Type];
        }

        return a.Language != b.Language
            ? Utf8.CompareOrdinal(pool[a.Language], pool[b.Language])
            : Utf8.CompareOrdinal(pool[a.Text], pool[b.Text]);
    }
}

/// <summary>Other names in the form that <see cref="Network"/> holds.</summary>
internal sealed record OtherNames(int[] Offsets, int[] Texts, int[] Languages, byte[] Types);
