using System.Text.Json.Serialization;
using StakeholderGraph.Asking;
using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Tests.Asking;

/// <summary>A test question about the whole network whose answer waits for the test.</summary>
internal sealed record SlowQuestion(SlowWork Work) : IQuestion<SlowAnswer?>
{
    public static QuestionDescription Describe(SlowWork work) => new QuestionDescription<SlowQuestion, SlowAnswer>
    {
        Id = "slow",
        Route = "/slow",
        Summary = "How often this was worked out",
        Remarks = "A question of the tests.",
        Example = "/api/v1/slow",
        Parameters = [Parameters.MinSources],
        LooksAtEverything = true,
        Make = asked =>
        {
            _ = asked.One(Parameters.MinSources);
            return new SlowQuestion(work);
        },
        Json = () => SlowAnswerJson.Default.SlowAnswer,
    };

    public static QuestionDescription DescribePosted(SlowWork work) => new QuestionDescription<SlowQuestion, SlowAnswer>
    {
        Id = "slow-list",
        Route = "/slow/list",
        IsPosted = true,
        Document = new PostedDocument(Demand, typeof(StakeholderGraph.Demand), [], "{}"),
        Summary = "How often this was worked out",
        Remarks = "A question of the tests.",
        Example = "/api/v1/slow/list",
        LooksAtEverything = true,
        Make = asked =>
        {
            _ = asked.Text(Demand);
            return new SlowQuestion(work);
        },
        Json = () => SlowAnswerJson.Default.SlowAnswer,
    };

    private static Parameter<string> Demand { get; } = new("demand", "Whatever.", text => text) { Sort = ParameterSort.Document };

    SlowAnswer? IQuestion<SlowAnswer?>.AnswerFrom(Network network, CancellationToken cancellationToken) => Work.Do(cancellationToken);
}

/// <summary>Work that takes as long as a test requires.</summary>
internal sealed class SlowWork
{
    private int _begun;
    private int _ended;

    /// <summary>How often it was started.</summary>
    public int Begun => Volatile.Read(ref _begun);

    /// <summary>How often it was cancelled.</summary>
    public int Ended => Volatile.Read(ref _ended);

    /// <summary>Lets it continue.</summary>
    public ManualResetEventSlim MayGoOn { get; } = new();

    /// <summary>Whether it fails when it continues.</summary>
    public bool Fails { get; set; }

    public SlowAnswer Do(CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _begun);
        try
        {
            // Half of the work is done at once.
            var pieces = 2 * WorkPiece.Items;
            Workers.Run(pieces, () => 0, (_, piece) =>
            {
                if (piece.Number == 1)
                {
                    MayGoOn.Wait(cancellationToken);
                }
            }, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref _ended);
            throw;
        }

        return Fails ? throw new StoreException(StoreFailure.Unavailable, "The store is gone.") : new SlowAnswer(number, 0);
    }
}

internal sealed record SlowAnswer(int Datasets, int AtLeast);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SlowAnswer))]
internal sealed partial class SlowAnswerJson : JsonSerializerContext;
