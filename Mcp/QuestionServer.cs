using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Mcp;

/// <summary>The description of the server of the Model Context Protocol, which is the same for all transports.</summary>
public static class QuestionServer
{
    /// <summary>Makes a server offer each question as a tool.</summary>
    /// <param name="options">The server's options.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="network">The reader that answers the questions.</param>
    public static void Offer(McpServerOptions options, IReadOnlyList<QuestionDescription> questions, INetworkReader network)
    {
        options.ServerInfo = new Implementation
        {
            Name = "stakeholders",
            Title = "StakeholderGraph",
            Version = typeof(QuestionServer).Assembly.GetName().Version!.ToString(3),
        };
        options.ServerInstructions =
            """
            Questions about a network of stakeholders (ministries, trade unions, employers' organizations, international organizations,
            people) and of the engagements in which they take part. Look up ids with `find` first. Answers name the ties and sources that
            support each claim: cite them, and say what an answer left out.
            """;
        options.ToolCollection = [.. QuestionTool.Of(questions, network)];
    }
}
