using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using StakeholderGraph.Asking;
using StakeholderGraph.Tests.Api;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Asking;

/// <summary>
/// Every parameter of every question has an effect: on a network made for this, some value changes the answer, and a filter leaves a part
/// of it. The questions come from the list of questions, the values from the descriptions of parameters. For each question, a version that
/// ignores one of its parameters is detected.
/// </summary>
[TestFixture]
public sealed class ParameterTests
{
    private const string Dropping = "-dropping-";

    /// <summary>A question whose answer can grow by a filter: a pair that always cooperated is new if its past is left out.</summary>
    private const string Changing = "what-changed";

    /// <summary>Another such question: a pair is missing if what it shares is left out.</summary>
    private const string Gaps = "who-is-missing";

    /// <summary>Other parameters that some parameters need to have an effect, for all questions or for one.</summary>
    private static readonly Dictionary<string, (string Name, string Value)[]> Beside = new(StringComparer.Ordinal)
    {
        ["who-bridges between"] = [("measure", "degree")],
        ["who-bridges k"] = [("measure", "key-players-reach")],
        ["who-bridges steps"] = [("measure", "key-players-reach")],
        ["who-bridges distance"] = [("measure", "key-players-fragment")],
        [Parameters.Language.Name] = [(Parameters.Format.Name, "svg")],
        [Parameters.Dialect.Name] = [(Parameters.Format.Name, "csv")],
        [Parameters.PageAfter.Name] = [("limit", "1")],
        [RouteParameters.By.Name] = [(RouteParameters.Count.Name, "100")],
        [WhoCooperatesQuestion.RoleMatch.Name] = [(Parameters.Role.Name, "signs"), (Parameters.Role.Name, "attends")],
        ["cursor"] = [("limit", "1")],
        ["a"] = [(Parameters.Between.Name, "constituency")],
        ["b"] = [(Parameters.Between.Name, "constituency")],
    };

    /// <summary>Parameters that change no answer, and the reasons.</summary>
    private static readonly Dictionary<(string Question, string Parameter), string> WithoutEffect = new()
    {
        [("engagement-profile", "lineage")] = "Only bodies have predecessors; every question on the network accepts the same filters.",
        [("who-bridges", "bands")] = "Matters only where bands take longer than two seconds, which no network of a test should.",
        [("who-bridges", "within")] = "Ends only work that takes longer than a second, which no network of a test should.",
    };

    private ApiHost _api = null!;

    public static IEnumerable<TestCaseData> All() =>
        from question in Questions.All
        from parameter in AcceptedBy(question)
        select new TestCaseData(question, parameter).SetArgDisplayNames(question.Id, parameter.Name);

    /// <summary>The optional parameters that a question reads itself; those of the format are read before it.</summary>
    public static IEnumerable<TestCaseData> Read() =>
        from question in Questions.All
        from parameter in question.Parameters
        where
            !parameter.Required
            && !(question.Id == Changing && parameter.Name is ("before" or "after"))
            && !WithoutEffect.ContainsKey((question.Id, parameter.Name))
        select new TestCaseData(question, parameter).SetArgDisplayNames(question.Id, parameter.Name);

    /// <summary>Filters, except roles, because some roles count only if they are named, and lineage, which adds ties to a body.</summary>
    public static IEnumerable<TestCaseData> Narrowing() =>
        from question in Questions.All
        from parameter in question.Parameters
        where parameter.IsFilter && parameter != Parameters.Role && parameter != Parameters.Lineage && question.Id is not (Changing or Gaps)
        select new TestCaseData(question, parameter).SetArgDisplayNames(question.Id, parameter.Name);

    [OneTimeSetUp]
    public async Task Start()
    {
        var dropping = Read().Select(test => (QuestionDescription)Dropped((dynamic)test.Arguments[0]!, (Parameter)test.Arguments[1]!));
        IReadOnlyList<QuestionDescription> questions = [.. Questions.All, .. dropping];
        _api = await ApiHost.StartAsync(Network(), services => services.AddSingleton(questions));
    }

    [OneTimeTearDown]
    public async Task Stop() => await _api.DisposeAsync();

    [TestCaseSource(nameof(All))]
    public async Task A_parameter_changes_the_answer(QuestionDescription question, Parameter parameter) =>
        Assert.That(await IsHeardAsync(question, parameter), Is.EqualTo(!WithoutEffect.ContainsKey((question.Id, parameter.Name))));

    [TestCaseSource(nameof(Read))]
    public async Task A_question_that_ignores_a_parameter_is_detected(QuestionDescription question, Parameter parameter) =>
        Assert.That(await IsHeardAsync(Dropped((dynamic)question, parameter), parameter), Is.False);

    [TestCaseSource(nameof(Narrowing))]
    public async Task A_filter_adds_nothing(QuestionDescription question, Parameter parameter)
    {
        // Among best routes, a filter may leave different ones; among all routes it cannot.
        (string Name, string Value)[] all = question.Parameters.Contains(RouteParameters.Count)
            ? [(RouteParameters.Count.Name, "100"), ("shared", "500")]
            : [];
        var whole = Given(await AnswerAsync(question, all));
        foreach (var value in ValuesOf(parameter))
        {
            if (await AnswerAsync(question, [.. all, (parameter.Name, value)]) is { } narrowed)
            {
                Assert.That(Given(narrowed), Is.SubsetOf(whole), value);
            }
        }
    }

    /// <summary>Whether some value of a parameter changes the answer; for a filter, a value that leaves a part of it.</summary>
    private async Task<bool> IsHeardAsync(QuestionDescription question, Parameter parameter)
    {
        var name = question.Id.Split(Dropping)[0];
        (string, string)[] beside =
            (Beside.TryGetValue($"{name} {parameter.Name}", out var pairs) || Beside.TryGetValue(parameter.Name, out pairs))
            && AcceptedBy(question).Any(p => p.Name == pairs[0].Name)
                ? pairs
                : [];
        var before = await AnswerAsync(question, beside) ?? throw new AssertionException($"{question.Id} is not answered at all");
        var values = parameter.Name == question.Cursor.Name ? [await NextAsync(question, beside)] : ValuesOf(parameter);
        foreach (var value in values.Where(v => v != parameter.Default))
        {
            if (await AnswerAsync(question, [.. beside, (parameter.Name, value)]) is { } after
                && !JsonNode.DeepEquals(WithoutEcho(question, before), WithoutEcho(question, after))
                && (!parameter.IsFilter || Given(after) is { Count: > 0 } some && !some.SetEquals(Given(before))))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Parameter> AcceptedBy(QuestionDescription question) =>
        question.IsDrawn ? [.. question.Parameters, Parameters.Format, Parameters.Language, Parameters.Dialect] : question.Parameters;

    /// <summary>Values to try: all, if they can be listed; otherwise some that have a meaning in the network.</summary>
    private static IEnumerable<string> ValuesOf(Parameter parameter) => parameter.Sort switch
    {
        ParameterSort.Word or ParameterSort.Flag => parameter.Allowed,
        ParameterSort.Number => ["1", "2", "3", "2011", "2012"],
        ParameterSort.Period => ["2009/2011", "2011", "2012/"],
        ParameterSort.Date => ["2011-03-30", "2011-03-31", "2011", "2012", "2013"],
        ParameterSort.Id => ["first", "second", "hub", "ministry", "union", "ilo", "ada"],
        ParameterSort.Country => ["KZ", "KG", "TJ"],
        _ => ["migration", "wages", "Ada", "ministry", "workers", "0.1", "2010/2012"],
    };

    private async Task<string> NextAsync(QuestionDescription question, (string Name, string Value)[] given)
    {
        using var response = await SendAsync(question, given);
        return response.Headers.TryGetValues("Link", out var links)
            ? links.Single().Split($"{question.Cursor.Name}=")[^1].Split('>')[0]
            : (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["next"]!;
    }

    /// <summary>The answer; <c>null</c> if the request is refused.</summary>
    private async Task<JsonNode?> AnswerAsync(QuestionDescription question, (string Name, string Value)[] given)
    {
        using var response = await SendAsync(question, given);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            Assert.That(response.StatusCode, Is.AnyOf(HttpStatusCode.BadRequest, HttpStatusCode.NotFound));
            return null;
        }

        var text = await response.Content.ReadAsStringAsync();
        return response.Content.Headers.ContentType!.MediaType == "application/json" ? JsonNode.Parse(text) : JsonValue.Create(text);
    }

    private async Task<HttpResponseMessage> SendAsync(QuestionDescription question, (string Name, string Value)[] given)
    {
        using var client = _api.CreateClient();
        (string Name, string Value)[] all =
        [
            .. Required(question).Where(r => Repeats(question, r.Name) || given.All(g => g.Name != r.Name)),
            .. given,
        ];
        var path = $"/api/v1{question.Route}".Replace("{id}", SubjectOf(question), StringComparison.Ordinal);
        var query = new Uri($"{path}?{string.Join('&', all.Select(v => $"{v.Name}={Uri.EscapeDataString(v.Value)}"))}", UriKind.Relative);
        if (!question.IsPosted)
        {
            return await client.GetAsync(query);
        }

        if (question.Document is not null)
        {
            using var document = new StringContent(
                """{"seats": 2}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
            return await client.PostAsync(query, document);
        }

        var body = new JsonObject(
            all.GroupBy(v => v.Name)
                .Select(g => KeyValuePair.Create(g.Key, (JsonNode?)new JsonArray([.. g.Select(v => (JsonNode)v.Value)]))));
        using var content = new StringContent(body.ToJsonString(), new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        return await client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    private static bool Repeats(QuestionDescription question, string parameter) =>
        question.Parameters.Single(p => p.Name == parameter).Repeats;

    private static string SubjectOf(QuestionDescription question) => question.About?.Families switch
    {
        [Family.Stakeholder, ..] => "hub",
        [Family.Engagement] => "forum",
        _ => "paper",
    };

    /// <summary>The required parameters of the question.</summary>
    private static IEnumerable<(string Name, string Value)> Required(QuestionDescription question) =>
        question.Parameters.Any(p => p == Parameters.Party) ? [("party", "hub"), ("party", "union")]
        : question.Parameters.Any(p => p == RouteParameters.From) ? [("from", "hub"), ("to", "union")]
        : question.Parameters.Any(p => p.Name == "partners") ? [("partners", "500"), ("shared", "500")]
        : question.Parameters.Any(p => p.Name == "latest") ? [("latest", "500")]
        : question.Id.StartsWith(Changing, StringComparison.Ordinal) ? [("before", "2010/2011"), ("after", "2012/2013")]
        : question.IsPosted ? question.Parameters.Select(p => (p.Name, "Hub"))
        : question.Parameters.Where(p => p.Required).Select(p => (p.Name, p.Sort == ParameterSort.Id ? "hub" : ValuesOf(p).First()));

    /// <summary>
    /// An answer without the parts that repeat the question: fields named like its parameters, and the cursor, which depends on all of
    /// them.
    /// </summary>
    private static JsonNode WithoutEcho(QuestionDescription question, JsonNode answer)
    {
        var copy = answer.DeepClone();
        foreach (var name in AcceptedBy(question).Select(p => p.Name).Append("next"))
        {
            (copy as JsonObject)?.Remove(name);
        }

        return copy;
    }

    /// <summary>The ids of the ties in an answer, or of the records found.</summary>
    private static HashSet<string> Given(JsonNode? answer) => answer switch
    {
        JsonObject given when given["ties"] is JsonObject ties => [.. ties.Select(t => t.Key)],
        JsonObject given when (given["ties"] ?? given["items"]) is JsonArray list => [.. list.Select(item => (string)item!["id"]!)],
        _ => [],
    };

    /// <summary>The question at a route of its own, as if its author had forgotten a parameter.</summary>
    private static QuestionDescription<TQuestion, TAnswer> Dropped<TQuestion, TAnswer>(
        QuestionDescription<TQuestion, TAnswer> question,
        Parameter parameter)
        where TAnswer : class =>
        question with
        {
            Id = $"{question.Id}{Dropping}{parameter.Name}",
            Route = $"/{Dropping}{parameter.Name}{question.Route}",
            Make = asked =>
            {
                ValuesOf(asked).RemoveAll(value => value.Name == parameter.Name);
                return question.Make(asked);
            },
        };

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_values")]
    private static extern ref List<(string Name, string Value)> ValuesOf(Asked asked);

    /// <summary>A network in which everything that a parameter can distinguish occurs in two variants.</summary>
    private static TestDataset[] Network()
    {
        var first = Records("first")
            .Tie("hub", TieType.Hosts, "forum", begin: "2011-03-30", end: "2011-03-30", evidence: ["paper", "letter"])
            .Tie("hub", TieType.Signs, "accord", evidence: ["letter:announced", "paper:announced"])
            .Tie("hub", TieType.Hosts, "visit", evidence: ["letter"])
            .Tie("ministry", TieType.Attends, "visit", evidence: ["letter"])
            .Tie("chamber", TieType.Attends, "visit", evidence: ["letter"])
            .Tie("hub", TieType.Invited, "talks", evidence: ["letter"])
            .Tie("ministry", TieType.Attends, "forum", evidence: ["paper"])
            .Tie("ministry", TieType.Signs, "accord", evidence: ["letter", "paper:denied"])
            .Tie("ministry", TieType.Invited, "talks", evidence: ["letter"])
            .Tie("union", TieType.Signs, "accord", evidence: ["letter", "paper"])
            .Tie("union", TieType.Attends, "forum", evidence: ["paper:announced"])
            .Tie("old-union", TieType.Addresses, "talks", evidence: ["letter"])
            .Tie("old-hub", TieType.Hosts, "talks", evidence: ["letter"])
            .Tie("ilo", TieType.Organizes, "forum", begin: "2011-03-31", evidence: ["paper", "letter"])
            .Tie("ada", TieType.Addresses, "forum", onBehalfOf: "ministry", evidence: ["letter"])
            .Tie("union", TieType.Succeeds, "old-union", evidence: ["paper", "letter"])
            .Tie("hub", TieType.Succeeds, "old-hub", evidence: ["paper", "letter"])
            .Tie("hub", TieType.MemberOf, "ilo", evidence: ["paper"])
            .Tie("union", TieType.MemberOf, "ilo", evidence: ["paper"])
            .Tie("union", TieType.MemberOf, "chamber", begin: "2012", evidence: ["letter", "bulletin"])
            .Tie("hub", TieType.MemberOf, "chamber", begin: "2012", evidence: ["letter", "bulletin"])
            .Tie("hub", TieType.PartOf, "ministry", end: "2011-03-30", evidence: ["letter"])
            .Tie("ilo", TieType.Funds, "hub", begin: "2011", end: "2012", evidence: ["paper:announced"])
            .Tie("ada", TieType.Represents, "ministry", begin: "2011-03-31", evidence: ["letter"])
            .Tie("ada", TieType.Represents, "union", end: "2010", evidence: ["paper", "letter"])
            .Tie("forum", TieType.PartOf, "standing", evidence: ["paper"]);
        var second = Records("second")
            .Tie("hub", TieType.Attends, "standing", evidence: ["bulletin"])
            .Tie("union", TieType.Attends, "standing", evidence: ["bulletin", "letter"])
            .Tie("chamber", TieType.Attends, "standing", evidence: ["bulletin"])
            .Tie("ministry", TieType.Observes, "forum", evidence: ["bulletin"])
            .Tie("hub", TieType.Attends, "forum", evidence: ["bulletin"])
            .Tie("union", TieType.Observes, "forum", evidence: ["bulletin"]);
        return [first, second];
    }

    private static TestDataset Records(string dataset) => new TestDataset(dataset)
        .Source("paper", "The Press", "2011-03-30")
        .Source("letter", "The Ministry", "2012-05")
        .Source("bulletin", "The Press", "2013")
        .Body("hub", Kind.Ministry, "KZ", "The Hub")
        .Body("old-hub", Kind.Ministry, "KZ", "The Old Hub")
        .Body("ministry", Kind.Ministry, "KG", "Ministry of Labour")
        .Body("union", Kind.Union, "KZ", "Trade Union")
        .Body("old-union", Kind.Union, "KZ", "Old Trade Union")
        .Body("ilo", Kind.InternationalOrganization, null, "International Labour Organization")
        .Body("chamber", Kind.Employers, "KG", "Chamber of Commerce")
        .Person("ada", "TJ", "Ada")
        .Event("forum", "2011-03-30", "2011-03-31", topics: "migration")
        .Event("accord", "2012", "2012", Kind.Agreement, "wages")
        .Event("visit", "2012", "2012")
        .Event("talks", "2010", "2010", topics: "migration")
        .Event("standing", "2013", kind: Kind.Process, topics: "wages");
}
