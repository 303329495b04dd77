using System.Text.RegularExpressions;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Importer.Commands;

/// <summary>
/// Texts about a question in the words of the command line. Descriptions and messages name parameters in backquotes, as the HTTP API has
/// them: <c>`minSources`</c>, <c>`by=shortest`</c>. Here these are options: <c>`--min-sources`</c>, <c>`--by shortest`</c>.
/// </summary>
internal static partial class OptionWords
{
    /// <summary>A text about a question.</summary>
    /// <param name="text">The text.</param>
    /// <param name="question">The question.</param>
    /// <param name="of">The parameter that the text describes, whose own words are not options; <c>null</c> if there is none.</param>
    public static string In(string text, QuestionDescription question, Parameter? of = null) => Named().Replace(text, named =>
    {
        var (name, value) = (named.Groups["name"].Value, named.Groups["value"].Value);
        var isWord = value.Length == 0 && of?.Allowed.Contains(name) == true;
        return isWord || question.AllParameters.FirstOrDefault(one => one.Name == name) is not { } parameter ? named.Value
            : value.Length == 0 || parameter.Sort == ParameterSort.Flag ? $"`{QuestionInput.LabelOf(parameter, question)}`"
            : $"`{QuestionInput.LabelOf(parameter, question)} {value}`";
    });

    /// <summary>The problems of parameters, as one line.</summary>
    public static string Of(IReadOnlyDictionary<string, string[]> problems, QuestionDescription question) => string.Join(
        "; ",
        problems.SelectMany(field => field.Value.Select(problem => $"{LabelOf(field.Key, question)} {In(problem, question)}")));

    private static string LabelOf(string name, QuestionDescription question) =>
        question.AllParameters.FirstOrDefault(one => one.Name == name) is { } parameter
            ? QuestionInput.LabelOf(parameter, question)
            : name;

    // A field of the answer that is called as a parameter is followed by "in the answer".
    [GeneratedRegex(@"`(?<name>[A-Za-z]+)(=(?<value>[\w-]+))?`(?!\s+in\s+the\s+answer)")]
    private static partial Regex Named();
}
