using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;

namespace StakeholderGraph.Importer.Output;

/// <summary>Prints messages for the user: answers on standard output, progress and errors on standard error.</summary>
internal sealed class Report(Terminal terminal, Format format, bool quiet, TimeProvider time)
{
    private static readonly TimeSpan BeforeProgress = TimeSpan.FromSeconds(1);

    /// <summary>Prints the answer.</summary>
    public void Give<T>(T answer, JsonTypeInfo<T> json, Action<IAnsiConsole, T> text)
    {
        if (format == Format.Json)
        {
            terminal.Answers.WriteLine(JsonSerializer.Serialize(answer, json));
        }
        else
        {
            terminal.Draw(board => text(board, answer));
        }
    }

    /// <summary>Draws the answer.</summary>
    public void Draw(Action<IAnsiConsole> text) => terminal.Draw(text);

    /// <summary>Prints a success message, unless <c>--quiet</c> is given.</summary>
    public void Show<T>(T answer, JsonTypeInfo<T> json, Action<IAnsiConsole, T> text)
    {
        if (format == Format.Json || !quiet)
        {
            Give(answer, json, text);
        }
    }

    /// <summary>Prints what has changed or, for a dry run, what would change.</summary>
    public void GiveChanges(ChangesAnswer changes)
    {
        if (changes.Repair is { } repair)
        {
            Say(repair);
        }

        if (changes.DryRun)
        {
            Give(changes, Json.Answers.ChangesAnswer, TextReport.Write);
        }
        else
        {
            Show(changes, Json.Answers.ChangesAnswer, TextReport.Write);
        }
    }

    /// <summary>Prints a note beside the answer.</summary>
    public void Say(string message) => terminal.Messages.WriteLine(Printable.Line($"stakeholders: {message}"));

    /// <summary>Prints why there is no answer.</summary>
    public void Fail(string reason)
    {
        reason = reason is [.., '.' or '?'] ? reason : $"{reason}.";
        Say(reason);
        GiveErrors(new FailureAnswer([new FaultGiven(null, null, null, null, reason, null, null)], 1, [], 0));
    }

    /// <summary>Prints the errors of the files.</summary>
    public void Fail(DatasetException problem)
    {
        var errors = new Faults(problem.Errors, problem.Count);
        List(problem.Warnings);
        List(errors);
        var beside = problem.Warnings.Count == 0 ? "" : $", {Number(problem.Warnings.Count, "warning")}";
        terminal.Messages.WriteLine($"stakeholders: {Number(problem.Count, "error")}{beside}; nothing was changed.");
        GiveErrors(
            new FailureAnswer(
                FaultGiven.WithAdvice(errors), errors.Count, FaultGiven.WithAdvice(problem.Warnings), problem.Warnings.Count));
    }

    /// <summary>Prints the warnings about the files.</summary>
    public void Warn(Faults warnings)
    {
        if (warnings.Count > 0)
        {
            List(warnings);
            terminal.Messages.WriteLine($"stakeholders: {Number(warnings.Count, "warning")}.");
        }
    }

    /// <summary>Runs a long piece of work and shows its progress.</summary>
    /// <param name="title">The name of the work, e.g. "Checking data".</param>
    /// <param name="work">The work, which receives a meter for its progress.</param>
    public async Task<T> WatchAsync<T>(string title, Func<Meter, Task<T>> work)
    {
        var meter = new Meter(time);
        if (quiet)
        {
            return await work(meter);
        }

        var done = Task.Run(() => work(meter));
        await WatchAsync(title, meter, done);
        return await done;
    }

    /// <summary>Waits for an answer, and shows its progress if it takes longer than a second.</summary>
    public async Task<T> WatchAsync<T>(string title, Func<Task<T>> ask)
    {
        var progress = new WorkProgress();
        var done = Task.Run(() => progress.WatchAsync(ask));
        if (!quiet && await Task.WhenAny(done, Task.Delay(BeforeProgress, time)) != done)
        {
            await WatchAsync(title, new Meter(progress, time), done);
        }

        return await done;
    }

    private Task WatchAsync(string title, Meter meter, Task done) => terminal.Live
        ? Progress.DrawAsync(terminal.Board(), Printable.Line(title), meter, done, time)
        : Progress.WriteLinesAsync(terminal.Messages, Printable.Line(title), meter, done, time);

    private static string Number(long count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");

    private void List(Faults faults)
    {
        foreach (var fault in faults.First)
        {
            terminal.Messages.WriteLine(Printable.Line(fault.ToString()));
        }

        if (faults.Count > faults.First.Count)
        {
            terminal.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {faults.Count - faults.First.Count:N0} more"));
        }
    }

    private void GiveErrors(FailureAnswer failure)
    {
        if (format == Format.Json)
        {
            terminal.Answers.WriteLine(JsonSerializer.Serialize(failure, Json.Answers.FailureAnswer));
        }
    }
}
