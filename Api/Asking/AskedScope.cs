using System.Collections.Immutable;

namespace StakeholderGraph.Api;

/// <summary>Reads what of the network a question looks at.</summary>
internal static class AskedScope
{
    /// <summary>The filters that all questions share; the operation adds level, roles and kinds.</summary>
    public static async Task<Scope> ScopeAsync(this Asked asked, INetworkReader network, CancellationToken cancellationToken) => new()
    {
        Time = Time(asked),
        KnownBy = asked.OneOrNull(Parameters.KnownBy),
        MinSources = asked.One(Parameters.MinSources),
        MinPublishers = asked.One(Parameters.MinPublishers),
        Statuses = asked.Many(Parameters.Status),
        Countries = asked.Many(Parameters.Country),
        Topics = asked.Many(Parameters.Topic),
        Datasets = await DatasetsAsync(asked, network, cancellationToken),
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

    // A dataset that is not loaded is a slip of the pen: the answer would be empty without a word why.
    private static async Task<ImmutableArray<RecordId>> DatasetsAsync(Asked asked, INetworkReader network, CancellationToken cancellationToken)
    {
        var names = asked.Many(Parameters.Dataset);
        if (names.Length > 0)
        {
            var loaded = (await network.DatasetsAsync(cancellationToken)).Select(d => d.Name.Value).ToList();
            foreach (var name in names.Where(n => !loaded.Contains(n.Value)))
            {
                asked.Refuse(Parameters.Dataset.Name, loaded.Count == 0
                    ? $"\"{name}\" is not loaded; nothing is"
                    : $"not loaded: {Choice.Problem(name.Value, loaded)}");
            }
        }

        return names;
    }
}
