using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StakeholderGraph.Asking;

/// <summary>
/// How answers are written. Fields that are not stated are there with <c>null</c>, so that clients can rely on every name. Only in graphs,
/// and the period of what is not an engagement, are they left out.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(Findings))]
[JsonSerializable(typeof(Resolved))]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(Cooperation))]
[JsonSerializable(typeof(SharedGround))]
[JsonSerializable(typeof(Connections))]
[JsonSerializable(typeof(MappedCooperation))]
[JsonSerializable(typeof(Bridging))]
[JsonSerializable(typeof(Participation))]
[JsonSerializable(typeof(Surroundings))]
[JsonSerializable(typeof(Changes))]
[JsonSerializable(typeof(Gaps))]
[JsonSerializable(typeof(InvitationList))]
[JsonSerializable(typeof(Demand))]
[JsonSerializable(typeof(PartOfList<SourceSummary>))]
[JsonSerializable(typeof(SourceProfile))]
[JsonSerializable(typeof(PartOfList<LoadedDataset>))]
[JsonSerializable(typeof(CytoscapeGraph))]
public sealed partial class AnswerJson : JsonSerializerContext
{
    /// <summary>
    /// How answers are sent. No answer becomes a part of an HTML page, so letters of all scripts can stand for themselves.
    /// </summary>
    public static AnswerJson Sent =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
