namespace StakeholderGraph.Asking;

/// <summary>Reads what of the network a question looks at.</summary>
public static class AskedScope
{
    /// <summary>
    /// The filters that were given, of those that the question accepts; the question adds roles and kinds, whose parameters differ.
    /// </summary>
    public static Scope Scope(this Asked asked) => asked.Scope(Parameters.From, Parameters.To);

    /// <summary>The same where the time asked about has other names.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="from">The parameter that gives its begin.</param>
    /// <param name="to">The parameter that gives its end.</param>
    /// <param name="knownBy">
    /// The parameter that gives the day by which evidence was published, the first of its values; by default that of all questions.
    /// </param>
    internal static Scope Scope(
        this Asked asked,
        Parameter<PartialDate> from,
        Parameter<PartialDate> to,
        Parameter<PartialDate>? knownBy = null) =>
        new()
        {
            Level = asked.One(Parameters.Level),
            Time = Time(asked, from, to),
            KnownBy = asked.OneOrNull(knownBy ?? Parameters.KnownBy),
            MinSources = asked.One(Parameters.MinSources),
            MinPublishers = asked.One(Parameters.MinPublishers),
            Statuses = asked.Many(Parameters.Status),
            Countries = asked.Many(Parameters.Country),
            Topics = asked.Many(Parameters.Topic),
            Datasets = asked.Many(Parameters.Dataset),
            Lineage = asked.One(Parameters.Lineage),
        };

    private static Period Time(Asked asked, Parameter<PartialDate> begin, Parameter<PartialDate> end)
    {
        var (from, to) = (asked.OneOrNull(begin), asked.OneOrNull(end));
        if (Period.IsOrdered(from, to))
        {
            return new Period(from, to);
        }

        asked.Refuse(begin.Name, $"\"{from}\" comes after {end.Name}, \"{to}\"");
        return default;
    }
}
