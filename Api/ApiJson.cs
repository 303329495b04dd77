using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace StakeholderGraph.Api;

/// <summary>
/// The JSON form of answers. Fields without a value are written as <c>null</c>, so that clients can rely on every name; only graphs leave
/// them out.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(IReadOnlyList<FormatGiven>))]
[JsonSerializable(typeof(QuestionsGiven))]
[JsonSerializable(typeof(EligibleCounts))]
[JsonSerializable(typeof(AccessGiven))]
[JsonSerializable(typeof(ImportedFile))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(HttpValidationProblemDetails))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>The JSON form in which answers are sent, see <see cref="StakeholderGraph.Asking.AnswerJson.Sent"/>.</summary>
    public static ApiJson Sent =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
