using System.Buffers.Binary;
using System.Collections;
using System.Text;
using StakeholderGraph.DataFormat.Oddities;
using StakeholderGraph.Networks;

namespace StakeholderGraph.DataFormat;

/// <summary>
/// Checks a dataset in one pass over its records, whatever their format. Of each record only its id, its kind and its place are kept. An id
/// counts as defined whenever it could be read, and a file that could not be read to its end causes no errors about missing records, so
/// that one mistake is one error.
/// </summary>
/// <param name="source">The dataset.</param>
/// <param name="recordsRead">Receives the number of records read, every few thousand.</param>
/// <param name="cancellationToken">Cancels the check.</param>
/// <param name="aside">The records to skip, to which faulty records are added; <c>null</c> if every record must be good.</param>
internal sealed class DatasetCheck(
    IDatasetSource source, IProgress<long>? recordsRead, CancellationToken cancellationToken, SetAside? aside = null)
{
    private const int RecordsBetweenReports = 4_096;
    private const byte UnknownKind = byte.MaxValue;

    private readonly FaultList _faults = new(source) { Heard = aside is null ? null : [] };
    private readonly ContentHash _hash = new();
    private readonly Dictionary<DatasetFile, byte[]> _digests = [];
    private readonly IdIndex _sources = new("source");
    private readonly IdIndex _entries = new("stakeholder or engagement");
    private readonly IdIndex _ties = new("tie");
    private readonly List<byte> _kinds = []; // one per entry
    private readonly List<long> _recordsOfTies = []; // the number of the record that defines each, if records may be set aside
    private readonly TextTable _nameKeys = new();
    private readonly TextTable _evidenceKeys = new();
    private readonly List<int> _nameLines = [];
    private readonly List<int> _evidenceLines = [];
    private readonly byte[] _key = new byte[16 + LanguageTag.MaxLength + 3 * Limits.TextLength]; // see CheckOnce
    private readonly Dictionary<(string Successor, string Predecessor), Place> _successions = [];
    private BitArray _hasEvidence = new(0);
    private int _stakeholders;
    private long _records;

    public CheckedDataset Run()
    {
        var dataset = CheckDataset();
        var sources = Check(
            DatasetLayout.Sources,
            RecordRows.Source,
            (row, _) => _sources.Define(row, 0, _faults, out bool _),
            _hash.Add,
            _sources);
        var stakeholders = Check(DatasetLayout.Stakeholders, RecordRows.Stakeholder, CheckEntry, _hash.Add, _entries);
        _stakeholders = _entries.Count;
        var engagements = Check(DatasetLayout.Engagements, RecordRows.Engagement, CheckEntry, _hash.Add, _entries);
        var names = Check(DatasetLayout.Names, RecordRows.Name, CheckName, _hash.Add);
        var ties = Check(DatasetLayout.Ties, RecordRows.Tie, CheckTie, _hash.Add, _ties);
        WarnOfCircles();
        _hasEvidence = new BitArray(_ties.Count);
        var evidence = Check(DatasetLayout.Evidence, RecordRows.Evidence, CheckEvidence, _hash.Add);
        recordsRead?.Report(_records);
        if (_faults.Count > 0)
        {
            throw _faults.Exception();
        }

        var counts = new RecordCounts(stakeholders, engagements, names, ties, evidence, sources);
        var records = new CheckedRecords(source, dataset!, counts, _hash.ToString(), _digests, aside);
        return new CheckedDataset(source.Path, records, _faults.Warnings);
    }

    private Dataset? CheckDataset()
    {
        if (source.DoubtfulEncoding is { } encoding)
        {
            _faults.Warn(
                DatasetFile.Dataset, null, null, "an encoding guessed from a few letters", encoding,
                "check the names with these letters, or save the file as UTF-8");
        }

        using var rows = source.Read(DatasetLayout.Dataset, _faults);
        if (!rows.Read())
        {
            return null;
        }

        OddCells.Check(rows);
        if (RecordRows.Dataset(rows) is not { } dataset)
        {
            return null;
        }

        _hash.Add(dataset);
        return dataset;
    }

    /// <summary>Reads a file to its end and returns the number of its records.</summary>
    private long Check<T>(
        RecordLayout layout,
        Func<RecordReader, T?> recordOf,
        Action<RecordReader, T?> check,
        Action<T> add,
        IdIndex? defines = null)
        where T : class
    {
        using var rows = source.Read(layout, _faults);
        using var adding = new Behind<T>(add);
        var passed = 0L;
        while (Next(rows))
        {
            if (_faults.IsMuted)
            {
                passed++;
                aside!.Keep(rows);
                continue;
            }

            if (++_records % RecordsBetweenReports == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                recordsRead?.Report(_records);
            }

            var record = recordOf(rows);
            check(rows, record);
            OddCells.Check(rows);
            if (record is not null && _faults.Count == 0)
            {
                adding.Add(record);
            }

            if (_faults.Heard is { Count: > 0 } heard)
            {
                aside!.Add(layout.File, rows.Count, [.. heard]);
            }
        }

        adding.Finish();
        _faults.IsMuted = false;

        cancellationToken.ThrowIfCancellationRequested();
        if (defines is not null)
        {
            defines.IsComplete &= rows.IsComplete && rows.Has(0);
        }

        if (layout.File == DatasetFile.Evidence && rows.IsComplete && rows.Has(0))
        {
            CheckThatEveryTieHasEvidence();
        }

        if (_faults.Count == 0)
        {
            _digests[layout.File] = rows.Digest;
        }

        return rows.Count - passed;
    }

    private bool Next(RecordReader rows)
    {
        _faults.Heard?.Clear();
        _faults.IsMuted = aside?.Contains(rows.Layout.File, rows.Count + 1) == true;
        return rows.Read();
    }

    private void CheckEntry(RecordReader row, Entry? entry)
    {
        _entries.Define(row, 0, _faults, out var isNew);
        if (isNew)
        {
            _kinds.Add(entry is null ? UnknownKind : (byte)entry.Kind);
        }
    }

    private void CheckName(RecordReader row, OtherName? name)
    {
        const int Id = 0;
        var entry = _entries.Refer(row, Id, _faults);
        if (entry >= 0 && name is not null)
        {
            CheckOnce(row, _nameKeys, _nameLines, "duplicate name", entry, 0, (byte)name.Type, name.Language, name.Text);
        }
    }

    private void CheckTie(RecordReader row, Tie? tie)
    {
        const int Id = 0, From = 1, Type = 2, To = 3, OnBehalfOf = 5;
        _ties.Define(row, Id, _faults, out var isNew);
        if (isNew && aside is not null)
        {
            _recordsOfTies.Add(row.Count);
        }

        var (from, to, onBehalfOf) = (
            _entries.Refer(row, From, _faults),
            _entries.Refer(row, To, _faults),
            _entries.Refer(row, OnBehalfOf, _faults));
        if (tie is null || from < 0 || to < 0)
        {
            return;
        }

        var family = TieRules.FamilyOf(FamilyOf(from), FamilyOf(to));
        if (from == to)
        {
            row.Fault(To, "a tie joins two different records");
        }
        else if (KindOf(from) is { } one && KindOf(to) is { } other)
        {
            var kinds = $"{tie.From} is {Words<Kind>.Of(one)}, {tie.To} is {Words<Kind>.Of(other)}";
            if (TieRules.WhyNot(tie.Type, one, other) is { } whyNot)
            {
                row.Fault(family is null ? From : Type, whyNot, kinds);
            }
            else if (TieRules.WhyOdd(tie.Type, one, other) is { } whyOdd)
            {
                row.Warn(Type, whyOdd, Words<TieType>.Of(tie.Type), kinds);
            }
        }

        if (tie.Type == TieType.Succeeds)
        {
            _successions.TryAdd((tie.From.Value, tie.To.Value), row.PlaceOf(Id));
        }

        if (tie.OnBehalfOf is null)
        {
            return;
        }

        if (family is not (TieFamily.Participation or null))
        {
            row.Fault(OnBehalfOf, "only a participation can be on behalf of somebody", "leave the cell empty");
        }
        else if (onBehalfOf == from)
        {
            row.Fault(OnBehalfOf, "nobody can take part on behalf of itself", "leave the cell empty");
        }
        else if (onBehalfOf >= 0 && FamilyOf(onBehalfOf) == Family.Engagement)
        {
            row.Fault(OnBehalfOf, "nobody can take part on behalf of an engagement", "name a stakeholder");
        }
        else if (onBehalfOf >= 0 && KindOf(onBehalfOf) == Kind.Person)
        {
            row.Fault(OnBehalfOf, "nobody can take part on behalf of a person", "name the body that the person represents");
        }
    }

    private void WarnOfCircles()
    {
        foreach (var circle in SuccessionCircles.Among(_successions.Keys))
        {
            var fault = SuccessionCircles.Warning(source.Path, circle);
            _faults.Warn(DatasetFile.Ties, _successions[(circle[0], circle[1])], "from", fault.Reason, fault.Found, fault.Hint);
        }
    }

    private void CheckEvidence(RecordReader row, Evidence? evidence)
    {
        const int Tie = 0, Source = 1;
        var (tie, source) = (_ties.Refer(row, Tie, _faults), _sources.Refer(row, Source, _faults));
        if (tie < 0)
        {
            return;
        }

        _hasEvidence[tie] = true;
        if (source >= 0 && evidence is not null)
        {
            CheckOnce(
                row, _evidenceKeys, _evidenceLines, "duplicate evidence", tie, source, (byte)evidence.Says, null, evidence.Locator);
        }
    }

    private void CheckThatEveryTieHasEvidence()
    {
        for (var tie = 0; tie < _ties.Count; tie++)
        {
            if (!_hasEvidence[tie])
            {
                _faults.Heard?.Clear();
                _faults.Add(
                    DatasetFile.Ties,
                    _ties.PlaceOf(tie),
                    "id",
                    "a tie without evidence",
                    _ties[tie],
                    "evidence.csv needs at least one row for every tie");
                if (_faults.Heard is { } heard)
                {
                    aside!.Add(DatasetFile.Ties, _recordsOfTies[tie], [.. heard]);
                }
            }
        }
    }

    // The values that identify a record are placed side by side; only the texts vary in length, and the first of them ends with a zero
    // byte.
    private void CheckOnce(
        RecordReader row, TextTable keys, List<int> lines, string reason, int first, int second, byte third, string? fourth, string? fifth)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_key, first);
        BinaryPrimitives.WriteInt32LittleEndian(_key.AsSpan(4), second);
        _key[8] = third;
        var length = 9 + Encoding.UTF8.GetBytes(fourth, _key.AsSpan(9));
        _key[length++] = 0;
        length += Encoding.UTF8.GetBytes(fifth, _key.AsSpan(length));
        var number = keys.Add(_key.AsSpan(0, length), out var isNew);
        var line = (int)row.PlaceOf(0).Line;
        if (isNew)
        {
            lines.Add(line);
        }
        else
        {
            row.Fault(0, reason, $"first in {_faults.InWords(row.Layout.File, new Place(lines[number], 1))}");
        }
    }

    private Family FamilyOf(int entry) => entry < _stakeholders ? Family.Stakeholder : Family.Engagement;

    private Kind? KindOf(int entry) => _kinds[entry] == UnknownKind ? null : (Kind)_kinds[entry];
}
