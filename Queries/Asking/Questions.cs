using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StakeholderGraph.Asking;

/// <summary>All questions; a new one needs an entry here and, below, the type of its answer.</summary>
public static class Questions
{
    /// <summary>All questions, in the order in which they are offered.</summary>
    public static IReadOnlyList<QuestionDescription> All { get; } =
    [
        FindQuestion.Description, ResolveQuestion.Description, ProfileQuestion.OfStakeholder, ProfileQuestion.OfEngagement,
        WhoCooperatesQuestion.Description, CommonGroundQuestion.Description, HowConnectedQuestion.Description,
        MapOfCooperationQuestion.Description, WhoBridgesQuestion.Description, WhoIsAroundQuestion.Description,
        WhatChangedQuestion.Description, WhoTakesPartQuestion.Description, WhoIsMissingQuestion.Description,
        WhomToInviteQuestion.Description, SourcesQuestion.All, SourcesQuestion.One, DatasetsQuestion.Description,
    ];
}

/// <summary>
/// How answers are serialized. Fields without a value are written as <c>null</c>, so that clients can rely on every name. They are left out
/// only in graphs, as is the period of records other than engagements.
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
    /// The JSON options for sending answers. No answer is embedded in an HTML page, so letters of all scripts are written without escapes.
    /// </summary>
    public static AnswerJson Sent =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
