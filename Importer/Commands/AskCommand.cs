using System.CommandLine;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StakeholderGraph.Asking;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

/// <summary>A command for each question.</summary>
internal static partial class AskCommand
{
    public static Command Create(IReadOnlyList<QuestionDescription> questions)
    {
        var ask = new Command("ask", "Asks a question about the network. Each question is a command.");
        foreach (var question in questions)
        {
            ask.Add(CommandOf(question));
        }

        return ask;
    }

    private static DocumentedCommand CommandOf(QuestionDescription question)
    {
        var inputs = question.AllParameters.Select(p => QuestionInput.Of(p, question)).ToList();
        var format = FormatOf(question);
        var output = Inputs.AnswerTo();
        var command = new DocumentedCommand(question.Id, $"{question.Summary}.", Details(question))
        {
            AnswerIn = parsed => parsed.GetValue(format) == AnswerFormat.Json ? Format.Json : Format.Text,
        };
        inputs.ForEach(input => input.AddTo(command));
        foreach (var option in new Option[] { format, output, Inputs.Store, Inputs.Quiet })
        {
            command.Add(option);
        }

        command.Does(
            async (parsed, report, cancellationToken) =>
            {
                List<(string Name, string Value)> given = [.. inputs.SelectMany(input => input.Given(parsed))];
                var reply = await AskAsync(given);
                if (reply is not Answered answer)
                {
                    return Fail(reply, question, report);
                }

                AnswerFile.Write(question, answer, parsed.GetValue(format)!, parsed.GetValue(output), report, cancellationToken);
                if (parsed.GetValue(format) == AnswerFormat.Text && answer.Draw is { } draw && IsEmpty(draw()))
                {
                    await OfferLevelAsync(given);
                }

                return ExitCode.Done;

                Task<Reply> AskAsync(IEnumerable<(string Name, string Value)> values) =>
                    AnswerAsync(question, new Asked(question.AllParameters, values), parsed, report, cancellationToken);

                // Persons take part on behalf of bodies, so a body may have no participation of its own if participants count as
                // themselves.
                async Task OfferLevelAsync(List<(string Name, string Value)> values)
                {
                    var level = Parameters.Level.Name;
                    if (question.Parameters.Contains(Parameters.Level)
                        && values.TrueForAll(one => one.Name != level || one.Value == Words<Level>.Of(Level.Stakeholder)))
                    {
                        var organizations = (level, Words<Level>.Of(Level.Organization));
                        var other = await AskAsync([.. values.Where(one => one.Name != level), organizations]);
                        if (other is Answered { Draw: { } drawOther } && !IsEmpty(drawOther()))
                        {
                            report.Say(
                                "where persons count as the organizations that they represent, something is found: add "
                                + $"{QuestionInput.OptionName(level)} {organizations.Item2}");
                        }
                    }
                }
            });
        return command;
    }

    /// <summary>Whether an answer has no rows or, of cooperation, only direct ties, which add nothing to the strength.</summary>
    private static bool IsEmpty(Drawing drawing)
    {
        var contribution = drawing.Table.Columns.ToList().IndexOf("contribution");
        return contribution < 0 ? !drawing.Table.Rows.Any() : drawing.Table.Rows.All(row => row[contribution].Text is null);
    }

    /// <summary>Asks a question of the store on a command line.</summary>
    /// <param name="question">The question.</param>
    /// <param name="asked">The given parameters.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="report">Shows progress.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    public static async Task<Reply> AnswerAsync(
        QuestionDescription question, Asked asked, ParseResult parsed, Report report, CancellationToken cancellationToken)
    {
        await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
        if (await question.ReadAsync(asked, network, cancellationToken) is not { } ready)
        {
            return new Refused(asked.Problems);
        }

        var version = await network.VersionAsync(cancellationToken);
        return await report.WatchAsync("Computing the answer", () => ready.AskAsync(network, version, cancellationToken));
    }

    /// <summary>Reports why there is no answer.</summary>
    public static ExitCode Fail(Reply reply, QuestionDescription question, Report report)
    {
        if (reply is Refused { Problems: var problems })
        {
            report.Fail(OptionWords.Of(problems, question));
            return ExitCode.Usage;
        }

        report.Fail(OptionWords.In(reply.ToString(), question));
        return ExitCode.BadData;
    }

    /// <summary>The option for the format of an answer.</summary>
    public static Option<string> FormatOf(QuestionDescription question)
    {
        IReadOnlyList<string> names = [AnswerFormat.Text, AnswerFormat.Json, .. question.IsDrawn ? DrawingFormats.Names : []];
        var format = new Option<string>("--format")
        {
            HelpName = "NAME",
            Description = $"The format of the answer: {string.Join(", ", names)}.",
            DefaultValueFactory = _ => AnswerFormat.Text,
        };
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !names.Contains(name))
            {
                result.AddError($"--format is one of {string.Join(", ", names)}, not \"{name}\"");
            }
        });
        return format;
    }

    private static string Details(QuestionDescription question) =>
        $"""
        {OptionWords.In(question.Remarks, question)}

        Example:
          stakeholders ask {question.Id}{string.Concat(ExampleArguments(question))}
        """;

    // The parameters of the example address, in the form of the command line.
    private static IEnumerable<string> ExampleArguments(QuestionDescription question)
    {
        var (path, query) = question.Example.Split('?', 2) is [var before, var after] ? (before, after) : (question.Example, "");
        if (question.IsSubjectInPath)
        {
            var place = $"/api/v1{question.Route}".Split('/').ToList().IndexOf($"{{{question.About!.Parameter.Name}}}");
            yield return $" {path.Split('/')[place]}";
        }

        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=', 2) is [var n, var v] ? (n, Uri.UnescapeDataString(v)) : (pair, "");
            var quoted = SafeInShell().IsMatch(value) ? value : $"\"{value}\"";
            yield return QuestionInput.IsArgument(name, question) ? $" {quoted}" : $" {QuestionInput.OptionName(name)} {quoted}";
        }

        if (question.Document is { } document)
        {
            yield return $" {QuestionInput.OptionName(document.Parameter.Name)} '{JsonNode.Parse(document.Example)!.ToJsonString()}'";
        }
    }

    [GeneratedRegex(@"^[\w.:,/-]+$")]
    private static partial Regex SafeInShell();
}
