using System.Collections.Frozen;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats;

/// <summary>
/// A stakeholder or engagement under construction from statements in several places of a file. If it is not used for a while, it is packed.
/// </summary>
internal sealed class EntryDraft
{
    // The fields of both families, by index.
    private static readonly string[] Names =
        [.. DatasetLayout.Stakeholders.Columns.Concat(DatasetLayout.Engagements.Columns).Select(c => c.Name).Distinct()];

    private static readonly FrozenDictionary<string, int> Numbers =
        Names.Index().ToFrozenDictionary(name => name.Item, name => name.Index, StringComparer.Ordinal);

    private readonly EntryDrafts _drafts;
    private readonly int _number;
    private object _stated; // a Content, or its bytes

    public EntryDraft(EntryDrafts drafts, int number, Family family, Place place)
    {
        (_drafts, _number, Family) = (drafts, number, family);
        _stated = new Content(place);
        drafts.Opened(this);
    }

    public string Id => _drafts.Ids[_number];

    public Family Family { get; }

    public Place Place => Open().Place;

    /// <summary>The preferred name, if it is known yet.</summary>
    public string? Name => this["name"];

    /// <summary>The value of a field.</summary>
    public string? this[string field] => Open().Find(NumberOf(field)) is { } stated ? stated.Text : null;

    /// <summary>Sets a field. The first value is kept.</summary>
    /// <returns>Whether there was no other value before.</returns>
    public bool Set(string field, Stated? stated)
    {
        if (stated is not { } value || value.Text.Length == 0)
        {
            return true;
        }

        var (content, number) = (Open(), NumberOf(field));
        if (content.Find(number) is { } first)
        {
            return first.Text == value.Text;
        }

        content.Fields.Add((number, value));
        return true;
    }

    /// <summary>Removes the value of a field.</summary>
    public void Unset(string field)
    {
        var number = NumberOf(field);
        Open().Fields.RemoveAll(f => f.Field == number);
    }

    /// <summary>Adds an item to a list (topics, identifiers, links), unless it is already there.</summary>
    public void Add(string list, string item, Place at)
    {
        var text = item.Trim();
        if (text.Length == 0)
        {
            return;
        }

        var (content, number) = (Open(), NumberOf(list));
        if (content.FindList(number) is not { } items)
        {
            content.Lists.Add((number, at, items = new DraftedList()));
        }

        items.Add(text);
    }

    /// <summary>Adds an attribute. Its key is made from its name in the file; another value with the same name gets a number.</summary>
    /// <returns>Whether it was new.</returns>
    public bool Attribute(string name, string value, Place at)
    {
        const string List = "attributes";
        var content = Open();
        if (AttributeDraft.NewItem(name, value, content.FindList(NumberOf(List)), ref content.Keys) is not { } item)
        {
            return false;
        }

        Add(List, item, at);
        return true;
    }

    /// <summary>The fields in the order of a layout.</summary>
    public Stated[] Fields(RecordLayout layout)
    {
        var content = Open();
        return
        [
            .. layout.Columns.Select(column =>
            {
                var number = NumberOf(column.Name);
                return column.Name == "id" ? new Stated(Id, content.Place)
                    : content.FindList(number) is { } items
                        ? new Stated(ListCell.Join(items.Items), content.Lists.Find(list => list.Field == number).Place)
                    : content.Find(number) ?? new Stated("", content.Place);
            }),
        ];
    }

    /// <summary>Packs the values until they are needed again.</summary>
    public void Pack(PackedBytes packed)
    {
        if (_stated is Content content)
        {
            packed.Clear();
            content.Write(packed);
            _stated = packed.Written.ToArray();
        }
    }

    private static int NumberOf(string field) =>
        Numbers.TryGetValue(field, out var number) ? number
        : throw new ArgumentException($"There is no field {field}", nameof(field));

    private Content Open()
    {
        if (_stated is Content content)
        {
            return content;
        }

        content = Content.Read((byte[])_stated);
        _stated = content;
        _drafts.Opened(this);
        return content;
    }

    private sealed class Content(Place place)
    {
        public Place Place => place;

        public List<(int Field, Stated Stated)> Fields { get; } = [];

        public List<(int Field, Place Place, DraftedList Items)> Lists { get; } = [];

        private Dictionary<string, int>? _keys;

        /// <summary>The data about the attributes that <see cref="AttributeDraft.NewItem"/> uses.</summary>
        public ref Dictionary<string, int>? Keys => ref _keys;

        public static Content Read(ReadOnlySpan<byte> packed)
        {
            var unpacked = new UnpackedBytes(packed);
            var content = new Content(unpacked.Place(default));
            for (var fields = unpacked.Number(); fields > 0; fields--)
            {
                content.Fields.Add(((int)unpacked.Number(), new Stated(unpacked.Text(), unpacked.Place(content.Place))));
            }

            for (var lists = unpacked.Number(); lists > 0; lists--)
            {
                var (field, at, items) = ((int)unpacked.Number(), unpacked.Place(content.Place), new DraftedList());
                content.Lists.Add((field, at, items));
                for (var count = unpacked.Number(); count > 0; count--)
                {
                    items.Add(unpacked.Text());
                }
            }

            return content;
        }

        public void Write(PackedBytes packed)
        {
            packed.Add(place, default);
            packed.Add(Fields.Count);
            foreach (var (field, stated) in Fields)
            {
                packed.Add(field);
                packed.Add(stated.Text);
                packed.Add(stated.Place, place);
            }

            packed.Add(Lists.Count);
            foreach (var (field, at, items) in Lists)
            {
                packed.Add(field);
                packed.Add(at, place);
                packed.Add(items.Items.Count);
                foreach (var item in items.Items)
                {
                    packed.Add(item);
                }
            }
        }

        public Stated? Find(int field)
        {
            foreach (var (number, stated) in Fields)
            {
                if (number == field)
                {
                    return stated;
                }
            }

            return null;
        }

        public DraftedList? FindList(int field)
        {
            foreach (var (number, _, items) in Lists)
            {
                if (number == field)
                {
                    return items;
                }
            }

            return null;
        }
    }
}

/// <summary>The stakeholders and engagements of a file, only a few of which are in use at a time.</summary>
internal sealed class EntryDrafts
{
    private const int MostOpen = 64; // more would be promoted by the garbage collector before they are packed
    private readonly List<EntryDraft?> _drafts = [];
    private readonly List<int> _draftOfId = []; // its number + 1; 0 where the id is not defined yet
    private readonly EntryDraft?[] _open = new EntryDraft?[MostOpen];
    private readonly PackedBytes _packed = new();
    private int _next;

    /// <summary>Their ids, including those that are not defined yet.</summary>
    public Ids Ids { get; } = new();

    /// <summary>The number of items.</summary>
    public int Count => _drafts.Count;

    /// <summary>The record with an id.</summary>
    public EntryDraft? Find(string id) => Ids.Find(id) is >= 0 and var number ? Of(number) : null;

    /// <summary>The record with the number of an id.</summary>
    public EntryDraft? Of(int id) => id < _draftOfId.Count && _draftOfId[id] > 0 ? _drafts[_draftOfId[id] - 1] : null;

    /// <summary>Adds a record.</summary>
    public EntryDraft Add(int id, Family family, Place place)
    {
        var draft = new EntryDraft(this, id, family, place);
        _drafts.Add(draft);
        while (_draftOfId.Count <= id)
        {
            _draftOfId.Add(0);
        }

        _draftOfId[id] = _drafts.Count;
        return draft;
    }

    /// <summary>Removes and returns all records in the order in which they were added.</summary>
    public IEnumerable<EntryDraft> TakeAll()
    {
        for (var i = 0; i < _drafts.Count; i++)
        {
            var draft = _drafts[i]!;
            _drafts[i] = null;
            yield return draft;
        }
    }

    /// <summary>Marks a record as used; the record that has been unused for longest is packed.</summary>
    internal void Opened(EntryDraft draft)
    {
        _open[_next]?.Pack(_packed);
        _open[_next] = draft;
        _next = (_next + 1) % MostOpen;
    }
}
