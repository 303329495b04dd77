using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats;

/// <summary>
/// The dataset that results from a file in another format. Readers add what the file states, with places. Nothing is checked here, because
/// the rules of the native format are applied to the resulting records.
/// </summary>
internal sealed class ConvertedDataset : IDatasetSource
{
    private const string NotStated = "not stated";
    private const string Description = "description";

    private readonly string _path;
    private readonly ImportOptions _options;
    private readonly Dictionary<DatasetFile, ConvertedRecords> _records = [];
    private readonly Ids _idsOfSources = new();
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stated> _about = new(StringComparer.Ordinal);
    private readonly IProgress<long>? _progress;
    private readonly CancellationToken _cancellationToken;
    private readonly List<(Place Place, string Reason, string? Found, string? Hint)> _faults = [];
    private EntryDrafts _entries = new();
    private DigestTable<bool> _names = new();
    private TieIds _ties = new();
    private DigestTable<bool> _evidence = new();
    private string? _ownSource;
    private long _stated;
    private bool _isFinished;

    public ConvertedDataset(
        string path, string format, ImportOptions options, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        (_path, _options, _progress, _cancellationToken) = (path, options, progress, cancellationToken);
        Places = new Places(path);
        Log = new ConversionLog(format, Places);
        RecordLayout[] layouts =
        [
            DatasetLayout.Dataset, DatasetLayout.Sources, DatasetLayout.Stakeholders, DatasetLayout.Engagements, DatasetLayout.Names,
            DatasetLayout.Ties, DatasetLayout.Evidence,
        ];
        foreach (var layout in layouts)
        {
            _records.Add(layout.File, new ConvertedRecords(layout));
        }
    }

    public string Path => _path;

    public ImportOptions Options => _options;

    public Places Places { get; }

    /// <inheritdoc/>
    public string? DoubtfulEncoding => Log.DoubtfulEncoding;

    public ConversionLog Log { get; }

    /// <summary>Whether nothing was added: no records and no unreadable content.</summary>
    public bool IsEmpty => _entries.Count == 0 && _stated == 0 && _faults.Count == 0;

    /// <summary>Sets a field of the dataset itself: name, title, licence, maintainer, description. The first value is kept.</summary>
    public void About(string field, string text, Place place)
    {
        if (text.Trim().Length > 0)
        {
            _about.TryAdd(field, new Stated(Clean(text, place), place));
        }
    }

    /// <summary>The id of the record for a key. The record may be defined later.</summary>
    /// <param name="key">The identification within the file.</param>
    /// <param name="text">The text that a new id is made from.</param>
    public string IdOf(string key, string text) => _entries.Ids[_entries.Ids.NumberOf(key, text)];

    /// <summary>The stakeholder or engagement for a key; created if it is new.</summary>
    public EntryDraft Entry(Family family, string key, string text, Place place) => Entry(family, key, () => text, place);

    /// <summary>The stakeholder or engagement for a key; the text for its id is computed only if it is new.</summary>
    public EntryDraft Entry(Family family, string key, Func<string> text, Place place)
    {
        var id = _entries.Ids.NumberOf(key, text);
        if (_entries.Of(id) is { } known)
        {
            return known;
        }

        _cancellationToken.ThrowIfCancellationRequested();
        var entry = _entries.Add(id, family, place);
        if (++_stated % 4_096 == 0)
        {
            _progress?.Report(_stated);
        }

        return entry;
    }

    /// <summary>The record with an id.</summary>
    public EntryDraft? Find(string id) => _entries.Find(id);

    /// <summary>
    /// Sets a single-valued field of a record. A second name is kept as an alias, a second country of an engagement as one of its other
    /// countries, a second description (and any description of a stakeholder) as an attribute. A second value of any other field is only
    /// recorded in the report.
    /// </summary>
    public void Set(EntryDraft entry, string field, string? text, Place place, string? language = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var value = Clean(text.Trim(), place);
        var isAttribute = field == Description && entry.Family == Family.Stakeholder;
        if (!isAttribute && entry.Set(field, new Stated(value, place)))
        {
            return;
        }

        if (field == "name")
        {
            Name(entry.Id, value, language, NameType.Alias, place);
        }
        else if (field == Description)
        {
            Attribute(entry, Description, value, place);
        }
        else if (field == "country" && entry.Family == Family.Engagement)
        {
            entry.Add("other_countries", value, place);
        }
        else
        {
            Log.Note($"another {field} of the same record: left out", place, value, entry[field]);
        }
    }

    /// <summary>
    /// Sets the country of a record from its code or from any name in <see cref="CountryNames"/>; an unknown country is kept as an
    /// attribute.
    /// </summary>
    public void Country(EntryDraft entry, string? text, Place place)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (CountryCode(text, place) is { } code)
        {
            Set(entry, "country", code, place);
        }
        else
        {
            Attribute(entry, "country", text, place);
        }
    }

    /// <summary>
    /// The code of the country that a text names, recorded in the report if the text is not the code; <c>null</c> if it names none.
    /// </summary>
    public string? CountryCode(string text, Place place)
    {
        var code = CountryNames.CodeOf(text);
        if (code is not null && code != text.Trim())
        {
            Log.Note(ConversionLog.CountryRecognized, place, text, code);
        }

        return code;
    }

    /// <summary>A language as a BCP 47 tag; <c>null</c>, and recorded in the report, if the text is not a language.</summary>
    public string? Language(string? text, Place place)
    {
        var tag = text?.Trim().Replace('_', '-');
        switch (tag)
        {
            case null or "":
                return null;
            case "tj":
                Log.Note("tj, a country code, read as tg, the language Tajik", place, text, "tg");
                return "tg";
            case var _ when LanguageTag.IsWellFormed(tag):
                return tag;
            default:
                Log.Note("an invalid language: left out", place, text);
                return null;
        }
    }

    /// <summary>Keeps a value as an attribute because the model has no field for it.</summary>
    public void Attribute(EntryDraft entry, string name, string? value, Place place)
    {
        if (!string.IsNullOrWhiteSpace(value) && entry.Attribute(name, Clean(value, place), place))
        {
            Log.Note($"{name}: kept as an attribute", place, value, name);
        }
    }

    /// <summary>Keeps a value of a tie as an attribute because the model has no field for it.</summary>
    public void Attribute(AttributeDraft ofTie, string name, string? value, Place place)
    {
        if (!string.IsNullOrWhiteSpace(value) && ofTie.Add(name, Clean(value, place)))
        {
            Log.Note($"{name}: kept as an attribute of the tie", place, value, name);
        }
    }

    /// <summary>Adds another name to a record, unless it is already there.</summary>
    public void Name(string of, string? text, string? language, NameType type, Place place)
    {
        var name = text is null ? "" : Clean(text.Trim(), place);
        if (name.Length == 0)
        {
            return;
        }

        _names.Of(Digests.Of(of, name, language ?? "", Words<NameType>.Of(type)), out var isNew);
        if (isNew)
        {
            Add(DatasetLayout.Names, place, of, name, language ?? "", Words<NameType>.Of(type));
        }
    }

    /// <summary>The document for a key; created if it is new.</summary>
    /// <returns>The id of the document.</returns>
    public string Source(
        string key, string title, string publisher, Place place, string? published = null, string? language = null, string? link = null,
        string? retrieved = null, Place? publishedAt = null)
    {
        var id = _idsOfSources[_idsOfSources.NumberOf(key, key)];
        if (_sources.Add(id))
        {
            _records[DatasetFile.Sources].Add(
            [
                new Stated(id, place),
                new Stated(Clean(title, place), place),
                new Stated(Clean(publisher.Length == 0 ? title : publisher, place), place), // not known to have published anything else
                new Stated(published ?? "", publishedAt ?? place),
                new Stated(language ?? "", place),
                new Stated(link ?? "", place),
                new Stated(retrieved ?? "", place),
            ]);
        }

        return id;
    }

    /// <summary>The file itself as the document that says it all; what the file or a mapping says of it is said with <see cref="About"/>
    /// (<c>publisher</c>, <c>published</c>, <c>link</c>, <c>language</c>, <c>retrieved</c>) before.</summary>
    public string OwnSource() => _ownSource ??= Source(
        DatasetName(),
        AboutOr("source", AboutOr("title", System.IO.Path.GetFileName(_path))),
        AboutOr("publisher", AboutOr("maintainer", "")),
        Places.At(1, 1),
        AboutOr("published", ""),
        AboutOr("language", ""),
        AboutOr("link", ""),
        AboutOr("retrieved", ""));

    /// <summary>
    /// Adds a tie. The same statement again is the same tie; a tie with the same ends and type that differs otherwise gets a number.
    /// </summary>
    /// <returns>The id of the tie.</returns>
    public string Tie(TieDraft tie)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var title = tie.Title is { } stated ? Clean(stated, tie.Place) : "";
        var id = tie.Id ?? $"{tie.From}-{tie.Type}-{tie.To}";
        if (id.Length > RecordId.MaxLength - 8)
        {
            id = tie.Id ?? $"{tie.Type}-{Ids.Digest(tie.From)}-{Ids.Digest(tie.To)}";
        }

        var numbered = _ties.Of(tie, id, out var isNew);
        if (!isNew)
        {
            if (tie.Id is null)
            {
                Log.Note("a tie that is stated twice: kept once", tie.Place, id);
            }

            return numbered;
        }

        var (place, at) = (tie.Place, tie.At);
        _records[DatasetFile.Ties].Add(
        [
            new Stated(numbered, place),
            new Stated(tie.From, place),
            new Stated(tie.Type, place),
            new Stated(tie.To, place),
            new Stated(title.Trim(), at.Title ?? place),
            new Stated(tie.OnBehalfOf ?? "", place),
            new Stated(tie.Start ?? "", at.Start ?? place),
            new Stated(tie.End ?? "", at.End ?? place),
            new Stated(tie.Amount ?? "", at.Amount ?? place),
            new Stated(tie.Currency ?? "", at.Currency ?? place),
            new Stated(tie.Attributes ?? "", place),
        ]);
        if (++_stated % 4_096 == 0)
        {
            _progress?.Report(_stated);
        }

        return numbered;
    }

    /// <summary>Reports content of the file that cannot be read; the rest is still read.</summary>
    public void Fault(Place place, string reason, string? found, string? hint)
    {
        lock (_faults) // rows are read ahead, on another thread
        {
            _faults.Add((place, reason, found, hint));
        }
    }

    /// <summary>Adds evidence for a tie, unless it is already there.</summary>
    public void Evidence(string tie, string source, string? locator, Says says, string? note, Place place)
    {
        var (where, word) = (locator?.Trim() ?? "", Words<Says>.Of(says));
        _evidence.Of(Digests.Of(tie, source, where, word), out var isNew);
        if (isNew)
        {
            Add(DatasetLayout.Evidence, place, tie, source, where, word, note is null ? "" : Clean(note, place).Trim());
        }
    }

    /// <summary>
    /// A text without the control characters that programs leave in texts and that the native format does not allow; recorded in the report
    /// if there are any.
    /// </summary>
    public string Clean(string text, Place place)
    {
        if (!CellText.HasControl(text))
        {
            return text;
        }

        var clean = string.Concat(text.Where(c => !char.IsControl(c) || c is '\t' or '\n'));
        Log.Note("control characters left out", place, text, clean);
        return clean;
    }

    public RecordReader Read(RecordLayout layout, FaultList faults)
    {
        Finish();
        foreach (var (place, reason, found, hint) in layout.File == DatasetFile.Dataset && !_options.SetsAside ? _faults : [])
        {
            faults.Add(DatasetFile.Dataset, place, null, reason, found, hint);
        }

        // If records are set aside, those of an unreadable line are too.
        return new ConvertedReader(
            _records[layout.File], faults, _options.SetsAside ? _faults.ToLookup(fault => fault.Place.Line) : null);
    }

    public Location Locate(DatasetFile file, Place? place) => Places.Locate(place);

    private void Finish()
    {
        if (_isFinished)
        {
            return;
        }

        _isFinished = true;
        (_names, _ties, _evidence) = (new(), new(), new()); // nothing is stated any more
        foreach (var entry in _entries.TakeAll())
        {
            var layout = entry.Family == Family.Stakeholder ? DatasetLayout.Stakeholders : DatasetLayout.Engagements;
            _records[layout.File].Add(entry.Fields(layout));
        }

        _entries = new EntryDrafts();
        var start = Places.At(1, 1);
        Add(
            DatasetLayout.Dataset,
            start,
            DatasetName(),
            AboutOr("title", System.IO.Path.GetFileName(_path)),
            AboutOr("licence", NotStated),
            AboutOr("maintainer", NotStated),
            AboutOr(Description, ""));
    }

    private string DatasetName() =>
        _options.Dataset
        ?? (_about.TryGetValue("name", out var name) ? name.Text : null)
        ?? (Ids.Slug(System.IO.Path.GetFileNameWithoutExtension(_path)) is { Length: > 0 } slug ? slug : "imported");

    private string AboutOr(string field, string otherwise) => _about.TryGetValue(field, out var stated) ? stated.Text : otherwise;

    private void Add(RecordLayout layout, Place place, params ReadOnlySpan<string> texts)
    {
        var fields = new Stated[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            fields[i] = new Stated(texts[i], place);
        }

        _records[layout.File].Add(fields);
    }
}
