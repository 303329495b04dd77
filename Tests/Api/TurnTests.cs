using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Api;

/// <summary>Costly questions take turns; other questions do not wait for them; work for disconnected clients stops.</summary>
[TestFixture]
public sealed class TurnTests
{
    private const string Costly = "/api/v1/stakeholders/ilo/partners";

    [Test]
    public async Task Costly_questions_beyond_the_queue_are_refused_at_once_with_the_time_to_retry()
    {
        using var reader = new SlowReader();
        await using var api = await Over(reader, new TurnLimits(AtOnce: 1, Waiting: 1, AtOnceOfClient: 1, WaitingOfClient: 1));
        var answered = api.GetAsync(Costly);
        await reader.Asked.WaitAsync();

        // One of the two further questions waits; the other is refused, whichever comes first.
        var more = new[] { api.GetAsync(Costly), api.GetAsync(Costly) };
        var (refused, _) = await await Task.WhenAny(more);
        var waiting = more.Single(request => !request.IsCompleted);

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(refused.Headers.RetryAfter!.Delta, Is.GreaterThan(TimeSpan.Zero));
        Assert.That(refused.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(
            (await api.GetAsync("/api/v1/search?q=labour")).Response.StatusCode,
            Is.EqualTo(HttpStatusCode.OK),
            "a search waits for nobody");
        Assert.That((await api.GetAsync("/readyz")).Response.StatusCode, Is.EqualTo(HttpStatusCode.OK));

        reader.Answer.Release(10);
        Assert.That((await answered).Response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await waiting).Response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_client_that_has_the_answer_needs_no_turn()
    {
        using var reader = new SlowReader();
        await using var api = await Over(reader, new TurnLimits(AtOnce: 1, Waiting: 0, AtOnceOfClient: 1, WaitingOfClient: 0));
        reader.Answer.Release();
        var (first, _) = await api.GetAsync(Costly);
        await reader.Asked.WaitAsync();
        var busy = api.GetAsync(Costly);
        await reader.Asked.WaitAsync();

        var (again, _) = await api.GetAsync(Costly, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        reader.Answer.Release();
        await busy;
    }

    [Test]
    public async Task One_client_cannot_block_the_others()
    {
        using var turns = new Turns(new TurnLimits(AtOnce: 2, Waiting: 1, AtOnceOfClient: 1, WaitingOfClient: 1));
        using var first = await turns.TakeAsync(From("192.0.2.1"));
        var second = turns.TakeAsync(From("192.0.2.1"));
        using var third = await turns.TakeAsync(From("192.0.2.1"));
        using var other = await turns.TakeAsync(From("192.0.2.2"));
        var otherWaits = turns.TakeAsync(From("192.0.2.3"));
        using var busy = await turns.TakeAsync(From("192.0.2.4"));

        Assert.That(first.Refusal, Is.Null);
        Assert.That(third.Refusal!.StatusCode, Is.EqualTo(StatusCodes.Status429TooManyRequests));
        Assert.That(other.Refusal, Is.Null, "another client has a share of its own");
        Assert.That(busy.Refusal!.StatusCode, Is.EqualTo(StatusCodes.Status503ServiceUnavailable));
        Assert.That(second.IsCompleted || otherWaits.IsCompleted, Is.False);

        other.Dispose();
        using var next = await otherWaits;
        Assert.That(next.Refusal, Is.Null);
        first.Dispose();
        using var last = await second;
        Assert.That(last.Refusal, Is.Null);
    }

    [Test]
    public async Task A_question_that_waits_for_half_of_its_time_limit_is_refused_and_holds_no_place()
    {
        using var turns = new Turns(new TurnLimits(AtOnce: 1, Waiting: 2, AtOnceOfClient: 1, WaitingOfClient: 2));
        using var first = await turns.TakeAsync(From("192.0.2.1"));

        var ofClient = From("192.0.2.1", within: TimeSpan.FromMilliseconds(60));
        using var waited = await turns.TakeAsync(ofClient);
        using var busy = await turns.TakeAsync(From("192.0.2.2", within: TimeSpan.FromMilliseconds(60)));

        Assert.That(waited.Refusal!.StatusCode, Is.EqualTo(StatusCodes.Status429TooManyRequests));
        Assert.That(ofClient.Response.Headers.RetryAfter, Is.Not.Empty);
        Assert.That(busy.Refusal!.StatusCode, Is.EqualTo(StatusCodes.Status503ServiceUnavailable));
        first.Dispose();
        using var next = await turns.TakeAsync(From("192.0.2.2", within: TimeSpan.FromMilliseconds(60)));
        Assert.That(next.Refusal, Is.Null, "the refused questions hold no place");
    }

    [TestCase("192.0.2.1", "::ffff:192.0.2.1", true)]
    [TestCase("2001:db8:1:2::1", "2001:db8:1:2:3:4:5:6", true)]
    [TestCase("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [TestCase("192.0.2.1", "192.0.2.2", false)]
    public void A_client_is_an_address_or_a_network_of_64_bits(string one, string other, bool same) =>
        Assert.That(Turns.ClientOf(IPAddress.Parse(one)).Equals(Turns.ClientOf(IPAddress.Parse(other))), Is.EqualTo(same));

    [Test]
    public async Task A_computation_for_a_client_that_leaves_stops_without_a_log_entry()
    {
        using var reader = new SlowReader();
        using var log = new Logged();
        await using var api = await Over(reader, new TurnLimits(1, 1, 1, 1), services => services.AddSingleton<ILoggerProvider>(log));
        using var leaving = new CancellationTokenSource();
        var asking = Get(api, Costly, leaving.Token);
        await reader.Asked.WaitAsync();
        await leaving.CancelAsync();

        Assert.That(await asking, Is.Null);
        await reader.Left.Task.WaitAsync(TimeSpan.FromSeconds(30));
        reader.Answer.Release();
        Assert.That((await api.GetAsync(Costly)).Response.StatusCode, Is.EqualTo(HttpStatusCode.OK), "its turn is free again");
        Assert.That(log.Lines, Is.Empty);
    }

    private static DefaultHttpContext From(string address, TimeSpan? within = null)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
        if (within is { } time)
        {
            context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new RequestTimeoutPolicy { Timeout = time }), null));
        }

        return context;
    }

    private static Task<ApiHost> Over(SlowReader reader, TurnLimits limits, Action<IServiceCollection>? more = null) =>
        ApiHost.StartAsync([ApiFixture.Neighbours()], services =>
        {
            services.AddSingleton<INetworkReader>(provider => reader);
            services.AddSingleton(limits);
            more?.Invoke(services);
        });

    private static async Task<HttpResponseMessage?> Get(ApiHost api, string path, CancellationToken cancellationToken)
    {
        using var client = api.CreateClient();
        try
        {
            return await client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Answers Who cooperates only when the test allows it, and all other questions at once.</summary>
    private sealed class SlowReader : INetworkReader, IDisposable
    {
        private static readonly Mention Ilo = new(RecordId.Parse("ilo"), Kind.InternationalOrganization, "ILO", null);

        public SemaphoreSlim Asked { get; } = new(0);

        public SemaphoreSlim Answer { get; } = new(0);

        private static readonly OrderedDictionary<string, int> Nothing = [];

        public TaskCompletionSource Left { get; } = new();

        public Task<string> VersionAsync(CancellationToken cancellationToken) => Task.FromResult("v");

        public Task<IReadOnlyList<LoadedDataset>> DatasetsAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<LoadedDataset>>([]);

        public async Task<TAnswer> AskAsync<TAnswer>(IQuestion<TAnswer> question, CancellationToken cancellationToken) =>
            (TAnswer)
                (object?)
                    (
                        question switch
                        {
                            Find => new Findings([], 0, new Facets(Nothing, Nothing, Nothing, Nothing), null),
                            WhoCooperates => await CooperationAsync(cancellationToken),
                            _ => null, // nobody is known
                        })!;

        public Task<bool> IsCostlyAsync(IReadOnlyList<RecordId> about, Scope? standing, CancellationToken cancellationToken) =>
            Task.FromResult(true);

        private async Task<Cooperation> CooperationAsync(CancellationToken cancellationToken)
        {
            Asked.Release();
            try
            {
                await Answer.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                Left.TrySetResult();
                throw;
            }

            return new Cooperation(
                Ilo,
                [],
                Level.Stakeholder,
                Weight.Role,
                [],
                new OrderedDictionary<string, TieGiven>(),
                new OrderedDictionary<string, Source>(),
                0,
                false,
                0);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        public void Dispose()
        {
            Asked.Dispose();
            Answer.Dispose();
        }
    }

    private sealed class Logged : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Lines.Enqueue(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
