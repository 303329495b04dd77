using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Asking;

/// <summary>
/// The parameters of a question that is sent by POST: the fields of a JSON object, each a text or a list of texts, or the whole object if
/// the question has a document as its parameter.
/// </summary>
internal sealed class PostedBody
{
    private readonly List<(string Name, string Value)> _given = [];
    private readonly List<(string Name, string Problem)> _problems = [];

    private PostedBody()
    {
    }

    /// <summary>The names and values in the given order.</summary>
    public IReadOnlyList<(string Name, string Value)> Given => _given;

    /// <summary>The document, under the name of its parameter; <c>null</c> if the fields are the parameters.</summary>
    public IReadOnlyList<(string Name, string Value)> Document { get; private set; } = [];

    /// <summary>A short text that is the same for two bodies that differ in white space only.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>Errors of the body itself, regardless of the values in it.</summary>
    public IReadOnlyList<(string Name, string Problem)> Problems => _problems;

    /// <summary>Reads the body of a request.</summary>
    public static async Task<PostedBody> ReadAsync(HttpRequest request, QuestionDescription question)
    {
        var body = new PostedBody();
        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            if (question.Document is { } document)
            {
                body.Document = [(document.Parameter.Name, json.RootElement.GetRawText())];
                body.Digest = DigestOf(json.RootElement);
            }
            else
            {
                body.Read(json.RootElement, question);
            }
        }
        catch (JsonException problem)
        {
            body._problems.Add(("body", NotJson.From(problem)));
        }

        return body;
    }

    private static string DigestOf(JsonElement document)
    {
        var bytes = new ArrayBufferWriter<byte>();
        try
        {
            using var writer = new Utf8JsonWriter(bytes);
            document.WriteTo(writer);
            writer.Flush();
        }
        catch (InvalidOperationException)
        {
            bytes.Clear(); // half a character: as it stands, and refused where the field is read
            bytes.Write(Encoding.UTF8.GetBytes(document.GetRawText()));
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    private void Read(JsonElement body, QuestionDescription question)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            _problems.Add(("body", "is not an object"));
            return;
        }

        foreach (var field in body.EnumerateObject())
        {
            Add(field);
        }

        foreach (
            var missing in question.Parameters.Where(parameter => parameter.Default is null && !body.TryGetProperty(parameter.Name, out _)))
        {
            _problems.Add((missing.Name, "must be given"));
        }
    }

    private void Add(JsonProperty field)
    {
        var isList = field.Value.ValueKind == JsonValueKind.Array;
        foreach (var value in isList ? field.Value.EnumerateArray() : Enumerable.Repeat(field.Value, 1))
        {
            if (TextOf(value) is { } text)
            {
                _given.Add((field.Name, text));
            }
            else
            {
                _problems.Add((field.Name, isList ? "contains something that is not a text" : "is neither a text nor a list of texts"));
            }
        }
    }

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half a character: an escape such as \ud800 alone
        }
    }
}
