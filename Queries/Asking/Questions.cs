namespace StakeholderGraph.Asking;

/// <summary>The questions that there are: one entry each, and nothing else has to know of a new one.</summary>
public static class Questions
{
    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<QuestionDescription> All { get; } =
    [
        FindQuestion.Description, ResolveQuestion.Description, ProfileQuestion.OfStakeholder, ProfileQuestion.OfEngagement,
        WhoCooperatesQuestion.Description, CommonGroundQuestion.Description, HowConnectedQuestion.Description,
        MapOfCooperationQuestion.Description, WhoBridgesQuestion.Description, WhoIsAroundQuestion.Description,
        WhatChangedQuestion.Description, WhoTakesPartQuestion.Description, WhoIsMissingQuestion.Description,
        WhomToInviteQuestion.Description, SourcesQuestion.All, SourcesQuestion.One, DatasetsQuestion.Description,
    ];
}
