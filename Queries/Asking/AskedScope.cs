namespace StakeholderGraph.Asking;

/// <summary>Reads the scope of a question.</summary>
public static class AskedScope
{
    /// <summary>
    /// Reads the given filters among those that the question accepts; the question adds roles and kinds, whose parameters differ.
    /// </summary>
    public static Scope Scope(this Asked asked) => asked.Scope(Parameters.From, Parameters.To);

    /// <summary>Reads the given filters, if the parameters for the time asked about have other names.</summary>
    /// <param name="asked">The request.</param>
    /// <param name="from">The parameter for the start of the time.</param>
    /// <param name="to">The parameter for the end of the time.</param>
    /// <param name="knownBy">
    /// The parameter for the day by which evidence was published, of which the first value is used; by default the parameter that all
    /// questions share.
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

        asked.Refuse(begin.Name, $"\"{from}\" comes after `{end.Name}`, \"{to}\"");
        return default;
    }
}
