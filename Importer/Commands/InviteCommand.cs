using System.CommandLine;
using System.Text;
using StakeholderGraph.Asking;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

internal static class InviteCommand
{
    // A demand of a thousand rows has some hundred kilobytes.
    private const int LargestDemand = 16 * 1024 * 1024;

    public static DocumentedCommand Create(QuestionDescription question)
    {
        var file = new Argument<string>("DEMAND")
        {
            Description = "The demand: a JSON file; - for standard input.",
        };
        file.Validators.Add(Inputs.RefuseOptions);
        var (format, output) = (AskCommand.FormatOf(question), AskCommand.Output());
        var command = new DocumentedCommand(
            "invite",
            "Finds whom to invite to a consultation: the best list that keeps the demands, with reasons.",
            """
            A demand says how many seats there are, how many of whom must or should be there, and whom to reach; docs/outreach.md
            describes it.
            Where no list keeps the demands, the answer says which of them conflict, and the least that has to give way.

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
                var demand = InputFile.Read(parsed.GetRequiredValue(file), (stream, _) => Text(stream));
                var asked = new Asked(question.AllParameters, [(question.Document!.Parameter.Name, demand)]);
                var (code, answer) = await AskCommand.AnswerAsync(question, asked, name => name, parsed, report, cancellationToken);
                if (answer is not null)
                {
                    AnswerFile.Write(question, answer, parsed.GetValue(format)!, parsed.GetValue(output), report, cancellationToken);
                }

                return code;
            });
        return command;
    }

    private static string Text(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = new char[LargestDemand + 1];
        var length = reader.ReadBlock(text);
        return length <= LargestDemand
            ? new string(text, 0, length)
            : throw new IOException($"it has more than {LargestDemand / 1024 / 1024} million characters, more than any demand");
    }
}
