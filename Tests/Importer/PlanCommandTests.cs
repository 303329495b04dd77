using System.Text.Json.Nodes;
using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Importer;

public sealed class PlanCommandTests : CommandLineTests
{
    [Test]
    public async Task A_plan_is_created_changed_exported_and_logged()
    {
        Folder.Copy(Path.Combine("data", "central-asia-labour-migration"));
        await ImportAsync(Path.Combine("data", "central-asia-labour-migration"));
        File.WriteAllText(Folder.At("wrong.json"), "{\"seats\": 4,\n \"demands\": [{\"least\": \"x\"}],\n \"id\": 1}");
        var wrong = await RunAsync("plan", "make", "wrong.json");
        File.WriteAllText(Folder.At("demand.json"), """{"title": "Круглый стол", "convener": "ilo", "seats": 4}""");
        var made = await RunAsync("plan", "make", "demand.json", "--format", "json");
        var plan = JsonNode.Parse(made.Answer)!;
        var (id, who) = ((string)plan["id"]!, (string)plan["invitees"]![0]!["stakeholder"]!["id"]!);
        var invited = await RunAsync("plan", "status", id, who, "invited", "--note", "by letter");
        var refused = await RunAsync("plan", "status", id, who, "attended");
        var exported = await RunAsync("plan", "export", "--output", "plans.json");
        await RunAsync("plan", "remove", id);
        var imported = await RunAsync("plan", "import", "plans.json");
        var log = await RunAsync("log", "--limit", "2");
        await StoredPlan.DamageAsync($"embedded:{Folder.At("stakeholders.db")}", id);
        var listed = await RunAsync("plan", "list");
        var others = await RunAsync("plan", "export", "--output", "others.json");

        Assert.That(wrong.ExitCode, Is.EqualTo(1));
        Assert.That(wrong.Messages, Does.StartWith("wrong.json:2:24: demands[0].least is \"x\", not a whole number from 0 to ")
            .And.Contain("wrong.json:3:8: id is not a field here"));
        Assert.That((made.ExitCode, id), Is.EqualTo((0, "kruglyy-stol")).Or.EqualTo((0, "kruglyi-stol")), made.Messages);
        Assert.That(invited.Answer, Does.Contain("invited").And.Contain(": by letter"));
        Assert.That((refused.ExitCode, refused.Messages), Is.EqualTo((2, "stakeholders: STATUS cannot change from invited to attended, "
            + "only to confirmed or declined or withdrawn or draft.\n")));
        Assert.That((exported.ExitCode, imported.Answer), Is.EqualTo((0, $"Imported: {id}.\n")));
        Assert.That(listed.Answer, Does.StartWith($"The plan {id} is damaged: "));
        Assert.That((others.ExitCode, others.Messages), Is.EqualTo((5, $"stakeholders: Not exported: {listed.Answer.Split('\n')[0]}\n")));
        Assert.That(File.ReadAllText(Folder.At("others.json")), Is.EqualTo("[]"));
        Assert.That(log.Answer, Does.Contain("plan imported").And.Contain("plan removed").And.Contain(System.Environment.UserName));
    }

    [Test]
    public async Task A_key_is_shown_once_and_listed_without_its_secret()
    {
        var added = await RunAsync("keys", "add", "anna", "--role", "editor");
        var again = await RunAsync("keys", "add", "anna");
        var listed = await RunAsync("keys", "list");
        var revoked = await RunAsync("keys", "revoke", "anna");
        var none = await RunAsync("keys", "revoke", "anna");

        Assert.That((added.ExitCode, again.ExitCode, revoked.ExitCode, none.ExitCode), Is.EqualTo((0, 1, 0, 1)));
        Assert.That(added.Answer, Does.Match("^sgk_[A-Za-z0-9_-]{43}\n$"));
        Assert.That(listed.Answer, Does.StartWith("anna  editor").And.Not.Contain(added.Answer.Trim()));
    }
}
