using StakeholderGraph.Asking;

namespace StakeholderGraph.Exports;

/// <summary>A question in one sentence, which figures have in each of their languages.</summary>
/// <param name="Sentence">The sentence: a key of <see cref="FigureTexts"/> without <c>title.</c>.</param>
/// <param name="Parts">The parts inserted into the sentence.</param>
internal sealed record QuestionTitle(string Sentence, params IReadOnlyList<TitlePart> Parts)
{
    /// <summary>The sentence itself, if the description of the question has it.</summary>
    public NameShown? Text { get; private init; }

    /// <summary>The title of a question by its own words.</summary>
    public static QuestionTitle Of(QuestionWords words, params IReadOnlyList<TitlePart> parts) =>
        new("", parts) { Text = words.Title };
}

/// <summary>A part inserted into a sentence: texts as recorded, or a word that figures translate.</summary>
/// <param name="Texts">The texts, which are listed; for a word, its key.</param>
/// <param name="IsWord">Whether it is a word.</param>
internal sealed record TitlePart(IReadOnlyList<string> Texts, bool IsWord = false)
{
    /// <summary>The records whose names the texts are, one for each; empty if they are other texts.</summary>
    public IReadOnlyList<Mention> Records { get; private init; } = [];

    /// <summary>The names of records, which figures write in their own language.</summary>
    public static TitlePart Named(params IReadOnlyList<Mention> records) =>
        new([.. records.Select(record => record.Name)]) { Records = records };

    public static implicit operator TitlePart(string text) => new([text]);

    /// <summary>The word of a value, e.g. <c>measure.degree</c>.</summary>
    public static TitlePart Word<T>(string of, T value)
        where T : struct, Enum => new([$"{of}.{Words<T>.Of(value)}"], IsWord: true);
}
