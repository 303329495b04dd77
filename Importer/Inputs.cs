using System.CommandLine;
using System.CommandLine.Parsing;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer;

/// <summary>Options and arguments that several commands share.</summary>
internal static class Inputs
{
    public static Argument<string[]> Paths { get; } = PathsArgument();

    public static Argument<RecordId> Dataset { get; } = new("DATASET")
    {
        Description = "The name of a dataset, as `datasets` lists it.",
        CustomParser = result =>
        {
            if (!RecordId.TryParse(result.Tokens[0].Value, out var name))
            {
                result.AddError($"\"{result.Tokens[0].Value}\" cannot be the name of a dataset, which is {RecordId.Rule}");
            }

            return name;
        },
    };

    public static Option<StoreAddress> Store { get; } =
        new("--store")
        {
            HelpName = "URI",
            Description =
                $"The store: embedded:PATH, or neo4j+http://USER@HOST:7474/DATABASE (neo4j+https with TLS; neo4j:// and bolt:// in builds "
                    + $"with the official driver). The Neo4j password is in STAKEHOLDERS_NEO4J_PASSWORD or in the file that "
                    + $"STAKEHOLDERS_NEO4J_PASSWORD_FILE names. The environment variable {StoreAddress.Variable} can name the store.",
            CustomParser = result => Address(result, "--store", result.Tokens[0].Value),
            DefaultValueFactory = result =>
                Environment.GetEnvironmentVariable(StoreAddress.Variable) is { Length: > 0 } variable
                    ? Address(result, StoreAddress.Variable, variable)
                    : StoreAddress.Default,
        };

    public static Option<bool> DryRun { get; } = new("--dry-run")
    {
        Description = "Show what would be added, changed and removed, without changing the store.",
        Arity = ArgumentArity.Zero,
    };

    public static Option<bool> Strict { get; } = new("--strict")
    {
        Description = "Treat warnings as errors: the exit code is 1 and nothing is imported.",
        Arity = ArgumentArity.Zero,
    };

    public static Option<bool> InBatches { get; } =
        new("--in-batches")
        {
            Description =
                "Import in several transactions, for a Neo4j database without memory for one: readers see the network grow. Run an "
                    + "interrupted import again to continue. Ignored for embedded stores.",
            Arity = ArgumentArity.Zero,
        };

    public static Option<Format> Format { get; } = AnswerOption("--format", Output.Format.Text, Output.Format.Json);

    /// <summary>The same option for answers that can also be tables.</summary>
    public static Option<Format> FormatOrTable { get; } =
        AnswerOption("--format", Output.Format.Text, Output.Format.Json, Output.Format.Csv);

    /// <summary>The name of <see cref="Format"/> in commands where <c>--format</c> is the format of a file.</summary>
    public static Option<Format> Report { get; } = AnswerOption("--report", Output.Format.Text, Output.Format.Json);

    /// <summary>The value of <see cref="Format"/> in commands that read files of several formats.</summary>
    public static Option<Format> FormatOrReport { get; } = AlsoReport();

    public static Option<bool> Quiet { get; } = new("--quiet", "-q")
    {
        Description = "Print no progress and no report of success.",
        Arity = ArgumentArity.Zero,
    };

    /// <summary>
    /// The option for where to write. It is not called <c>--to</c>, because many questions have a parameter of that name.
    /// </summary>
    public static Option<string?> WriteTo(string help, string description)
    {
        var output = new Option<string?>("--output", "-o") { HelpName = help, Description = description };
        output.Validators.Add(RefuseOptions);
        return output;
    }

    /// <summary>The option for the file of an answer.</summary>
    public static Option<string?> AnswerTo() => WriteTo(
        "FILE|-", "The file to write the answer to, or - for standard output (the default). An existing file is replaced.");

    /// <summary>Refuses a value that starts with a dash, because the parser would take a misspelt option for a value.</summary>
    public static void RefuseOptions(SymbolResult result)
    {
        foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-') && t.Value.Length > 1))
        {
            var problem = result is OptionResult option
                ? $"{option.Option.Name} needs a value, not {token.Value}"
                : $"Unknown option {token.Value}";
            result.AddError($"{problem} (to name a folder of that name, write ./{token.Value})");
        }
    }

    private static Option<Format> AlsoReport()
    {
        var option = AnswerOption("--format", Output.Format.Text, Output.Format.Json);
        option.Aliases.Add(Report.Name);
        return option;
    }

    private static Option<Format> AnswerOption(string name, params Format[] formats)
    {
        string[] words = [.. formats.Select(Words<Format>.Of)];
        return new Option<Format>(name)
        {
            HelpName = string.Join('|', words),
            Description = "How to write the report: text (the default), or one JSON document"
                + (formats.Contains(Output.Format.Csv) ? ", or a table of comma-separated values." : "."),
            CustomParser = result =>
            {
                if (!Words<Format>.TryParse(result.Tokens[0].Value, out var format) || !formats.Contains(format))
                {
                    result.AddError($"{name} is {string.Join(", ", words[..^1])} or {words[^1]}, not \"{result.Tokens[0].Value}\"");
                }

                return format;
            },
        };
    }

    private static Argument<string[]> PathsArgument()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description =
                "The folder of a dataset, a file in another format, or a folder of either. Several are imported together: all or none.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(RefuseOptions);
        return paths;
    }

    private static StoreAddress Address(ArgumentResult result, string givenBy, string text)
    {
        if (!StoreAddress.TryParse(text, out var address, out var problem))
        {
            result.AddError($"{givenBy}: {problem}");
        }

        return address;
    }
}
