using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
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
        var inputs = question.AllParameters.Select(p => Input.Of(p, question)).ToList();
        var format = FormatOf(question);
        var output = Output();
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
                var (code, answer) = await AskAsync(given);
                if (answer is not null)
                {
                    AnswerFile.Write(question, answer, parsed.GetValue(format)!, parsed.GetValue(output), report, cancellationToken);
                    if (parsed.GetValue(format) == AnswerFormat.Text && answer.Draw is { } draw && IsEmpty(draw()))
                    {
                        await OfferLevelAsync(given);
                    }
                }

                return code;

                Task<(ExitCode Code, Answered? Answer)> AskAsync(IEnumerable<(string Name, string Value)> values) => AnswerAsync(
                    question,
                    new Asked(question.AllParameters, values),
                    name => inputs.Find(i => i.Names(name))?.Label ?? name,
                    parsed,
                    report,
                    cancellationToken);

                // Persons take part on behalf of bodies, so a body may have no participation of its own if participants count as
                // themselves.
                async Task OfferLevelAsync(List<(string Name, string Value)> values)
                {
                    var level = Parameters.Level.Name;
                    if (question.Parameters.Contains(Parameters.Level)
                        && values.TrueForAll(one => one.Name != level || one.Value == Words<Level>.Of(Level.Stakeholder)))
                    {
                        var organizations = (level, Words<Level>.Of(Level.Organization));
                        var (_, other) = await AskAsync([.. values.Where(one => one.Name != level), organizations]);
                        if (other?.Draw is { } drawOther && !IsEmpty(drawOther()))
                        {
                            report.Say(
                                "where persons count as the organizations that they represent, something is found: add "
                                + $"{Input.OptionName(level)} {organizations.Item2}");
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

    /// <summary>Asks a question of the store on a command line. If there is no answer, reports why.</summary>
    /// <param name="question">The question.</param>
    /// <param name="asked">The given parameters.</param>
    /// <param name="label">The name of a parameter in messages.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="report">Shows errors and progress.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <param name="document">The file that the parameters are from, which messages then name.</param>
    public static async Task<(ExitCode Code, Answered? Answer)> AnswerAsync(
        QuestionDescription question, Asked asked, Func<string, string> label, ParseResult parsed, Report report,
        CancellationToken cancellationToken, InputText? document = null)
    {
        await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
        if (await question.ReadAsync(asked, network, cancellationToken) is not { } ready)
        {
            if (document is not null)
            {
                throw document.Refused(asked.Problems);
            }

            report.Fail(
                string.Join("; ", asked.Problems.SelectMany(p => p.Value.Select(problem => $"{label(p.Key)} {problem}"))));
            return (ExitCode.Usage, null);
        }

        var version = await network.VersionAsync(cancellationToken);
        var reply = await report.WatchAsync("Computing the answer", () => ready.AskAsync(network, version, cancellationToken));
        if (reply is Answered answer)
        {
            return (ExitCode.Done, answer);
        }

        if (document is not null && reply is Refused refused)
        {
            throw document.Refused(refused.Problems);
        }

        report.Fail(reply.ToString());
        return (reply is Refused ? ExitCode.Usage : ExitCode.BadData, null);
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

    /// <summary>The option for the file of an answer.</summary>
    public static Option<string?> Output()
    {
        var output = new Option<string?>("--output", "-o") // many questions have a parameter called to
        {
            HelpName = "FILE",
            Description = "The file to write the answer to (default: standard output). An existing file is replaced.",
        };
        output.Validators.Add(Inputs.RefuseOptions);
        return output;
    }

    private static string Details(QuestionDescription question) =>
        $"""
        {question.Remarks}

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
            yield return Input.IsArgument(name, question) ? $" {quoted}" : $" {Input.OptionName(name)} {quoted}";
        }

        if (question.Document is { } document)
        {
            yield return $" {Input.OptionName(document.Parameter.Name)} '{JsonNode.Parse(document.Example)!.ToJsonString()}'";
        }
    }

    [GeneratedRegex(@"^[\w.:,/-]+$")]
    private static partial Regex SafeInShell();

    /// <summary>
    /// A parameter of a question on the command line: an argument for the subject of the question, an option for all others.
    /// </summary>
    private sealed record Input(Parameter Parameter, Argument<string[]>? Argument, Option<string[]>? Option)
    {
        /// <summary>The name in messages.</summary>
        public string Label => Argument?.Name ?? Option!.Name;

        public bool Names(string parameter) => Parameter.Name == parameter;

        public static bool IsArgument(string name, QuestionDescription question) =>
            name == question.About?.Parameter.Name || (question.About is null && name == Parameters.Q.Name);

        public static string OptionName(string name) => "--" + JsonNamingPolicy.KebabCaseLower.ConvertName(name);

        public static Input Of(Parameter parameter, QuestionDescription question)
        {
            if (IsArgument(parameter.Name, question))
            {
                var argument = new Argument<string[]>(parameter.Sort == ParameterSort.Id ? "ID" : "TEXT")
                {
                    Description = parameter.Description,
                    Arity = new ArgumentArity(parameter.Required ? 1 : 0, parameter.AtMost),
                    CustomParser = Values,
                };
                argument.Validators.Add(Inputs.RefuseOptions);
                return new Input(parameter, argument, null);
            }

            var option = new Option<string[]>(OptionName(parameter.Name))
            {
                Description = parameter.Description + (parameter.Repeats ? " May be repeated." : ""),
                HelpName = parameter.Sort switch
                {
                    ParameterSort.Word => string.Join('|', parameter.Allowed),
                    ParameterSort.Number => "N",
                    ParameterSort.Date => "DATE",
                    ParameterSort.Period => "PERIOD",
                    ParameterSort.Id => "ID",
                    ParameterSort.Country => "CODE",
                    ParameterSort.Flag => null,
                    ParameterSort.Document => "JSON",
                    _ => "TEXT",
                },
                Arity =
                    parameter.Sort == ParameterSort.Flag ? ArgumentArity.Zero
                    : parameter.Repeats ? ArgumentArity.OneOrMore
                    : ArgumentArity.ExactlyOne,
                CustomParser = Values,
            };
            option.Validators.Add(Inputs.RefuseOptions);
            return new Input(parameter, null, option);
        }

        // The parameter of the question checks the value.
        private static string[] Values(ArgumentResult result) => [.. result.Tokens.Select(token => token.Value)];

        public void AddTo(Command command)
        {
            if (Argument is not null)
            {
                command.Add(Argument);
            }
            else
            {
                command.Add(Option!);
            }
        }

        public IEnumerable<(string Name, string Value)> Given(ParseResult parsed)
        {
            if (Parameter.Sort == ParameterSort.Flag)
            {
                return parsed.GetResult(Option!) is null ? [] : [(Parameter.Name, "true")];
            }

            return (Argument is null ? parsed.GetValue(Option!) : parsed.GetValue(Argument) ?? []) is { } values
                ? values.Select(value => (Parameter.Name, value))
                : [];
        }
    }
}
