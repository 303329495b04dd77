using Polly;
using Polly.Retry;

namespace StakeholderGraph.Neo4j;

/// <summary>Retries after transient failures, with delays that grow and vary at random.</summary>
internal sealed class Retries(TimeProvider clock)
{
    private readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<StoreException>(failure => failure.InnerException is Fault { Passes: true }),
            MaxRetryAttempts = 4,
            Delay = TimeSpan.FromMilliseconds(100),
            MaxDelay = TimeSpan.FromSeconds(2),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .Build();

    public async Task<T> RunAsync<T>(Func<CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken) =>
        await _pipeline.ExecuteAsync(work, cancellationToken);
}
