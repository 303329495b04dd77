using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol.Server;
using StakeholderGraph.Asking;
using StakeholderGraph.Mcp;

namespace StakeholderGraph.Importer.Commands;

internal static class McpCommand
{
    public static DocumentedCommand Create(IReadOnlyList<QuestionDescription> questions)
    {
        var command = new DocumentedCommand(
            "mcp",
            "Serves the questions to a language model through the Model Context Protocol, on standard input and output.",
            """
            A program that runs a language model starts this command. Each question is a tool; none of them changes anything.

            Example of a configuration of such a program:
              { "command": "stakeholders", "args": ["mcp", "--store", "embedded:stakeholders.db"] }
            """)
        {
            Inputs.Store, Inputs.Quiet,
        };
        command.Does(async (parsed, _, cancellationToken) =>
        {
            await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
            var options = new McpServerOptions();
            QuestionServer.Offer(options, questions, network);
            await using var streams = StandardStreams.Open();
            await using var server = McpServer.Create(streams.Transport, options, NullLoggerFactory.Instance);
            await server.RunAsync(cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
