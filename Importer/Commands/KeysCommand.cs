using System.CommandLine;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

/// <summary>Who may read and write plans over HTTP.</summary>
internal static class KeysCommand
{
    private static readonly Argument<RecordId> Name = PlanInputs.Id("NAME", "The name of the key; the log shows it as the author.");

    private static readonly Option<string> Keys = FileOption();

    public static Command Create() =>
        new("keys", "Adds, lists and revokes the keys for plans, imports and the log over HTTP.") { Add(), List(), Revoke() };

    private static DocumentedCommand Add()
    {
        var role = new Option<AccessRole>("--role")
        {
            HelpName = string.Join('|', Words<AccessRole>.All),
            Description = "What it allows: reader (the default), editor or admin; docs/serving.md says what each may do.",
            CustomParser = result =>
            {
                if (!Words<AccessRole>.TryParse(result.Tokens[0].Value, out var given))
                {
                    result.AddError($"--role is {string.Join(", ", Words<AccessRole>.All)}, not \"{result.Tokens[0].Value}\"");
                }

                return given;
            },
        };
        var command = new DocumentedCommand(
            "add",
            "Creates a key and prints it once. The file contains only its hash.",
            """
            The first key creates the file. From then on everybody needs a key for plans, also on this machine.

            Example:
              stakeholders keys add anna --role editor
            """)
        {
            Name, role, Keys, Inputs.Quiet,
        };
        command.Does((parsed, report, _) => Task.FromResult(Refusing(report, () =>
        {
            var (file, name) = (new KeyFile(parsed.GetRequiredValue(Keys)), parsed.GetRequiredValue(Name));
            var keys = file.Read();
            if (keys.Any(key => key.Name == name))
            {
                report.Fail($"The file {file.Path} already has a key {name}. Revoke it first, or choose another name.");
                return ExitCode.BadData;
            }

            var (secret, added) = AccessKey.Make(name, parsed.GetValue(role), TimeProvider.System);
            file.Write([.. keys, added]);
            report.Draw(board => board.Profile.Out.Writer.WriteLine(secret));
            if (!parsed.GetValue(Inputs.Quiet))
            {
                report.Say($"This is the key of {name} ({Words<AccessRole>.Of(added.Role)}). It is shown only once. Keep it safe.");
            }

            return ExitCode.Done;
        })));
        return command;
    }

    private static DocumentedCommand List()
    {
        var command = new DocumentedCommand(
            "list",
            "Lists the names of the keys, with their roles.",
            """
            Example:
              stakeholders keys list
            """)
        {
            Keys, Inputs.Format, Inputs.Quiet,
        };
        command.Does((parsed, report, _) => Task.FromResult(Refusing(report, () =>
        {
            var file = new KeyFile(parsed.GetRequiredValue(Keys));
            report.Give(
                [.. file.Read().Select(key => new KeyGiven(key.Name, key.Role, key.Added))], Json.Answers.IReadOnlyListKeyGiven,
                PlanText.Write);
            return ExitCode.Done;
        })));
        return command;
    }

    private static DocumentedCommand Revoke()
    {
        var command = new DocumentedCommand(
            "revoke",
            "Revokes a key. A running server refuses it from the next request on.",
            """
            Example:
              stakeholders keys revoke anna
            """)
        {
            Name, Keys, Inputs.Quiet,
        };
        command.Does((parsed, report, _) => Task.FromResult(Refusing(report, () =>
        {
            var (file, name) = (new KeyFile(parsed.GetRequiredValue(Keys)), parsed.GetRequiredValue(Name));
            var keys = file.Read();
            if (keys.All(key => key.Name != name))
            {
                report.Fail($"There is no key {name} in {file.Path}.");
                return ExitCode.BadData;
            }

            file.Write(keys.Where(key => key.Name != name));
            if (!parsed.GetValue(Inputs.Quiet))
            {
                report.Say($"The key {name} was revoked.");
            }

            return ExitCode.Done;
        })));
        return command;
    }

    private static ExitCode Refusing(Report report, Func<ExitCode> work)
    {
        try
        {
            return work();
        }
        catch (KeyFileException problem)
        {
            report.Fail(problem.Message);
            return ExitCode.Unavailable;
        }
    }

    private static Option<string> FileOption()
    {
        var file = new Option<string>("--keys")
        {
            HelpName = "FILE",
            Description = $"The file of keys. The environment variable {KeyFile.Variable} can name it, too.",
            DefaultValueFactory = _ =>
                Environment.GetEnvironmentVariable(KeyFile.Variable) is { Length: > 0 } variable ? variable : KeyFile.Default,
        };
        file.Validators.Add(Inputs.RefuseOptions);
        file.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError("--keys needs a value");
            }
        });
        return file;
    }
}
