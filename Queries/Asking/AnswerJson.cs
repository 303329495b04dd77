using System.Text.Json.Serialization;

namespace StakeholderGraph.Asking;

/// <summary>How answers are written. Fields that are not stated are there with <c>null</c>, so that clients can rely on every name; only in graphs are they left out.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(Findings))]
[JsonSerializable(typeof(Resolved))]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(Cooperation))]
[JsonSerializable(typeof(SharedGround))]
[JsonSerializable(typeof(IReadOnlyList<SourceSummary>))]
[JsonSerializable(typeof(SourceProfile))]
[JsonSerializable(typeof(IReadOnlyList<LoadedDataset>))]
[JsonSerializable(typeof(CytoscapeGraph))]
public sealed partial class AnswerJson : JsonSerializerContext;
