namespace StakeholderGraph.Asking;

/// <summary>Reads what of the network a question looks at.</summary>
public static class AskedScope
{
    /// <summary>The filters that were given, of those that the question accepts; the question adds roles and kinds, whose parameters differ.</summary>
    public static Scope Scope(this Asked asked) => new()
    {
        Level = asked.One(Parameters.Level),
        Time = Time(asked),
        KnownBy = asked.OneOrNull(Parameters.KnownBy),
        MinSources = asked.One(Parameters.MinSources),
        MinPublishers = asked.One(Parameters.MinPublishers),
        Statuses = asked.Many(Parameters.Status),
        Countries = asked.Many(Parameters.Country),
        Topics = asked.Many(Parameters.Topic),
        Datasets = asked.Many(Parameters.Dataset),
        Lineage = asked.One(Parameters.Lineage),
    };

    private static Period Time(Asked asked)
    {
        var (from, to) = (asked.OneOrNull(Parameters.From), asked.OneOrNull(Parameters.To));
        if (Period.IsOrdered(from, to))
        {
            return new Period(from, to);
        }

        asked.Refuse(Parameters.From.Name, $"\"{from}\" comes after to, \"{to}\"");
        return default;
    }
}
