using NUnit.Framework;
using StakeholderGraph.Tests.Conformance.Oracles;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>Every engine answers as the oracle on random networks with random scopes, and a wrong engine is detected.</summary>
public sealed class OracleTests(Engine engine) : ConformanceFixture(engine)
{
    private const int Networks = 200;
    private const int QuestionsEach = 4;

    // Loading a network takes long, so each is loaded once and asked all questions with all mistakes that have not been detected yet, in
    // one pass for all tests of this class. Loading into a server takes longest: after these networks, only those are loaded that can
    // detect a remaining mistake.
    private readonly int _loaded = engine == Engine.Neo4j ? 15 : Networks;
    private readonly HashSet<string> _foundOut = [];
    private (string Question, string Said, string Expected)? _difference;
    private Task? _pass;

    [Test]
    public async Task Every_answer_equals_that_of_the_oracle()
    {
        await PassAsync();

        Assert.That(_difference?.Said, Is.EqualTo(_difference?.Expected), _difference?.Question);
    }

    [TestCaseSource(nameof(Mistakes))]
    public async Task An_engine_that_makes_a_mistake_is_detected(string mistake)
    {
        await PassAsync();

        Assert.That(_foundOut, Does.Contain(mistake), "No network tells this engine from a right one");
    }

    [TestCaseSource(nameof(Misreadings))]
    [Category("Thorough")]
    public async Task An_engine_that_misreads_the_records_is_detected(Misreading misreading)
    {
        for (var seed = 0; seed < Networks; seed++)
        {
            var random = new RandomNetwork(seed);
            var datasets = random.Datasets();
            TestDataset[] misread = [.. datasets.Select(misreading.Read)];
            var (oracle, other) = (new Oracle(datasets), new Oracle(misread));
            var questions = Enumerable.Range(0, QuestionsEach).Select(_ => Cooperation(random)).ToList();
            if (questions.TrueForAll(q => WithoutTies(other.Answer(q)) == WithoutTies(oracle.Answer(q))))
            {
                continue; // it takes long to load
            }

            await using var reader = await Load(misread);
            foreach (var question in questions)
            {
                var answer = await reader.AskAsync(question, default);
                if (WithoutTies(Transcript.Of(answer!)) != WithoutTies(oracle.Answer(question)))
                {
                    return;
                }
            }
        }

        Assert.Fail("No network tells this engine from a right one");

        // The recorded type of a tie would of course show the difference.
        static string WithoutTies(string transcript) =>
            string.Join('\n', transcript.Split('\n').Where(line => line.Split(": ").Length <= 2));
    }

    public static IEnumerable<TestCaseData> Mistakes() =>
        Mistake.All.Select(m => new TestCaseData(m.Name) { TestName = $"An_engine_is_found_out_where_{m.Name.Replace(' ', '_')}" });

    public static IEnumerable<TestCaseData> Misreadings() =>
        Misreading.All.Select(m => new TestCaseData(m) { TestName = $"An_engine_is_found_out_that_{m.Name.Replace(' ', '_')}" });

    private Task PassAsync() => _pass ??= AskAllAsync();

    private async Task AskAllAsync()
    {
        for (var seed = 0; seed < Networks; seed++)
        {
            var random = new RandomNetwork(seed);
            var datasets = random.Datasets();
            var oracle = new Oracle(datasets);
            var questions = Enumerable
                .Range(0, QuestionsEach)
                .Select(_ => (Cooperation: Cooperation(random), Ground: Ground(random), Profile: Profile(random)))
                .ToList();
            if (seed >= _loaded && !questions.Exists(q => Tells(oracle, q.Cooperation)))
            {
                continue;
            }

            await using var reader = await Load(datasets);
            foreach (var (cooperation, ground, profile) in questions)
            {
                await CompareAsync(
                    seed,
                    cooperation,
                    q => reader.AskAsync(q, default),
                    Transcript.Of,
                    oracle.Answer(cooperation),
                    Mistake.OfCooperation);
                await CompareAsync(
                    seed,
                    ground,
                    async q => await reader.AskAsync(q, default),
                    Transcript.Of,
                    oracle.Answer(ground),
                    Mistake.OfGround);
                await CompareAsync(
                    seed,
                    profile,
                    q => reader.AskAsync(q, default),
                    Transcript.Of,
                    oracle.Answer(profile),
                    Mistake.OfProfile);
            }
        }
    }

    /// <summary>Whether an engine with this mistake, which has not been detected yet, returns a wrong answer.</summary>
    private bool Tells(Oracle oracle, WhoCooperates question) =>
        Mistake.OfCooperation.Any(mistake =>
            !_foundOut.Contains(mistake.Name)
            && mistake.Asked(question) is var other
            && !Equals(other, question)
            && oracle.Answer(other) != oracle.Answer(question));

    /// <summary>Records differences from the oracle, and which mistakes would have changed an answer.</summary>
    private async Task CompareAsync<TQuestion, TAnswer>(
        int seed,
        TQuestion question,
        Func<TQuestion, Task<TAnswer?>> ask,
        Func<TAnswer, string> transcript,
        string expected,
        IEnumerable<Mistake<TQuestion, TAnswer>> mistakes)
        where TAnswer : class
    {
        var answer = (await ask(question))!;
        if (transcript(answer) is var said && said != expected)
        {
            _difference ??= ($"seed {seed}: {question}", said, expected);
        }

        foreach (var mistake in mistakes.Where(m => !_foundOut.Contains(m.Name)))
        {
            var altered = mistake.Asked(question) is var other && !Equals(other, question) ? (await ask(other))! : answer;
            if (transcript(mistake.Answered(altered)) != expected)
            {
                _foundOut.Add(mistake.Name);
            }
        }
    }

    private static WhoCooperates Cooperation(RandomNetwork random) => new(random.Stakeholder(), random.Scope())
    {
        Weight = random.Pick(Weight.Count, Weight.Newman, Weight.Role),
        AtMost = random.Pick(1, 3, 50),
        WaysAtMost = int.MaxValue,
        RoleMatch = random.Pick(RoleMatch.Any, RoleMatch.All),
    };

    private static CommonGround Ground(RandomNetwork random)
    {
        var parties = random.Parties();
        return new CommonGround(parties, random.Scope())
        {
            AtLeast = random.Pick<int?>(null, 1, Math.Min(2, parties.Distinct().Count())),
            AtMost = random.Pick(1, 100),
            WaysAtMost = int.MaxValue,
        };
    }

    private static ProfileOf Profile(RandomNetwork random) => random.Pick(true, false)
        ? new ProfileOf(random.Stakeholder(), Family.Stakeholder, random.Scope())
        : new ProfileOf(random.Pick([.. RandomNetwork.Engagements]), Family.Engagement, random.Scope());
}
