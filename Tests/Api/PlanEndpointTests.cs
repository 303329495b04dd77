using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NUnit.Framework;
using StakeholderGraph.Tests.Conformance;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Api;

/// <summary>Plans by HTTP: who may read and write, and what happens if two clients write at once.</summary>
[TestFixture]
public sealed class PlanEndpointTests() : KeyedFixture(Engine.Embedded)
{
    private const string Demand = """{"title": "Round table", "convener": "ilo", "seats": 2, "exclude": ["ilo"]}""";

    [Test]
    public async Task A_plan_is_created_read_and_changed_with_its_current_tag()
    {
        var (made, plan) = await SendAsync("POST", "plans", Demand, AccessRole.Editor);
        var (address, tag) = (made.Headers.Location!.ToString(), made.Headers.ETag!.Tag);
        var who = (string)plan!["invitees"]![0]!["stakeholder"]!["id"]!;
        var (changed, after) = await SendAsync(
            "PUT", $"{address}/invitees/{who}", """{"status": "invited", "note": "by letter"}""", AccessRole.Editor, tag);
        var (conflict, problem) = await SendAsync(
            "PUT", $"{address}/invitees/{who}", """{"status": "withdrawn"}""", AccessRole.Editor, tag);
        var (contact, _) = await SendAsync(
            "POST", $"{address}/invitees/{who}/contacts", """{"channel": "mail", "who": "ada@example.org", "outcome": "will answer"}""",
            AccessRole.Editor, changed.Headers.ETag!.Tag);

        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(address, Does.StartWith("/api/v1/plans/round-table"));
        Assert.That((string?)plan["made"]!["by"], Is.EqualTo("editor"));
        Assert.That((changed.StatusCode, contact.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That((string?)after!["invitees"]![0]!["status"], Is.EqualTo("invited"));
        Assert.That(conflict.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        Assert.That(problem!["current"]!.ToJsonString(), Is.EqualTo(after.ToJsonString()));
        Assert.That(conflict.Headers.ETag!.Tag, Is.EqualTo(changed.Headers.ETag.Tag));
    }

    [Test]
    public async Task A_reader_sees_neither_notes_nor_contacts_and_cannot_write()
    {
        var (made, plan) = await SendAsync("POST", "plans", Demand, AccessRole.Editor);
        var address = made.Headers.Location!.ToString();
        var who = (string)plan!["invitees"]![0]!["stakeholder"]!["id"]!;
        await SendAsync("PUT", $"{address}/invitees/{who}", """{"status": "invited", "note": "zebra"}""", AccessRole.Editor, "*");
        await SendAsync(
            "POST", $"{address}/invitees/{who}/contacts", """{"channel": "zebra", "who": "zebra", "outcome": "zebra"}""",
            AccessRole.Editor, "*");
        var (seen, read) = await SendAsync("GET", address, null, AccessRole.Reader);
        var (_, all) = await SendAsync("GET", "plans", null, AccessRole.Reader);
        var (_, search) = await SendAsync("GET", "search?q=zebra", null, AccessRole.Reader);
        var (_, own) = await SendAsync("GET", address, null, AccessRole.Editor);

        Assert.That(own!.ToJsonString(), Does.Contain("zebra"));
        Assert.That($"{read}{all}{search}", Does.Not.Contain("\"zebra").And.Contain("invited"));
        Assert.That(seen.Headers.CacheControl!.NoStore);
        foreach (var (method, path, body) in new[]
        {
            ("POST", "plans", Demand),
            ("PUT", $"{address}/invitees/{who}", """{"status": "confirmed"}"""),
            ("POST", $"{address}/replanning", "{}"),
            ("DELETE", address, (string?)null),
            ("GET", "log", null),
        })
        {
            var (refused, problem) = await SendAsync(method, path, body, AccessRole.Reader, "*");
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), $"{method} {path}");
            Assert.That((string?)problem!["detail"], Does.Contain("needs the role"));
        }
    }

    [Test]
    public async Task A_damaged_plan_is_listed_and_refused_with_its_tag_and_removed_by_it()
    {
        var (made, _) = await SendAsync("POST", "plans?id=damaged", Demand, AccessRole.Editor);
        var tag = $"\"{await StoredPlan.DamageAsync(Api.Store.ToString(), "damaged")}\"";
        var (shown, problem) = await SendAsync("GET", "plans/damaged", null, AccessRole.Reader);
        var (_, list) = await SendAsync("GET", "plans", null, AccessRole.Reader);
        var listed = list!.AsArray().Single(plan => (string?)plan!["id"] == "damaged")!;
        var (stale, changed) = await SendAsync("DELETE", "plans/damaged", null, AccessRole.Editor, made.Headers.ETag!.Tag);
        var (removed, _) = await SendAsync("DELETE", "plans/damaged", null, AccessRole.Editor, tag);

        Assert.That((shown.StatusCode, shown.Headers.ETag!.Tag), Is.EqualTo((HttpStatusCode.ServiceUnavailable, tag)));
        Assert.That(shown.Headers.RetryAfter, Is.Null, "waiting does not help");
        Assert.That((string?)problem!["detail"], Does.StartWith("The plan damaged is damaged").And.StartWith((string)listed["damage"]!));
        Assert.That($"\"{listed["revision"]}\"", Is.EqualTo(tag));
        Assert.That((stale.StatusCode, stale.Headers.ETag!.Tag), Is.EqualTo((HttpStatusCode.PreconditionFailed, tag)));
        Assert.That((string?)changed!["detail"], Does.EndWith("The present plan is damaged."));
        Assert.That(removed.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }

    [Test]
    public async Task Every_number_of_a_brief_is_in_the_answer_at_the_address_beside_it()
    {
        var (_, plan) = await SendAsync("POST", "plans?id=briefed", Demand, AccessRole.Editor);
        var (_, brief) = await SendAsync("GET", "plans/briefed/brief", null, AccessRole.Reader);
        var checkedOnes = 0;
        foreach (var line in brief!["parts"]!.AsArray().SelectMany(part => part!["lines"]!.AsArray()))
        {
            var (text, asked) = ((string)line!["text"]!, (string)line["asked"]!);
            var (response, answer) = await SendAsync("GET", asked, null, AccessRole.Reader);
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), $"{asked}: {answer}");
            var number = Regex.Match(text, @"cooperates with (\d+)|^(\d+) ties? |to it has (\d+)");
            if (number.Success)
            {
                checkedOnes++;
                var expected =
                    number.Groups[1].Success ? answer!["partners"]!.AsArray().Count + (int)answer["omitted"]!
                    : number.Groups[2].Success ? answer!["ties"]!.AsArray().Count + (int)answer["omitted"]!
                    : (int)answer!["routes"]![0]!["length"]!;
                Assert.That(number.Groups.Values.Skip(1).Single(group => group.Success).Value, Is.EqualTo($"{expected}"), asked);
            }
        }

        Assert.That(checkedOnes, Is.GreaterThanOrEqualTo(2 * plan!["invitees"]!.AsArray().Count));
    }

    [Test]
    public async Task A_plan_comes_as_a_brief_a_grid_and_a_room_in_the_form_and_language_asked_for()
    {
        var (_, plan) = await SendAsync("POST", "plans?id=seen", Demand, AccessRole.Editor);
        var who = plan!["invitees"]![0]!["stakeholder"]!;
        foreach (var (path, type, text) in new[]
        {
            ("plans/seen/brief?format=markdown", "text/markdown", "# Brief: Round table"),
            ($"plans/seen/brief?format=html&stakeholder={who["id"]}", "text/html", $"<h2>{who["name"]}: draft</h2>"),
            ("plans/seen/grid?format=svg", "image/svg+xml", "power and interest"),
            ("plans/seen/grid?format=svg&language=ru", "image/svg+xml", "влияние и интерес"),
            ("plans/seen/room?format=svg&language=ru", "image/svg+xml", "кто в зале"),
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{path}");
            request.Headers.Add("Authorization", Bearer(AccessRole.Reader));
            using var client = Api.CreateClient();
            using var response = await client.SendAsync(request);

            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(type), path);
            Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(text), path);
        }
    }

    [Test]
    public async Task Only_admins_read_the_log_of_who_wrote_what()
    {
        await SendAsync("POST", "plans?id=logged", Demand, AccessRole.Editor);
        var (refused, _) = await SendAsync("GET", "log", null, AccessRole.Editor);
        var (given, log) = await SendAsync("GET", "log?limit=1", null, AccessRole.Admin);

        Assert.That((refused.StatusCode, given.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.OK)));
        Assert.That(given.Headers.CacheControl!.NoStore);
        Assert.That(
            ((string?)log![0]!["author"], (string?)log[0]!["action"], (string?)log[0]!["subject"]),
            Is.EqualTo(("editor", "plan made", "logged")));
    }

    [TestCase(null, null)]
    [TestCase(AccessRole.Reader, "reader")]
    [TestCase(AccessRole.Admin, "admin")]
    public async Task Everybody_learns_what_they_may_do_with_plans(AccessRole? role, string? word)
    {
        var (response, access) = role is { } known
            ? await SendAsync("GET", "access", null, known)
            : await Api.GetAsync("/api/v1/access");

        Assert.That(access!.ToJsonString(), Is.EqualTo(
            word is null ? """{"keys":true,"author":null,"role":null}""" : $$"""{"keys":true,"author":"{{word}}","role":"{{word}}"}"""));
        Assert.That(response.Headers.CacheControl!.NoStore);
    }

    [Test]
    public async Task A_demand_that_is_being_edited_is_counted_and_its_errors_are_named()
    {
        var (counted, counts) = await Api.PostAsync("/api/v1/invitations/eligible", """{"seats": 500, "demands": [{"name": "all"}]}""");
        var (refused, problem) = await Api.PostAsync("/api/v1/invitations/eligible", """{"seats": 2, "mustInvite": ["nobody"]}""");

        Assert.That((counted.StatusCode, refused.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.BadRequest)));
        Assert.That((int?)counts!["demands"]![0]!["eligible"], Is.EqualTo((int?)counts["eligible"]).And.GreaterThan(0));
        Assert.That((string?)counts["checks"]![0], Does.StartWith("seats: 500 are asked for"));
        Assert.That(problem!["errors"]!["mustInvite[0]"], Is.Not.Null);
    }

    [Test]
    public async Task Without_a_valid_key_nothing_about_plans_is_revealed()
    {
        var (none, _) = await Api.GetAsync("/api/v1/plans");
        var (wrong, _) = await Api.GetAsync("/api/v1/plans", ("Authorization", "Bearer sgk_nonsense"));
        var (basic, _) = await Api.GetAsync("/api/v1/search?q=ilo", ("Authorization", "Basic b2ZmaWNlOm9mZmljZQ=="));
        var (question, _) = await Api.GetAsync("/api/v1/search?q=ilo", ("Authorization", Bearer(AccessRole.Reader)));
        var (revoked, _) = await Api.GetAsync("/api/v1/search?q=ilo", ("Authorization", "Bearer sgk_nonsense"));

        Assert.That((none.StatusCode, wrong.StatusCode), Is.EqualTo((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)));
        Assert.That(none.Headers.WwwAuthenticate.ToString(), Does.StartWith("Bearer"));
        Assert.That(basic.StatusCode, Is.EqualTo(HttpStatusCode.OK), "what a proxy asked for is not ours");
        Assert.That((question.StatusCode, question.Headers.CacheControl!.NoStore), Is.EqualTo((HttpStatusCode.OK, true)));
        Assert.That(revoked.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("127.0.0.1", "localhost", null, HttpStatusCode.OK)]
    [TestCase("::1", "[::1]:5080", null, HttpStatusCode.OK)]
    [TestCase("10.0.0.7", "localhost", null, HttpStatusCode.Forbidden)]
    [TestCase("127.0.0.1", "localhost", "X-Forwarded-For: 10.0.0.7", HttpStatusCode.Forbidden)]
    [TestCase("127.0.0.1", "localhost", "X-Real-IP: 10.0.0.7", HttpStatusCode.Forbidden)]
    [TestCase("127.0.0.1", "localhost", "Forwarded: for=10.0.0.7", HttpStatusCode.Forbidden)]
    [TestCase("", "localhost", null, HttpStatusCode.Forbidden)]
    public async Task Without_keys_plans_are_for_this_machine_alone(string address, string host, string? header, HttpStatusCode status)
    {
        var headers = new List<(string, string)> { (Addressed.Header, address), ("Host", host) };
        if (header?.Split(": ") is [var name, var value])
        {
            headers.Add((name, value));
        }

        var (response, _) = await Open.GetAsync("/api/v1/plans", [.. headers]);

        Assert.That(response.StatusCode, Is.EqualTo(status));
    }

    [TestCase("text/plain", null, HttpStatusCode.UnsupportedMediaType)]
    [TestCase(null, null, HttpStatusCode.UnsupportedMediaType)]
    [TestCase("application/json", "Origin: http://attacker.example", HttpStatusCode.Forbidden)]
    [TestCase("application/json", "Sec-Fetch-Site: cross-site", HttpStatusCode.Forbidden)]
    [TestCase("application/json", "Sec-Fetch-Site: same-origin", HttpStatusCode.Created)]
    [TestCase("application/json; charset=utf-8", null, HttpStatusCode.Created)]
    public async Task Only_JSON_from_the_same_site_changes_anything(string? type, string? header, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/plans")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Demand)),
        };
        request.Headers.Add(Addressed.Header, "127.0.0.1");
        if (type is not null)
        {
            request.Content.Headers.Add("Content-Type", type);
        }

        if (header?.Split(": ") is [var name, var value])
        {
            request.Headers.Add(name, value);
        }

        var (response, _) = await Open.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(status));
    }

    [TestCase("POST", "plans", """{"seats": 0}""", "*", 400, "seats")]
    [TestCase("POST", "plans", """{"seats": 2, "mustInvite": ["nobody"]}""", "*", 400, "mustInvite[0]")]
    [TestCase("POST", "plans?id=two%20words", """{"seats": 2}""", "*", 400, "id")]
    [TestCase("POST", "plans?name=x", """{"seats": 2}""", "*", 400, "name")]
    [TestCase("POST", "plans", """{"seats": 500}""", "*", 422, null)]
    [TestCase("PUT", "plans/bad/invitees/{who}", """{"status": "attended"}""", "*", 400, "status")]
    [TestCase("PUT", "plans/bad/invitees/{who}", """{"state": "invited"}""", "*", 400, "state")]
    [TestCase("PUT", "plans/bad/invitees/{who}", """{"status": "invited", "date": "2016-05"}""", "*", 400, "date")]
    [TestCase("PUT", "plans/bad/invitees/{who}", "[]", "*", 400, "body")]
    [TestCase("PUT", "plans/bad/invitees/{who}", """{"status": "invited"}""", null, 428, null)]
    [TestCase("PUT", "plans/bad/invitees/{who}", """{"status": "invited"}""", "\"nonsense\"", 412, null)]
    [TestCase("PUT", "plans/bad/invitees/{who}", """{"status": "invited"}""", "\"nonsense\", W/\"{revision}\"", 412, null)]
    [TestCase("PUT", "plans/bad/invitees/{who}", """{"status": "attended"}""", "\"0\", \"{revision}\"", 400, "status")]
    [TestCase("PUT", "plans/bad/invitees/{who}", """{"status": "attended"}""", "{revision}", 412, null)]
    [TestCase("PUT", "plans/bad/invitees/nobody", """{"status": "invited"}""", "*", 404, null)]
    [TestCase("PUT", "plans/nothing/invitees/{who}", """{"status": "invited"}""", "*", 404, null)]
    [TestCase("POST", "plans/bad/invitees/{who}/contacts", """{"channel": "mail"}""", "*", 400, "who")]
    [TestCase("GET", "plans/nothing", null, null, 404, null)]
    [TestCase("GET", "plans/bad/comparison", null, null, 400, "with")]
    [TestCase("GET", "plans/bad/brief?stakeholder=nobody", null, null, 404, null)]
    [TestCase("GET", "plans/bad/brief?format=pdf", null, null, 400, "format")]
    [TestCase("GET", "plans/bad/room?language=tlh", null, null, 400, "language")]
    [TestCase("GET", "plans/bad/seating", null, null, 400, "tables")]
    [TestCase("GET", "plans/bad/seating?tables=1", null, null, 400, "plan")]
    [TestCase("GET", "plans/bad/grid?limit=-1", null, null, 400, "limit")]
    [TestCase("PUT", "plans/bad/grid/{who}", """{"power": 2, "reason": "x"}""", "*", 400, "power")]
    [TestCase("PUT", "plans/bad/grid/{who}", """{"power": 1}""", "*", 400, "reason")]
    [TestCase("PUT", "plans/bad/grid/nobody", """{"power": 1, "reason": "x"}""", "*", 404, null)]
    [TestCase("PUT", "plans/bad/grid/{who}", """{"power": 1, "reason": "x"}""", null, 428, null)]
    public async Task An_invalid_field_is_named_and_nothing_is_written(
        string method, string path, string? body, string? tag, int status, string? field)
    {
        var (response, plan) = await SendAsync("GET", "plans/bad", null, AccessRole.Reader);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            (_, plan) = await SendAsync("POST", "plans?id=bad", Demand, AccessRole.Editor);
        }

        var before = await Entries();
        var who = (string)plan!["invitees"]![0]!["stakeholder"]!["id"]!;
        var (refused, problem) = await SendAsync(
            method, path.Replace("{who}", who, StringComparison.Ordinal), body, AccessRole.Editor,
            tag?.Replace("{revision}", $"{plan["revision"]}", StringComparison.Ordinal));

        Assert.That((int)refused.StatusCode, Is.EqualTo(status), $"{problem}");
        Assert.That(refused.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(field is null || problem!["errors"]![field] is not null, $"{problem}");
        Assert.That(await Entries(), Is.EqualTo(before));
    }

    private async Task<string> Entries() => (await SendAsync("GET", "log", null, AccessRole.Admin)).Body!.ToJsonString();

    private async Task<(HttpResponseMessage Response, JsonNode? Body)> SendAsync(
        string method, string path, string? body, AccessRole role, string? tag = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path.StartsWith('/') ? path : $"/api/v1/{path}");
        request.Headers.Add("Authorization", Bearer(role));
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        return await Api.SendAsync(request);
    }
}
