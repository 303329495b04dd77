namespace StakeholderGraph.Asking;

/// <summary>All questions, with one entry each; nothing else has to be changed for a new one.</summary>
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
