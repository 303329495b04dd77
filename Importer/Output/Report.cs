using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;

namespace StakeholderGraph.Importer.Output;

/// <summary>Tells the user what happens: answers on standard output, progress and errors on standard error.</summary>
internal sealed class Report(Terminal terminal, Format format, bool quiet, TimeProvider time)
{
    /// <summary>Gives the answer that was asked for.</summary>
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

    /// <summary>Tells what went well: to those who want to know.</summary>
    public void Tell<T>(T answer, JsonTypeInfo<T> json, Action<IAnsiConsole, T> text)
    {
        if (format == Format.Json || !quiet)
        {
            Give(answer, json, text);
        }
    }

    /// <summary>Tells what has changed; what would change was asked for.</summary>
    public void GiveChanges(ChangesAnswer changes)
    {
        if (changes.DryRun)
        {
            Give(changes, Json.Answers.ChangesAnswer, TextReport.Write);
        }
        else
        {
            Tell(changes, Json.Answers.ChangesAnswer, TextReport.Write);
        }
    }

    /// <summary>Says something beside the answer.</summary>
    public void Say(string message) => terminal.Messages.WriteLine(Printable.Line($"stakeholders: {message}"));

    /// <summary>Says why there is no answer.</summary>
    public void Fail(string reason)
    {
        Say(reason);
        GiveErrors([new ErrorGiven(null, null, null, null, reason, null, null)], 1);
    }

    /// <summary>Says what is wrong with the files.</summary>
    public void Fail(DatasetException problem)
    {
        foreach (var error in problem.Errors)
        {
            terminal.Messages.WriteLine(Printable.Line(error.ToString()));
        }

        if (problem.Count > problem.Errors.Count)
        {
            terminal.Messages.WriteLine(Count($"… and {problem.Count - problem.Errors.Count:N0} more"));
        }

        terminal.Messages.WriteLine(Count($"stakeholders: {problem.Count:N0} {(problem.Count == 1 ? "error" : "errors")}; nothing was changed."));
        GiveErrors([.. problem.Errors.Select(ErrorGiven.Of)], problem.Count);
    }

    /// <summary>Does a long piece of work and shows how far it is.</summary>
    /// <param name="title">What is done, e.g. "Checking data".</param>
    /// <param name="work">The work, given a meter to tell.</param>
    public async Task<T> WatchAsync<T>(string title, Func<Meter, Task<T>> work)
    {
        var meter = new Meter(time);
        if (quiet)
        {
            return await work(meter);
        }

        var done = Task.Run(() => work(meter));
        await (terminal.Live
            ? Progress.DrawAsync(terminal.Board(), Printable.Line(title), meter, done, time)
            : Progress.WriteLinesAsync(terminal.Messages, Printable.Line(title), meter, done, time));
        return await done;
    }

    private static string Count(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void GiveErrors(IReadOnlyList<ErrorGiven> errors, long count)
    {
        if (format == Format.Json)
        {
            terminal.Answers.WriteLine(JsonSerializer.Serialize(new FailureAnswer(errors, count), Json.Answers.FailureAnswer));
        }
    }
}
