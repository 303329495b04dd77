using System.CommandLine;
using StakeholderGraph.Asking;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

internal static class InviteCommand
{
    public static DocumentedCommand Create(QuestionDescription question)
    {
        var file = new Argument<string>("DEMAND")
        {
            Description = "The demand: a JSON file; - for standard input.",
        };
        file.Validators.Add(Inputs.RefuseOptions);
        var (format, output) = (AskCommand.FormatOf(question), Inputs.AnswerTo());
        var command = new DocumentedCommand(
            "invite",
            "Finds whom to invite to a consultation: the best list that meets the demands, with reasons.",
            """
            A demand says how many seats there are, which groups must or should be represented, and whom to reach; docs/outreach.md
            describes it.
            If no list meets the demands, the answer says which of them conflict, and which smallest change resolves the conflict.

            Examples:
              stakeholders invite demand.json
              stakeholders invite demand.json --format csv --output list.csv
              echo '{"seats": 12}' | stakeholders invite -
            """)
        {
            file, format, output, Inputs.Store, Inputs.Quiet,
        };
        command.AnswerIn = parsed => parsed.GetValue(format) == AnswerFormat.Json ? Format.Json : Format.Text;
        command.Does(
            async (parsed, report, cancellationToken) =>
            {
                var demand = InputFile.Read(parsed.GetRequiredValue(file), InputText.ReadJson);
                var asked = new Asked(question.AllParameters, [(question.Document!.Parameter.Name, demand.Content)]);
                var reply = await AskCommand.AnswerAsync(question, asked, parsed, report, cancellationToken);
                if (reply is Refused { Problems: var problems })
                {
                    throw demand.Refused(problems);
                }

                if (reply is not Answered answer)
                {
                    return AskCommand.Fail(reply, question, report);
                }

                AnswerFile.Write(question, answer, parsed.GetValue(format)!, parsed.GetValue(output), report, cancellationToken);
                return ExitCode.Done;
            });
        return command;
    }
}
