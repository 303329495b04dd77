using System.CommandLine;

namespace StakeholderGraph.Importer;

/// <summary>Options for reading files in formats other than the native one.</summary>
internal static class ReadingOptions
{
    private static Option<string?> As { get; } = Chosen();

    private static Option<string?> MappingFile { get; } = Text(
        "--mapping", "FILE", "The mapping from rows of a table to records (default: FILE.mapping.yaml beside the table).");

    private static Option<string?> Dataset { get; } = Text(
        "--dataset", "NAME", "The name of the dataset (default: the name of the file).");

    private static Option<string?> Engagement { get; } = Text(
        "--engagement", "NAME", "For a list of participants: the name of the engagement.");

    private static Option<Kind?> EngagementKind { get; } = Word(
        "--engagement-kind", Kinds.OfEngagements, "The kind of the engagement (default: event).");

    private static Option<PartialDate?> Start { get; } = Date("--start", "The start date of the engagement, for example 2031-05-12.");

    private static Option<PartialDate?> End { get; } = Date("--end", "The end date of the engagement.");

    private static Option<TieType?> Role { get; } = Word(
        "--role", TieRules.Participations, "The role of participants whose row states none (default: attends).");

    /// <summary>All options.</summary>
    public static IReadOnlyList<Option> All { get; } = [As, MappingFile, Dataset, Engagement, EngagementKind, Start, End, Role];

    /// <summary>The options that apply to a list of participants in a document.</summary>
    public static IReadOnlyList<Option> OfLists { get; } = [As, Dataset, Engagement, EngagementKind, Start, End, Role];

    /// <summary>The help text for these options.</summary>
    public static string Formats { get; } =
        "Formats:\n" + string.Join('\n', DatasetReaders.Formats.Select(f => $"  {f.Name,-12} {f.Description}"));

    /// <summary>The values on the command line.</summary>
    public static ImportOptions Of(ParseResult parsed) => new()
    {
        As = parsed.GetValue(As),
        Mapping = parsed.GetValue(MappingFile),
        Dataset = parsed.GetValue(Dataset),
        Engagement = ListedEngagement.Named(
            parsed.GetValue(Engagement),
            parsed.GetValue(EngagementKind) ?? Kind.Event,
            parsed.GetValue(Start),
            parsed.GetValue(End),
            parsed.GetValue(Role) ?? TieType.Attends),
    };

    private static Option<string?> Chosen()
    {
        var option = new Option<string?>("--as")
        {
            HelpName = "FORMAT",
            Description = "The format of the files, as listed below (default: recognized by their content).",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !DatasetReaders.Names.Contains(token.Value))
            {
                result.AddError($"--as is {string.Join(", ", DatasetReaders.Names)}, not \"{token.Value}\"");
            }
        });
        return option;
    }

    private static Option<string?> Text(string name, string value, string description)
    {
        var option = new Option<string?>(name) { HelpName = value, Description = description };
        option.Validators.Add(Inputs.RefuseOptions);
        return option;
    }

    private static Option<PartialDate?> Date(string name, string description) => new(name)
    {
        HelpName = "DATE",
        Description = description,
        CustomParser = result =>
        {
            if (PartialDate.TryParse(result.Tokens[0].Value, out var date))
            {
                return date;
            }

            result.AddError($"{name} is {PartialDate.Rule}, not \"{result.Tokens[0].Value}\"");
            return null;
        },
    };

    private static Option<T?> Word<T>(string name, IReadOnlyList<T> allowed, string description)
        where T : struct, Enum => new(name)
        {
            HelpName = "WORD",
            Description = description,
            CustomParser = result =>
            {
                if (!Words<T>.TryParse(result.Tokens[0].Value, out var word) || !allowed.Contains(word))
                {
                    result.AddError(
                        $"{name} is {string.Join(", ", allowed.Select(Words<T>.Of))}, not \"{result.Tokens[0].Value}\"");
                }

                return word;
            },
        };
}
