using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using NUnit.Framework;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Tests.Invitations;

public sealed class DemandReaderTests
{
    [TestCase("""{}""", "seats", "must be given: a number, or least and most")]
    [TestCase("""[]""", "demand", "is not an object")]
    [TestCase("""{"seats": 12""", "demand", "is not JSON: line 1, byte 13")]
    [TestCase("""{"seats": 0}""", "seats", "is 0, not a whole number from 1 to 500")]
    [TestCase("""{"seats": 1.5}""", "seats", "is 1.5, not a whole number from 1 to 500")]
    [TestCase("""{"seats": "12"}""", "seats", "is \"12\", not a whole number from 1 to 500")]
    [TestCase("""{"seats": {"least": 9, "most": 8}}""", "seats.least", "is 9, more than most, 8")]
    [TestCase("""{"seats": {"least": 9}}""", "seats.most", "must be given")]
    [TestCase("""{"seats": {"leest": 9, "most": 10}}""", "seats.leest", "is not a field here; did you mean least?")]
    [TestCase("""{"seats": 12, "seats": 13}""", "seats", "is given twice")]
    [TestCase("""{"seats": 12, "version": 2}""", "version", "is 2, but this program supports versions up to 1; update the program")]
    [TestCase("""{"seats": 12, "unit": "body"}""", "unit", "\"body\" is none of organization, person, stakeholder")]
    [TestCase("""{"seats": 12, "date": "2016-13"}""", "date", "\"2016-13\" is not a date YYYY, YYYY-MM or YYYY-MM-DD that exists")]
    [TestCase("""{"seats": 12, "countries": ["KZ", "kg"]}""", "countries[1]", "\"kg\" is not an ISO 3166-1 alpha-2 code")]
    [TestCase("""{"seats": 12, "mustInvite": ["two words"]}""", "mustInvite[0]", "\"two words\" is not an id")]
    [TestCase("""{"seats": 12, "mustInvite": [1]}""", "mustInvite[0]", "is not a text")]
    [TestCase("""{"seats": 12, "mustInvite": ["a", "b"], "exclude": ["b"]}""", "mustInvite", "has b, which is also in exclude")]
    [TestCase("""{"seats": 12, "mustInvite": ["a", "b"], "neverBoth": [["a", "b"]]}""", "neverBoth[0]", "has a and b")]
    [TestCase("""{"seats": 1, "mustInvite": ["a", "b"]}""", "mustInvite", "has 2 ids, more than there are seats, 1")]
    [TestCase("""{"seats": 12, "neverBoth": ["a"]}""", "neverBoth[0]", "is not a list of two or more different ids")]
    [TestCase("""{"seats": 12, "demands": [{"least": 3, "most": 2}]}""", "demands[0].least", "is 3, more than most, 2")]
    [TestCase("""{"seats": 12, "demands": [{}, {"who": {"kind": ["unions"]}}]}""", "demands[1].who.kind[0]", "\"unions\" is none of")]
    [TestCase("""{"seats": 12, "demands": [{"who": []}]}""", "demands[0].who", "is not an object")]
    [TestCase("""{"seats": 12, "demands": [{"cost": 2}]}""", "demands[0].cost", "is only for a wish")]
    [TestCase("""{"seats": 12, "demands": [{"name": "a"}, {"name": "a"}]}""", "demands", "has 2 rows called a")]
    [TestCase("""{"seats": 12, "weights": {"coverage": -1}}""", "weights.coverage", "is -1, not a number from 0 to 1000")]
    [TestCase("""{"seats": 12, "weights": {"newcomers": 1}}""", "weights.newcomers", "needs a convener")]
    [TestCase("""{"seats": 12, "scope": {"from": "2012", "to": "2011"}}""", "scope.from", "is 2012, after to, 2011")]
    [TestCase("""{"seats": 12, "scope": {"level": "country"}}""", "scope.level", "is not a field here; the fields are from, ")]
    [TestCase("""{"seats": 12, "within": -1}""", "within", "is -1, not a number from 0 to 1000000")]
    [TestCase("""{"seats": 12, "lottery": "yes"}""", "lottery", "is neither true nor false")]
    [TestCase("""{"seats": 12, "title": "\ud800"}""", "title", "is not a text")]
    public void Errors_name_the_field(string json, string field, string problem)
    {
        var (demand, problems) = Read(json);

        Assert.That(demand, Is.Null);
        Assert.That(problems.Select(p => p.Field), Is.EqualTo([field]));
        Assert.That(problems[0].Problem, Does.StartWith(problem));
    }

    [Test]
    public void A_demand_of_a_million_rows_is_refused_by_their_number()
    {
        var (demand, problems) = Read($$"""{"seats": 12, "demands": [{{string.Join(',', Enumerable.Repeat("{}", 1_000_000))}}]}""");

        Assert.That(demand, Is.Null);
        Assert.That(problems, Is.EqualTo([("demands", "has 1000000 items, more than 1000")]));
    }

    [Test]
    public void All_errors_are_reported_together() =>
        Assert.That(
            Read("""{"seats": 0, "unit": "x", "demands": [{"least": -1}]}""").Problems.Select(p => p.Field),
            Is.EquivalentTo(["seats", "unit", "demands[0].least"]));

    [Test]
    public void A_demand_of_one_line_has_defaults()
    {
        var (demand, problems) = Read("""{"seats": 12}""");

        Assert.That(problems, Is.Empty);
        Assert.That((demand!.Seats, demand.Alternates), Is.EqualTo((new SeatRange(12, 12), 3)));
        Assert.That(demand.Unit, Is.EqualTo(InvitationUnit.Organization));
        Assert.That((demand.Weights.Coverage, demand.Weights.Newcomers, demand.Reach.MinStrength), Is.EqualTo((1.0, 0.0, 0.0)));
    }

    [Test]
    public void Every_field_of_a_demand_is_described()
    {
        var schema = AnswerJson.Sent.Demand.Options.GetJsonSchemaAsNode(typeof(Demand)).AsObject();

        Assert.That(DemandFields.Every.Select(field => field.Parameter.Name), Is.EquivalentTo(FieldsOf(schema, "")));

        static IEnumerable<string> FieldsOf(JsonNode? schema, string path) =>
            schema is JsonObject one && (one["properties"] ?? one["items"]?["properties"]) is JsonObject fields
                ? fields.SelectMany(field => FieldsOf(field.Value, $"{path}{field.Key}.").Prepend(path + field.Key))
                : [];
    }

    [Test]
    public void A_description_of_a_field_is_a_sentence() => Assert.That(
        DemandFields.Every.Select(field => field.Parameter.Description), Has.All.Match("^[A-Z].*[.`]$"));

    private static (Demand? Demand, List<(string Field, string Problem)> Problems) Read(string json)
    {
        var problems = new List<(string, string)>();
        return (DemandReader.Read(json, (field, problem) => problems.Add((field, problem))), problems);
    }
}
