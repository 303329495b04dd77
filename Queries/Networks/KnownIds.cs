using System.Text;

namespace StakeholderGraph.Networks;

/// <summary>
/// The ids that a dataset defines, used to check that its records refer to nothing else: a network cannot be built from ties that lead
/// nowhere. Takes about 40 bytes per id.
/// </summary>
internal sealed class KnownIds(RecordCounts counts)
{
    private readonly TextNumbers _sources = new(counts.Sources);
    private readonly TextNumbers _stakeholders = new(counts.Stakeholders);
    private readonly TextNumbers _engagements = new(counts.Engagements);
    private readonly HashSet<(string By, RecordId Id)> _missing = [];
    private TextNumbers? _ties;

    /// <summary>The references to undefined ids, each with the id; the first hundred.</summary>
    public IReadOnlyCollection<(string By, RecordId Id)> Missing => _missing;

    public void Add(Source source) => Add(_sources, source.Id);

    public void Add(Stakeholder stakeholder) => Add(_stakeholders, stakeholder.Id);

    public void Add(Engagement engagement) => Add(_engagements, engagement.Id);

    /// <summary>Adds a tie; from then on evidence is also checked against ties.</summary>
    public void Add(Tie tie) => Add(_ties ??= new TextNumbers(counts.Ties), tie.Id);

    /// <summary>The number of a stakeholder in the order of addition; −1 if it is not known.</summary>
    public int NumberOfStakeholder(RecordId id) => Number(_stakeholders, id);

    /// <summary>The number of an engagement in the order of addition; −1 if it is not known.</summary>
    public int NumberOfEngagement(RecordId id) => Number(_engagements, id);

    /// <summary>The number of a tie in the order of addition; −1 if it is not known.</summary>
    public int NumberOfTie(RecordId id) => _ties is null ? -1 : Number(_ties, id);

    public void Look(OtherName name) => Look("name", name.Of, Has(_stakeholders, name.Of) || Has(_engagements, name.Of));

    public void Look(Tie tie)
    {
        Look("tie", tie.From, Has(_stakeholders, tie.From) || Has(_engagements, tie.From));
        Look("tie", tie.To, Has(_engagements, tie.To) || Has(_stakeholders, tie.To));
        if (tie.OnBehalfOf is { } whom)
        {
            Look("tie", whom, Has(_stakeholders, whom));
        }
    }

    public void Look(Evidence evidence)
    {
        Look("evidence", evidence.Source, Has(_sources, evidence.Source));
        if (_ties is not null)
        {
            Look("evidence", evidence.Tie, Has(_ties, evidence.Tie));
        }
    }

    /// <summary>Whether both ends of a tie are stakeholders rather than engagements.</summary>
    public (bool From, bool To) AreStakeholders(string from, string to) =>
        (Has(_stakeholders, RecordId.Trusted(from)), Has(_stakeholders, RecordId.Trusted(to)));

    private void Look(string by, RecordId id, bool known)
    {
        if (!known && _missing.Count < 100)
        {
            _missing.Add((by, id));
        }
    }

    private static void Add(TextNumbers ids, RecordId id)
    {
        Span<byte> utf8 = stackalloc byte[RecordId.MaxLength];
        ids.Number(utf8[..Encoding.UTF8.GetBytes(id.Value, utf8)]);
    }

    private static bool Has(TextNumbers ids, RecordId id) => Number(ids, id) >= 0;

    private static int Number(TextNumbers ids, RecordId id)
    {
        Span<byte> utf8 = stackalloc byte[RecordId.MaxLength];
        return ids.Find(utf8[..Encoding.UTF8.GetBytes(id.Value, utf8)]);
    }
}
