using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>Determines which constituencies of which countries are engaged, and how recently.</summary>
internal static class EngagedGroups
{
    /// <summary>The cells, row by row.</summary>
    public static GroupCell[] Of(Network network, WhoIsMissing question, Citations citations, CancellationToken cancellationToken)
    {
        // A country has no constituency; its bodies have.
        var scope = question.Scope.Level == Level.Country ? question.Scope with { Level = Level.Organization } : question.Scope;
        var groups = new Groups(network, scope);
        var standing = new Standing(network, scope);
        var parts = TakenParts.Of(network, scope, cancellationToken).Parts;
        var engaged = parts.GroupBy(part => groups.Of(part.Actor)).ToDictionary(cell => cell.Key);
        var known = groups.Known();
        var cells = new List<GroupCell>();
        foreach (var row in groups.Rows())
        {
            foreach (var column in groups.Columns())
            {
                Part[] own = engaged.TryGetValue((row, column), out var found) ? [.. found] : [];
                var last = own.Aggregate((PartialDate?)null, (latest, part) => PartialDate.Later(latest, part.Last));
                if (question.NotSince is not { } since || own.Length == 0 || last?.Last < since.First)
                {
                    var latest = own.Length == 0 ? null
                        : TakenParts.Describe(network, standing, citations, TakenParts.LatestFirst(own).First(), question.WaysAtMost);
                    cells.Add(new GroupCell(
                        row, column, known.GetValueOrDefault((row, column)), own.Select(part => part.Engagement).Distinct().Count(), last,
                        latest));
                }
            }
        }

        return [.. cells];
    }

    /// <summary>The rows and columns, and the cell that each stakeholder belongs to.</summary>
    private sealed class Groups(Network network, Scope scope)
    {
        private readonly ScopeFilter _filter = new(network, scope);
        private readonly Grouping _constituencies = Grouping.Of(network, scope, Between.Constituency);

        public (string Row, string Column) Of(int stakeholder) =>
            (_constituencies.Ids[_constituencies.Of(stakeholder)], Actors.CodeOf(network, stakeholder) ?? Grouping.None);

        /// <summary>The number of stakeholders of the kinds and countries asked for in each cell.</summary>
        public Dictionary<(string Row, string Column), int> Known() => Enumerable.Range(0, network.StakeholderCount)
            .Where(_filter.AllowsKindAndCountry)
            .Where(stakeholder => scope.Level == Level.Stakeholder || network.KindOf(stakeholder) != Kind.Person)
            .CountBy(Of).ToDictionary();

        /// <summary>
        /// The constituencies asked for; if all are asked for, also those without any stakeholder, because these are missing most of all.
        /// </summary>
        public IEnumerable<string> Rows()
        {
            IEnumerable<Constituency> asked = scope.Kinds.IsDefaultOrEmpty || scope.Kinds.Contains(Kind.Person)
                ? Enum.GetValues<Constituency>()
                : scope.Kinds.Select(kind => kind.Constituency()).OfType<Constituency>().Distinct().Order();
            return asked.Select(Words<Constituency>.Of)
                .Concat(Known().Keys.Any(cell => cell.Row == Grouping.None) ? [Grouping.None] : []);
        }

        /// <summary>The countries asked for; if all are asked for, also those that only engagements name.</summary>
        public IEnumerable<string> Columns() => scope.Countries.IsDefaultOrEmpty
            ? network.CountryCodes.Skip(1).Concat(Known().Keys.Any(cell => cell.Column == Grouping.None) ? [Grouping.None] : [])
            : scope.Countries.Order(StringComparer.Ordinal);
    }
}
