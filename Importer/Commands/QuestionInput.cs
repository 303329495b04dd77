using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Importer.Commands;

/// <summary>
/// A parameter of a question on the command line: an argument for the subject of the question, an option for all others.
/// </summary>
internal sealed record QuestionInput(Parameter Parameter, Argument<string[]>? Argument, Option<string[]>? Option)
{
    public static bool IsArgument(string name, QuestionDescription question) =>
        name == question.About?.Parameter.Name || (question.About is null && name == Parameters.Q.Name);

    /// <summary>The name of an argument or option in help and messages.</summary>
    public static string LabelOf(Parameter parameter, QuestionDescription question) =>
        IsArgument(parameter.Name, question) ? ArgumentName(parameter) : OptionName(parameter.Name);

    public static string OptionName(string name) => "--" + JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    public static QuestionInput Of(Parameter parameter, QuestionDescription question)
    {
        var description = OptionWords.In(parameter.Description, question, parameter);
        if (IsArgument(parameter.Name, question))
        {
            var argument = new Argument<string[]>(ArgumentName(parameter))
            {
                Description = description,
                Arity = new ArgumentArity(parameter.Required ? 1 : 0, parameter.AtMost),
                CustomParser = Values,
            };
            argument.Validators.Add(Inputs.RefuseOptions);
            return new QuestionInput(parameter, argument, null);
        }

        var option = new Option<string[]>(OptionName(parameter.Name))
        {
            Description = description + (parameter.Repeats ? " May be repeated." : ""),
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
        return new QuestionInput(parameter, null, option);
    }

    private static string ArgumentName(Parameter parameter) => parameter.Sort == ParameterSort.Id ? "ID" : "TEXT";

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
