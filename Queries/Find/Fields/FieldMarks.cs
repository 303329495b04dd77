using System.Text;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>Records the words that entries themselves have: in their names, kind, country, period, topics, places and posts.</summary>
internal sealed class FieldMarks(Network network, FieldQuery query, FieldRanges ranges, FieldNotes notes)
{
    /// <summary>Whether no entry can have a word, as far as this is known without examining entries.</summary>
    public bool IsHeldByNone(int w) =>
        query.Kinds[w] == 0 && !query.IsDate(w) && !query.Countries.Any(country => (country.Words & 1u << w) != 0)
        && Array.TrueForAll(ranges.Names(w), range => range.IsEmpty) && Array.TrueForAll(ranges.Texts(w), range => range.IsEmpty)
        && AcronymsOf(network, query, w).IsEmpty && ranges.Shortened(w).Count == 0;

    /// <summary>Records this for every word that counts.</summary>
    public void Note()
    {
        for (var w = 0; w < query.Sought.Words.Length; w++)
        {
            if ((query.Required & 1u << w) != 0)
            {
                NoteNames(w);
                NoteTexts(w);
                NoteKinds(w);
            }
        }

        foreach (var (words, code) in query.Countries)
        {
            NoteCountry(words & query.Required, code);
        }

        foreach (var date in query.Dates)
        {
            NoteDate(date);
        }
    }

    /// <summary>The first name of an entry that has a word as its acronym; −1 if there is none.</summary>
    public static int NameOfAcronym(Network network, FieldQuery query, int w, int entry)
    {
        var first = int.MaxValue;
        foreach (var name in AcronymsOf(network, query, w))
        {
            first = network.NameIndex.Names[name].Entry == entry ? Math.Min(first, name) : first;
        }

        return first == int.MaxValue ? -1 : first;
    }

    private void NoteNames(int w)
    {
        var (index, word) = (network.NameIndex, ranges.Names(w));
        foreach (var found in WordsLike(word))
        {
            if (ranges.Match(word, w, found) is var match and not WordMatch.None)
            {
                foreach (var posting in index.NamesOfWord[found])
                {
                    NoteName(NameMatch.IsComplete(match) ? notes.Same : notes.Otherwise, index.Names[posting >> 1].Entry, w);
                }
            }
        }

        foreach (var name in AcronymsOf(network, query, w))
        {
            NoteName(notes.Otherwise, index.Names[name].Entry, w);
        }

        foreach (var name in ranges.Shortened(w))
        {
            NoteName(notes.Otherwise, index.Names[name].Entry, w);
        }
    }

    private void NoteName(uint[] by, int entry, int w)
    {
        notes.Note(by, entry, w);
        notes.Called[entry] |= 1u << w;
    }

    private static ReadOnlySpan<int> AcronymsOf(Network network, FieldQuery query, int w) =>
        query.Sought.Words[w] is { Length: >= Acronym.ShortestBegin and <= Acronym.Longest } word
        && Ascii.IsValid(word)
        && !word.AsSpan().ContainsAnyInRange('0', '9')
            ? network.NameIndex.NamesOfAcronym(word, mayBegin: false)
            : [];

    private void NoteTexts(int w)
    {
        var (texts, word) = (network.Fields.Texts, ranges.Texts(w));
        foreach (var found in WordsLike(word))
        {
            if (ranges.Match(word, w, found) == WordMatch.None)
            {
                continue;
            }

            foreach (var posting in texts.Index.NamesOfWord[found])
            {
                foreach (var entry in texts.Entries[posting >> 1])
                {
                    notes.Note(texts.Fields[posting >> 1] == FindField.Topic ? notes.Themes : notes.Otherwise, entry, w);
                }
            }
        }
    }

    private List<int> WordsLike(WordRange[] word)
    {
        notes.Numbers.Clear();
        foreach (var range in word)
        {
            range.AddWords(notes.Numbers);
        }

        return notes.Numbers;
    }

    private void NoteKinds(int w)
    {
        for (var entry = 0; query.Kinds[w] != 0 && entry < network.EntryCount; entry++)
        {
            if ((query.Kinds[w] & 1u << network.Kinds[entry]) != 0)
            {
                notes.Note(notes.Otherwise, entry, w);
            }
        }
    }

    private void NoteCountry(uint words, string code)
    {
        var number = Array.BinarySearch(network.CountryCodes, code, StringComparer.Ordinal);
        for (var entry = 0; number > 0 && entry < network.EntryCount; entry++)
        {
            if (network.IsOfCountry(entry, number))
            {
                foreach (var w in FieldQuery.Numbers(words))
                {
                    NoteName(notes.Otherwise, entry, w);
                }
            }
        }
    }

    private void NoteDate(SoughtDate date)
    {
        for (var entry = 0; entry < network.EntryCount; entry++)
        {
            var match = date.Match(network.Begins[entry], network.Ends[entry]);
            if (match != DateMatch.None)
            {
                notes.Note(
                    entry < network.StakeholderCount ? notes.Otherwise
                        : match == DateMatch.Stated ? notes.Themes
                        : notes.Perhaps,
                    entry,
                    date.Word);
            }
        }
    }
}
