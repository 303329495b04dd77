using System.Net;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Api;

[TestFixture]
public sealed class FailureTests
{
    private const string Secret = "the password is swordfish";

    [Test]
    public async Task An_unavailable_store_is_503_with_the_time_to_retry()
    {
        await using var api = await Over(new BrokenReader(new StoreException(StoreFailure.Unavailable, "The store is locked.")));

        foreach (var path in new[] { "/api/v1/stakeholders/ilo", "/api/v1/search", "/api/v1/datasets", "/readyz" })
        {
            var (response, body) = await api.GetAsync(path);

            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable), path);
            Assert.That(response.Headers.RetryAfter!.Delta, Is.GreaterThan(TimeSpan.Zero), path);
            Assert.That((string?)body!["detail"], Is.EqualTo("The store is locked."), path);
            Assert.That(response.Headers.Contains("X-Content-Type-Options"), path);
        }
    }

    [Test]
    public async Task The_process_is_healthy_while_its_store_is_not()
    {
        await using var api = await Over(new BrokenReader(new StoreException(StoreFailure.Unavailable, "The store is locked.")));

        Assert.That((await api.GetAsync("/healthz")).Response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task An_internal_error_is_500_without_details()
    {
        foreach (var defect in new Exception[] { new StoreException(StoreFailure.Rejected, Secret), new InvalidOperationException(Secret) })
        {
            await using var api = await Over(new BrokenReader(defect));
            var problem = await api.ProblemAsync("/api/v1/stakeholders/ilo", HttpStatusCode.InternalServerError);

            Assert.That(problem.ToJsonString(), Does.Not.Contain(Secret).And.Not.Contain("Exception"));
        }
    }

    [Test]
    public async Task A_question_that_takes_too_long_is_503()
    {
        await using var api = await ApiHost.StartAsync([ApiFixture.Neighbours()], services => services
            .AddSingleton<INetworkReader>(new BrokenReader(null))
            .PostConfigure<RequestTimeoutOptions>(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
            {
                Timeout = TimeSpan.FromMilliseconds(1),
                TimeoutStatusCode = timeouts.DefaultPolicy!.TimeoutStatusCode,
                WriteTimeoutResponse = timeouts.DefaultPolicy.WriteTimeoutResponse,
            }));
        var problem = await api.ProblemAsync("/api/v1/stakeholders/ilo", HttpStatusCode.ServiceUnavailable);

        Assert.That((string?)problem["detail"], Does.Contain("too long"));
    }

    [Test]
    public void A_repeated_warning_is_logged_once_a_minute()
    {
        var clock = new Clock();
        var warnings = new RecentWarnings(clock);

        bool[] due =
        [
            warnings.IsDue("locked"), warnings.IsDue("locked"), warnings.IsDue("damaged"), warnings.IsDue("damaged"),
            At(59).IsDue("damaged"), At(60).IsDue("damaged"), warnings.IsDue("locked"),
        ];

        Assert.That(due, Is.EqualTo([true, false, true, false, false, true, true]));

        RecentWarnings At(double seconds)
        {
            clock.Seconds = seconds;
            return warnings;
        }
    }

    private static Task<ApiHost> Over(BrokenReader reader) =>
        ApiHost.StartAsync([ApiFixture.Neighbours()], services => services.AddSingleton<INetworkReader>(reader));

    /// <summary>Fails every question; without a failure, answers none until it is cancelled.</summary>
    private sealed class BrokenReader(Exception? failure) : INetworkReader
    {
        public Task<string> VersionAsync(CancellationToken cancellationToken) => Fail<string>(cancellationToken);

        public Task<IReadOnlyList<LoadedDataset>> DatasetsAsync(CancellationToken cancellationToken) =>
            Fail<IReadOnlyList<LoadedDataset>>(cancellationToken);

        public Task<TAnswer> AskAsync<TAnswer>(IQuestion<TAnswer> question, CancellationToken cancellationToken) =>
            Fail<TAnswer>(cancellationToken);

        public Task<bool> IsCostlyAsync(IReadOnlyList<RecordId> about, Scope? standing, CancellationToken cancellationToken) =>
            Fail<bool>(cancellationToken);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private async Task<T> Fail<T>(CancellationToken cancellationToken)
        {
            await (failure is null ? Task.Delay(Timeout.Infinite, cancellationToken) : Task.FromException(failure));
            throw new InvalidOperationException("Never reached");
        }
    }
}
