using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using StakeholderGraph.Asking;
using StakeholderGraph.Tests.Asking;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Api;

/// <summary>
/// Long work runs once for all clients that ask the same question, reports its progress, and stops when no client waits for it.
/// </summary>
[CancelAfter(60_000)]
public sealed class SharedRunTests
{
    private const string Question = "/api/v1/slow";

    private SlowWork _work = null!;
    private ApiHost _api = null!;
    private HttpClient _client = null!;

    [SetUp]
    public async Task Start()
    {
        _work = new SlowWork();
        IReadOnlyList<QuestionDescription> asked =
            [.. Questions.All, SlowQuestion.Describe(_work), SlowQuestion.DescribePosted(_work)];
        _api = await ApiHost.StartAsync([new TestDataset("d").Person("ada")], services => services.AddSingleton(asked));
        _client = _api.CreateClient();
    }

    [TearDown]
    public async Task Stop()
    {
        _work.MayGoOn.Set();
        _client.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Identical_questions_share_one_computation(CancellationToken cancellationToken)
    {
        var first = _client.GetStringAsync(Question, cancellationToken);
        await UntilAsync(() => _work.Begun == 1, cancellationToken);
        var others = Enumerable.Range(0, 20).Select(_ => _client.GetStringAsync(Question, cancellationToken)).ToList();
        _work.MayGoOn.Set();
        var answers = await Task.WhenAll([first, .. others]);

        Assert.That(answers.Distinct().Count(), Is.EqualTo(1));
        Assert.That(await _client.GetStringAsync(Question, cancellationToken), Is.EqualTo(answers[0]), "kept for who asks soon after");
        Assert.That(_work.Begun, Is.EqualTo(1));
        Assert.That(
            await _client.GetStringAsync($"{Question}?minSources=2", cancellationToken),
            Is.Not.EqualTo(answers[0]),
            "another question");
    }

    [Test]
    public async Task Identical_documents_share_one_computation(CancellationToken cancellationToken)
    {
        var first = PostAsync("""{"seats": 4, "title": "a"}""", cancellationToken);
        await UntilAsync(() => _work.Begun == 1, cancellationToken);
        using var followed = new HttpRequestMessage(HttpMethod.Post, $"{Question}/list")
        {
            Content = new StringContent("""{"seats":4,"title":"a"}""", Encoding.UTF8, "application/json"),
        };
        followed.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var response = await _client.SendAsync(followed, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        using var events = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        var told = await LineAsync(events, "0.5", cancellationToken);
        _work.MayGoOn.Set();

        Assert.That(told, Is.EqualTo("data: {\"share\":0.5}"));
        Assert.That(await events.ReadToEndAsync(cancellationToken), Does.EndWith($"event: answer\ndata: {await first}\n\n"));
        Assert.That(_work.Begun, Is.EqualTo(1));
        Assert.That(
            await PostAsync("""{"seats": 5, "title": "a"}""", cancellationToken), Is.Not.EqualTo(await first), "another document");
    }

    [Test]
    public async Task A_computation_for_a_document_stops_when_all_its_clients_have_left(CancellationToken cancellationToken)
    {
        using var leaving = new CancellationTokenSource();
        var posted = PostAsync("{}", leaving.Token);
        await UntilAsync(() => _work.Begun == 1, cancellationToken);
        await leaving.CancelAsync();

        Assert.That(async () => await posted, Throws.InstanceOf<OperationCanceledException>());
        await UntilAsync(() => _work.Ended == 1, cancellationToken);
    }

    [Test]
    public async Task A_computation_continues_while_a_client_waits_and_stops_when_none_does(CancellationToken cancellationToken)
    {
        using var leaving = new CancellationTokenSource();
        var first = _client.GetStringAsync(Question, leaving.Token);
        await UntilAsync(() => _work.Begun == 1, cancellationToken);
        using var leavingToo = new CancellationTokenSource();
        var (second, events) = await EventsAsync(leavingToo.Token);
        await leaving.CancelAsync();
        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(_work.Ended, Is.Zero);

        using (second)
        {
            await leavingToo.CancelAsync();
        }

        await UntilAsync(() => _work.Ended == 1, cancellationToken);
        _work.MayGoOn.Set();
        Assert.That(await _client.GetStringAsync(Question, cancellationToken), Does.Contain("\"datasets\":2"), "begun anew");
        events.Dispose();
    }

    [Test]
    public async Task A_client_that_accepts_events_receives_progress_and_then_the_answer(CancellationToken cancellationToken)
    {
        var (response, events) = await EventsAsync(cancellationToken);
        using (response)
        using (events)
        {
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/event-stream"));
            var told = await LineAsync(events, "0.5", cancellationToken);
            _work.MayGoOn.Set();
            var rest = await events.ReadToEndAsync(cancellationToken);

            Assert.That(told, Is.EqualTo("data: {\"share\":0.5}"));
            Assert.That(rest, Does.EndWith("event: answer\ndata: {\"datasets\":1,\"atLeast\":0}\n\n"));
        }
    }

    [Test]
    public async Task A_failure_is_sent_as_an_event_and_not_kept(CancellationToken cancellationToken)
    {
        _work.Fails = true;
        _work.MayGoOn.Set();
        var (response, events) = await EventsAsync(cancellationToken);
        using (response)
        using (events)
        {
            Assert.That(
                await events.ReadToEndAsync(cancellationToken),
                Does.Contain("event: problem\n").And.Contain("The store is gone.").And.Contain("503"));
        }

        _work.Fails = false;
        Assert.That((await _client.GetAsync(Question, cancellationToken)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private async Task<string> PostAsync(string document, CancellationToken cancellationToken)
    {
        using var response = await _client.PostAsync(
            $"{Question}/list", new StringContent(document, Encoding.UTF8, "application/json"), cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    private async Task<(HttpResponseMessage Response, StreamReader Events)> EventsAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Question);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return (response, new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken)));
    }

    private static async Task<string?> LineAsync(StreamReader events, string with, CancellationToken cancellationToken)
    {
        string? line;
        do
        {
            line = await events.ReadLineAsync(cancellationToken);
        }
        while (line?.Contains(with, StringComparison.Ordinal) == false);

        return line;
    }

    private static async Task UntilAsync(Func<bool> holds, CancellationToken cancellationToken)
    {
        while (!holds())
        {
            await Task.Delay(10, cancellationToken);
        }
    }
}
