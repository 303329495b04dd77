using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Mcp;

/// <summary>
/// A question as a read-only tool of the Model Context Protocol, with the same parameters as everywhere. It returns the JSON of the HTTP
/// interface, so every statement has the ids of its ties and sources; a list is returned as the <c>items</c> of an object.
/// </summary>
public sealed class QuestionTool : McpServerTool
{
    private readonly QuestionDescription _question;
    private readonly INetworkReader _network;

    private QuestionTool(QuestionDescription question, INetworkReader network)
    {
        (_question, _network) = (question, network);
        ProtocolTool = new Tool
        {
            Name = question.Id,
            Title = question.Summary,
            Description = $"{question.Summary}. {question.Remarks}",
            InputSchema = SchemaOf(question),
            Annotations = new ToolAnnotations
            {
                Title = question.Summary,
                ReadOnlyHint = true,
                DestructiveHint = false,
                IdempotentHint = true,
                OpenWorldHint = false,
            },
        };
    }

    /// <inheritdoc/>
    public override Tool ProtocolTool { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <summary>A tool for each question.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="network">The reader that answers the questions.</param>
    public static IReadOnlyList<McpServerTool> Of(IEnumerable<QuestionDescription> questions, INetworkReader network) =>
        [.. questions.Select(question => new QuestionTool(question, network))];

    /// <inheritdoc/>
    public override async ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request,
        CancellationToken cancellationToken = default)
    {
        var asked = new Asked(_question.AllParameters, Given(request.Params?.Arguments ?? new Dictionary<string, JsonElement>()));
        try
        {
            if (await _question.ReadAsync(asked, _network, cancellationToken) is not { } ready)
            {
                return Failed(string.Join("\n", asked.Problems.SelectMany(p => p.Value.Select(problem => $"{p.Key} {problem}"))));
            }

            var reply = await ready.AskAsync(_network, await _network.VersionAsync(cancellationToken), cancellationToken);
            return reply is Answered answer ? Succeeded(answer) : Failed(reply.ToString());
        }
        catch (StoreException problem) when (problem.Failure != StoreFailure.Rejected)
        {
            return Failed(problem.Message);
        }
    }

    private static CallToolResult Succeeded(Answered answer)
    {
        var structured = answer.ToJson();
        if (structured.ValueKind == JsonValueKind.Array)
        {
            var list = new JsonObject { ["items"] = JsonArray.Create(structured) };
            if (answer.Next is { } next)
            {
                list["next"] = next; // HTTP has it in the header Link
            }

            structured = JsonSerializer.SerializeToElement(list, SchemaJson.Default.JsonObject);
        }

        return new CallToolResult { StructuredContent = structured, Content = [new TextContentBlock { Text = structured.GetRawText() }] };
    }

    private static CallToolResult Failed(string reason) => new() { IsError = true, Content = [new TextContentBlock { Text = reason }] };

    // A list becomes one pair for each of its values, like repeated query parameters.
    private static IEnumerable<(string Name, string Value)> Given(IEnumerable<KeyValuePair<string, JsonElement>> arguments) =>
        from argument in arguments
        from value in argument.Value.ValueKind switch
        {
            JsonValueKind.Array => argument.Value.EnumerateArray(),
            JsonValueKind.Null => Enumerable.Empty<JsonElement>(),
            _ => [argument.Value],
        }
        select (argument.Key, value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());

    private static JsonElement SchemaOf(QuestionDescription question)
    {
        IReadOnlyList<Parameter> parameters = question.AllParameters;
        var schema = ObjectOf(parameters.Select(parameter => (
            parameter.Name,
            parameter == question.Document?.Parameter ? SchemaOf(question.Document) : SchemaOf(parameter),
            parameter.Required)));
        return JsonSerializer.SerializeToElement(schema, SchemaJson.Default.JsonObject);
    }

    private static JsonObject ObjectOf(IEnumerable<(string Name, JsonObject Schema, bool Required)> fields)
    {
        var (properties, required) = (new JsonObject(), new JsonArray());
        foreach (var field in fields)
        {
            properties[field.Name] = field.Schema;
            if (field.Required)
            {
                required.Add((JsonNode)field.Name);
            }
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = required,
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject SchemaOf(PostedDocument document)
    {
        var schema = Below("");
        schema["description"] = document.Parameter.Description;
        return schema;

        JsonObject Below(string path) => ObjectOf(document.Every.Where(field => field.Container == path)
            .Select(field => (field.Name, SchemaOf(field), field.Parameter.Required)));

        JsonObject SchemaOf(DocumentField field)
        {
            var parameter = field.Parameter;
            if (parameter.Sort != ParameterSort.Document)
            {
                var value = QuestionTool.SchemaOf(parameter);
                if (field.MayBeFraction)
                {
                    value["type"] = "number";
                }

                if (field.IsListOfLists)
                {
                    var list = value["items"]!.DeepClone();
                    value["items"] = new JsonObject { ["type"] = "array", ["items"] = list, ["minItems"] = 2 };
                }

                return value;
            }

            var isOpen = document.Every.All(below => below.Container != parameter.Name);
            var schema = isOpen ? new JsonObject { ["type"] = "object" } : Below(parameter.Name);
            schema = field.OrNumber is var (least, greatest)
                ? new JsonObject
                {
                    ["anyOf"] = new JsonArray(
                        new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = greatest }, schema),
                }
                : parameter.Repeats ? ListOf(schema, parameter.AtMost)
                : schema;
            schema["description"] = parameter.Description;
            return schema;
        }
    }

    private static JsonObject ListOf(JsonObject item, int atMost) => new() { ["type"] = "array", ["items"] = item, ["maxItems"] = atMost };

    private static JsonObject SchemaOf(Parameter parameter)
    {
        var value = new JsonObject
        {
            ["type"] = parameter.Sort switch
            {
                ParameterSort.Number => "integer",
                ParameterSort.Flag => "boolean",
                ParameterSort.Document => "object",
                _ => "string",
            },
        };
        if (parameter.Range is var (least, greatest))
        {
            (value["minimum"], value["maximum"]) = (least, greatest);
        }

        if (parameter.Sort == ParameterSort.Word)
        {
            value["enum"] = new JsonArray([.. parameter.Allowed.Select(word => (JsonNode)word)]);
        }

        if (parameter.Pattern is { } pattern)
        {
            value["pattern"] = pattern;
        }

        if (parameter.MaxLength is { } longest)
        {
            value["maxLength"] = longest;
        }

        if (parameter.Default is { } byDefault)
        {
            value["default"] = parameter.Sort switch
            {
                ParameterSort.Number => int.Parse(byDefault, CultureInfo.InvariantCulture),
                ParameterSort.Flag => bool.Parse(byDefault),
                _ => byDefault,
            };
        }

        var schema = parameter.Repeats ? ListOf(value, parameter.AtMost) : value;
        schema["description"] = parameter.Description;
        return schema;
    }
}
