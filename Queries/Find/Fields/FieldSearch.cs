using System.Numerics;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>
/// Finds the records that have the words in different fields, themselves or through their <see cref="Neighbours"/>. A record with all words
/// has the rarest, so only the records with the rarest word, and their neighbours, are examined.
/// </summary>
internal sealed class FieldSearch(Network network, FieldQuery query)
{
    private readonly FieldRanges _ranges = new(network, query);

    /// <summary>
    /// Adds the records that have all words: if names alone find few and no name equals the text, or if a country or a date restricts what
    /// is meant.
    /// </summary>
    public void AddWhole(FoundEntries found)
    {
        if (query.IsNarrowing || (found.Count < NameMatch.Enough && found.Best < NameMatch.WholeName))
        {
            Search(found, mayMiss: 0);
        }
    }

    /// <summary>Adds the records that have most of the words.</summary>
    public void AddPartial(FoundEntries found)
    {
        if (query.MayMiss > 0)
        {
            Search(found, query.MayMiss);
        }
    }

    private void Search(FoundEntries found, int mayMiss)
    {
        found.LookedAtFields = true;
        var notes = network.Fields.Take();
        var marks = new FieldMarks(network, query, _ranges, notes);
        if (FieldQuery.Numbers(query.Required).Count(marks.IsHeldByNone) <= mayMiss)
        {
            marks.Note();
            var weights = Array.ConvertAll(notes.Holders, holders => FieldScore.Weight(network.EntryCount, holders.Count));
            foreach (var entry in Candidates(notes, mayMiss))
            {
                if (Score(notes, entry, mayMiss, weights) is var score and > 0)
                {
                    found.Add(entry, score);
                }
            }
        }

        network.Fields.Return(notes);
    }

    /// <summary>
    /// The records that have one of the rarest words, without duplicates: if k words may be missing, one of the k + 1 rarest is present.
    /// </summary>
    private HashSet<int> Candidates(FieldNotes notes, int mayMiss)
    {
        var rarest = FieldQuery.Numbers(query.Required).OrderBy(w => Cost(notes, w)).ThenBy(w => w).Take(mayMiss + 1);
        foreach (var w in rarest)
        {
            foreach (var holder in notes.Holders[w])
            {
                notes.Seen.Add(holder);
                if (query.Count > 1)
                {
                    AddNeighbours(notes, holder, 1u << w);
                }
            }
        }

        return notes.Seen;
    }

    /// <summary>The approximate number of records to examine for a word, including all participants of an engagement that has it.</summary>
    private int Cost(FieldNotes notes, int w) => notes.Holders[w].Count * (query.IsDate(w) ? 16 : 1);

    private void AddNeighbours(FieldNotes notes, int holder, uint word)
    {
        var near = notes.Numbers;
        near.Clear();
        var isStakeholder = holder < network.StakeholderCount;
        if ((notes.Called[holder] & word) != 0)
        {
            Neighbours.AddParts(network, holder, near);
            if (isStakeholder)
            {
                Neighbours.AddEngagements(network, holder, near);
            }
        }

        if (!isStakeholder && ((notes.Themes[holder] | notes.Perhaps[holder]) & word) != 0)
        {
            Neighbours.AddParticipants(network, holder, near);
        }

        notes.Seen.UnionWith(near);
    }

    private int Score(FieldNotes notes, int entry, int mayMiss, int[] weights)
    {
        // A stakeholder is not found by its neighbours alone, and a single word finds nothing in this way.
        var own = notes.Own(entry) & query.Required;
        if (own == 0 && (entry < network.StakeholderCount || (query.Count == 1 && notes.Perhaps[entry] == 0)))
        {
            return 0;
        }

        var held = (own | Through(notes, entry)) & query.Required;
        var missing = query.Count - BitOperations.PopCount(held);
        var ofKind = query.KindsAsked == 0 || (query.KindsAsked & 1u << network.Kinds[entry]) != 0;
        return missing > mayMiss ? 0
            : missing == 0 ? FieldScore.OfWhole(held, notes.Same[entry], own, ofKind)
            : FieldScore.OfPartial(query.Required, held, notes.Same[entry], own, ofKind, weights);
    }

    private uint Through(FieldNotes notes, int entry)
    {
        var (near, words) = (notes.Numbers, notes.Perhaps[entry]);
        near.Clear();
        if (entry >= network.StakeholderCount)
        {
            Neighbours.AddParticipants(network, entry, near);
        }

        Neighbours.AddWholes(network, entry, near);
        foreach (var neighbour in near)
        {
            words |= notes.Called[neighbour];
        }

        if (entry < network.StakeholderCount)
        {
            near.Clear();
            Neighbours.AddEngagements(network, entry, near);
            foreach (var engagement in near)
            {
                words |= notes.Themes[engagement] | notes.Perhaps[engagement];
            }
        }

        return words;
    }
}
