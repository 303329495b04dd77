using System.CommandLine;

namespace StakeholderGraph.Importer.Commands;

/// <summary>Options and arguments of the commands on plans.</summary>
internal static class PlanInputs
{
    public static Argument<RecordId> Plan { get; } = Id("PLAN", "The id of a plan, as `plan list` lists it.");

    public static Argument<RecordId> Stakeholder { get; } = Id("STAKEHOLDER", "The id of a stakeholder on the plan.");

    /// <summary>An argument that is an id.</summary>
    public static Argument<RecordId> Id(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => Read(result.Tokens[0].Value, name, result.AddError),
    };

    /// <summary>An option whose values are ids.</summary>
    public static Option<RecordId[]> Ids(string name, string description) => new(name)
    {
        HelpName = "ID",
        Description = $"{description} May be repeated.",
        CustomParser = result => [.. result.Tokens.Select(token => Read(token.Value, name, result.AddError))],
    };

    /// <summary>An option that is a text.</summary>
    public static Option<string?> Text(string name, string help, string description, bool required = false)
    {
        var option = new Option<string?>(name) { HelpName = help, Description = description, Required = required };
        option.Validators.Add(Inputs.RefuseOptions);
        return option;
    }

    private static RecordId Read(string text, string name, Action<string> refuse)
    {
        if (!RecordId.TryParse(text, out var id))
        {
            refuse($"{name} is an id, {RecordId.Rule}, not \"{text}\"");
        }

        return id;
    }
}
