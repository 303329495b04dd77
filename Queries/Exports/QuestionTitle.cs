namespace StakeholderGraph.Exports;

/// <summary>A question in a sentence, which figures know in their languages.</summary>
/// <param name="Sentence">Which sentence: a key of <see cref="FigureTexts"/> without <c>title.</c>.</param>
/// <param name="Parts">What is put into it.</param>
internal sealed record QuestionTitle(string Sentence, params IReadOnlyList<TitlePart> Parts);

/// <summary>What is put into a sentence: texts as they are recorded, or a word that figures know.</summary>
/// <param name="Texts">The texts, which are listed; of a word its key.</param>
/// <param name="IsWord">Whether it is a word.</param>
internal sealed record TitlePart(IReadOnlyList<string> Texts, bool IsWord = false)
{
    /// <summary>The records whose names the texts are, one for each; none if they are others.</summary>
    public IReadOnlyList<Mention> Records { get; private init; } = [];

    /// <summary>The names of records, which figures write in their language.</summary>
    public static TitlePart Named(params IReadOnlyList<Mention> records) =>
        new([.. records.Select(record => record.Name)]) { Records = records };

    public static implicit operator TitlePart(string text) => new([text]);

    /// <summary>The word of a value, e.g. <c>measure.degree</c>.</summary>
    public static TitlePart Word<T>(string of, T value)
        where T : struct, Enum => new([$"{of}.{Words<T>.Of(value)}"], IsWord: true);
}
