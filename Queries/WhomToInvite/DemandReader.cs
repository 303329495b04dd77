using System.Collections.Immutable;
using System.Text.Json;
using StakeholderGraph.Asking;

namespace StakeholderGraph;

/// <summary>Reads a demand from JSON; each problem names its field. It does not check whether ids exist in the network.</summary>
internal sealed class DemandReader(Action<string, string> refuse)
{
    /// <summary>The demand; <c>null</c> if it has a problem.</summary>
    /// <param name="json">The document.</param>
    /// <param name="refuse">Receives each problem: the field, and a sentence that continues it.</param>
    public static Demand? Read(string json, Action<string, string> refuse)
    {
        var count = 0;
        var reader = new DemandReader((field, problem) =>
        {
            count++;
            refuse(field, problem);
        });
        try
        {
            using var document = JsonDocument.Parse(json);
            var demand = reader.Read(document.RootElement);
            return count == 0 ? demand : null;
        }
        catch (JsonException problem)
        {
            refuse(JsonFields.Document, NotJson.From(problem));
            return null;
        }
    }

    private Demand? Read(JsonElement document)
    {
        var fields = JsonFields.Of(document, "", DemandFields.Below(""), refuse);
        if (document.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (fields.Whole(DemandFields.Version) is > Demand.CurrentVersion and var newer)
        {
            fields.Refuse("version", $"is {newer}, but this program supports versions up to {Demand.CurrentVersion}; update the program");
            return null;
        }

        var demand = new Demand(fields.Text(DemandFields.Title) ?? DemandFields.Absent.Title, SeatsOf(fields))
        {
            Date = fields.One(DemandFields.Date),
            Place = fields.Text(DemandFields.Place),
            Topics = fields.Many(DemandFields.Topics),
            Countries = fields.Many(DemandFields.Countries),
            Convener = fields.One(DemandFields.Convener),
            Unit = fields.One(DemandFields.Unit) ?? DemandFields.Absent.Unit,
            Demands = [.. fields.Items("demands", Demand.MostRows).Select(item => RowOf(item.Place, item.Value))],
            PerBody = fields.Whole(DemandFields.PerBody),
            MustInvite = fields.Many(DemandFields.MustInvite),
            Exclude = fields.Many(DemandFields.Exclude),
            NeverBoth = [.. fields.Items("neverBoth", Demand.MostRows).Select(item => GroupOf(fields, item.Place, item.Value))],
            Before = fields.Many(DemandFields.Before),
            Reach = ReachOf(fields),
            Weights = WeightsOf(fields),
            Alternates = fields.Whole(DemandFields.Alternates) ?? DemandFields.Absent.Alternates,
            Within = fields.Number(DemandFields.Within) ?? DemandFields.Absent.Within,
            Lottery = fields.Flag(DemandFields.Lottery),
            Seed = fields.Whole(DemandFields.Seed) ?? DemandFields.Absent.Seed,
            Scope = ScopeOf(fields),
        };
        RefuseContradictions(demand, fields);
        return demand;
    }

    private static SeatRange SeatsOf(JsonFields fields, JsonFields? seats = null)
    {
        if (seats is null && !fields.Has("seats"))
        {
            fields.Refuse("seats", "must be given: a number, or least and most");
            return new SeatRange(1, 1);
        }

        if (seats is null)
        {
            var number = fields.Whole("seats", 1, Demand.MostSeats) ?? 1;
            return new SeatRange(number, number);
        }

        var most = seats.Whole(DemandFields.MostSeats);
        var least = seats.Whole(DemandFields.LeastSeats) ?? most ?? 1;
        if (!seats.Has("most"))
        {
            seats.Refuse("most", "must be given");
        }
        else if (least > most)
        {
            seats.Refuse("least", $"is {least}, more than most, {most}");
        }

        return new SeatRange(least, most ?? least);
    }

    private SeatRange SeatsOf(JsonFields fields) =>
        fields.Has("seats") && fields["seats"].ValueKind == JsonValueKind.Object
            ? SeatsOf(fields, JsonFields.Of(fields["seats"], "seats", DemandFields.Below("seats"), refuse))
            : SeatsOf(fields, null);

    private DemandRow RowOf(string place, JsonElement value)
    {
        var fields = JsonFields.Of(value, place, DemandFields.Below("demands"), refuse);
        var row = new DemandRow(
            fields.Text(DemandFields.Name) ?? place, fields.Has("who") ? WhoOf(fields) : new DemandWho(),
            fields.Whole(DemandFields.Least) ?? DemandFields.AbsentRow.Least, fields.Whole(DemandFields.Most))
        {
            Wish = fields.Flag(DemandFields.Wish),
            Tolerance = fields.Whole(DemandFields.Tolerance) ?? DemandFields.AbsentRow.Tolerance,
            Cost = fields.Number(DemandFields.Cost) ?? DemandFields.AbsentRow.Cost,
        };
        if (row.Least > row.Most)
        {
            fields.Refuse("least", $"is {row.Least}, more than most, {row.Most}");
        }

        foreach (var name in (string[])["tolerance", "cost"])
        {
            if (fields.Has(name) && !row.Wish)
            {
                fields.Refuse(name, "is only for a wish");
            }
        }

        return row;
    }

    private DemandWho WhoOf(JsonFields row)
    {
        var fields = JsonFields.Of(row["who"], row.PlaceOf("who"), DemandFields.Below("demands.who"), refuse);
        return new DemandWho
        {
            Constituency = fields.Many(DemandFields.Constituency),
            Country = fields.Many(DemandFields.Country),
            Kind = fields.Many(DemandFields.Kind),
            Body = fields.Many(DemandFields.Body),
            Topic = fields.Many(DemandFields.Topic),
            Attribute = fields.Has("attribute") ? AttributesOf(fields) : ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty,
            Ids = fields.Many(DemandFields.Ids),
        };
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> AttributesOf(JsonFields who)
    {
        if (who["attribute"].ValueKind != JsonValueKind.Object)
        {
            who.Refuse("attribute", "is not an object of keys with values");
            return ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;
        }

        return who["attribute"].EnumerateObject().DistinctBy(attribute => attribute.Name).ToImmutableSortedDictionary(
            attribute => attribute.Name,
            attribute => who.Many(who.PlaceOf($"attribute.{Echo.Of(attribute.Name)}"), attribute.Value, DemandFields.Topic.Read),
            StringComparer.Ordinal);
    }

    private ImmutableArray<RecordId> GroupOf(JsonFields fields, string place, JsonElement value)
    {
        var group = fields.Many(place, value, DemandFields.NeverBoth.Read);
        if (value.ValueKind != JsonValueKind.Array || group.Length < 2)
        {
            refuse(place, "is not a list of two or more different ids");
        }

        return group;
    }

    private Reach ReachOf(JsonFields demand)
    {
        if (!demand.Has("reach"))
        {
            return new Reach();
        }

        var fields = JsonFields.Of(demand["reach"], "reach", DemandFields.Below("reach"), refuse);
        return new Reach
        {
            Countries = fields.Many(DemandFields.ReachedCountries),
            Topics = fields.Many(DemandFields.ReachedTopics),
            Constituencies = fields.Many(DemandFields.ReachedConstituencies),
            MinStrength = fields.Number(DemandFields.MinStrength) ?? DemandFields.Absent.Reach.MinStrength,
        };
    }

    private DemandWeights WeightsOf(JsonFields demand)
    {
        if (!demand.Has("weights"))
        {
            return new DemandWeights();
        }

        var fields = JsonFields.Of(demand["weights"], "weights", DemandFields.Below("weights"), refuse);
        return new DemandWeights
        {
            Coverage = fields.Number(DemandFields.Coverage) ?? DemandFields.Absent.Weights.Coverage,
            Newcomers = fields.Number(DemandFields.Newcomers) ?? DemandFields.Absent.Weights.Newcomers,
            Bridging = fields.Number(DemandFields.Bridging) ?? DemandFields.Absent.Weights.Bridging,
            Rest = fields.Number(DemandFields.Rest) ?? DemandFields.Absent.Weights.Rest,
        };
    }

    private DemandScope ScopeOf(JsonFields demand)
    {
        if (!demand.Has("scope"))
        {
            return new DemandScope();
        }

        var fields = JsonFields.Of(demand["scope"], "scope", DemandFields.Below("scope"), refuse);
        var scope = new DemandScope
        {
            From = fields.One(DemandFields.From),
            To = fields.One(DemandFields.To),
            KnownBy = fields.One(DemandFields.KnownBy),
            MinSources = fields.Whole(DemandFields.MinSources) ?? DemandFields.Absent.Scope.MinSources,
            MinPublishers = fields.Whole(DemandFields.MinPublishers) ?? DemandFields.Absent.Scope.MinPublishers,
            Status = fields.Many(DemandFields.Status),
            Roles = fields.Many(DemandFields.Roles),
            Topics = fields.Many(DemandFields.ScopeTopics),
            Datasets = fields.Many(DemandFields.Datasets),
            Lineage = fields.Flag(DemandFields.Lineage),
            Weight = fields.One(DemandFields.Weight) ?? DemandFields.Absent.Scope.Weight,
        };
        if (!Period.IsOrdered(scope.From, scope.To))
        {
            fields.Refuse("from", $"is {scope.From}, after to, {scope.To}");
        }

        return scope;
    }

    private static void RefuseContradictions(Demand demand, JsonFields fields)
    {
        foreach (var id in demand.MustInvite.Intersect(demand.Exclude))
        {
            fields.Refuse("mustInvite", $"has {id}, which is also in exclude");
        }

        foreach (var (group, i) in demand.NeverBoth.Select((group, i) => (group, i)))
        {
            if (group.Intersect(demand.MustInvite).Take(2).ToArray() is [var one, var other])
            {
                fields.Refuse($"neverBoth[{i}]", $"has {one} and {other}, which are both in mustInvite");
            }
        }

        foreach (var same in demand.Demands.GroupBy(row => row.Name, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            fields.Refuse("demands", $"has {same.Count()} rows called {Echo.Of(same.Key)}; give each its own name");
        }

        if (demand.MustInvite.Length > demand.Seats.Most)
        {
            fields.Refuse("mustInvite", $"has {demand.MustInvite.Length} ids, more than there are seats, {demand.Seats.Most}");
        }

        if (demand.Weights.Newcomers > 0 && demand.Convener is null)
        {
            fields.Refuse("weights.newcomers", "needs a convener: newcomers are those who never took part with it");
        }
    }
}
