using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>Common code for tests of Who cooperates.</summary>
public abstract class CooperationFixture(Engine engine) : ConformanceFixture(engine)
{
    protected static TestDataset AdaBobCleo() => new TestDataset("d").Person("ada").Person("bob").Person("cleo").Event("forum");

    protected static RecordId Id(string id) => RecordId.Parse(id);

    protected static IEnumerable<string> Strengths(Cooperation answer) =>
        answer.Partners.Select(p => FormattableString.Invariant($"{p.Stakeholder.Id} {p.Strength}"));

    protected async Task<IEnumerable<string>> Partners(TestDataset data, string with, Scope scope) =>
        (await Ask(data, with, scope)).Partners.Select(p => p.Stakeholder.Id.Value);

    protected Task<Cooperation> Ask(TestDataset data, string with) => Ask(data, with, Scope.Everything);

    protected async Task<Cooperation> Ask(TestDataset data, string with, Scope scope, Weight weight = Weight.Role)
    {
        await using var reader = await Load(data);
        return (await reader.AskAsync(new WhoCooperates(Id(with), scope) { Weight = weight }, default))!;
    }
}
