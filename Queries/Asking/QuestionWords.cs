namespace StakeholderGraph.Asking;

/// <summary>The words of a question in the languages of the explorer page and of figures.</summary>
/// <param name="Name">Its name, e.g. "Who takes part".</param>
/// <param name="Says">What it answers, in a line.</param>
/// <param name="Title">The title of an answer; <c>{0}</c> stands for the names of the records that the question is about.</param>
public sealed record QuestionWords(NameShown Name, NameShown Says, NameShown Title)
{
    /// <summary>
    /// The words that no other question has, by key: <c>parameter.since</c> and <c>column.since</c> for the names of a parameter and of a
    /// field or list, <c>by.newest</c> for a value of the parameter or field <c>by</c>.
    /// </summary>
    public IReadOnlyDictionary<string, NameShown> More { get; init; } = new Dictionary<string, NameShown>();
}
