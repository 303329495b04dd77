using NUnit.Framework;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Names;

/// <summary>Acronyms with a letter from within a word, as in languages with compounds.</summary>
public sealed class AcronymTests
{
    [TestCase("DGB", "Deutscher Gewerkschaftsbund")]
    [TestCase("BAMF", "Bundesamt für Migration und Flüchtlinge")]
    [TestCase("ASEAN", "Association of Southeast Asian Nations")]
    [TestCase("DAAD", "Deutscher Akademischer Austauschdienst")]
    [TestCase("ÖGB", "Österreichischer Gewerkschaftsbund")]
    [TestCase("NORAD", "Norwegian Agency for Development")]
    public void Has_a_letter_from_within_a_word(string acronym, string name) => Assert.That(Finds(acronym, name), Is.True);

    [TestCase("dgb", "Deutscher Gewerkschaftsbund", TestName = "In_small_letters")]
    [TestCase("DBG", "Deutscher Gewerkschaftsbund", TestName = "In_another_order")]
    [TestCase("DG", "Deutscher Akademischer Gewerkschaftsbund", TestName = "A_word_left_out")]
    [TestCase("DGBX", "Deutscher Gewerkschaftsbund", TestName = "A_letter_that_is_nowhere")]
    [TestCase("DEGE", "Deutscher Gewerkschaftsbund", TestName = "Two_letters_from_within")]
    public void Is_not_an_acronym(string acronym, string name) => Assert.That(Finds(acronym, name), Is.False);

    [TestCase("BEI", "Banque européenne d'investissement")]
    [TestCase("CGIL", "Confederazione Generale Italiana del Lavoro")]
    [TestCase("INAIL", "Istituto Nazionale dell'Assicurazione contro gli Infortuni sul Lavoro")]
    [TestCase("AFL-CIO", "American Federation of Labor and Congress of Industrial Organizations")]
    [TestCase("ΓΣΕΕ", "Γενική Συνομοσπονδία Εργατών Ελλάδας")]
    [TestCase("GIZ", "Deutsche Gesellschaft für Internationale Zusammenarbeit", TestName = "The_first_word_left_out")]
    public void Finds_its_name(string acronym, string name) => Assert.That(Finds(acronym, name), Is.True);

    [TestCase("IZ", "Deutsche Gesellschaft für Internationale Zusammenarbeit", TestName = "Two_words_left_out")]
    [TestCase("giz", "Deutsche Gesellschaft für Internationale Zusammenarbeit", TestName = "The_first_word_left_out_in_small_letters")]
    public void Finds_nothing(string acronym, string name) => Assert.That(Finds(acronym, name), Is.False);

    [Test]
    public void Several_acronyms_find_all_their_names() =>
        Assert.That(
            FindAnswer
                .Answer(Network("International Labour Organization", "World Trade Organization", "Coal Board"), new Find("ILO WTO"))
                .Items.Select(i => i.Name),
            Is.EquivalentTo(["International Labour Organization", "World Trade Organization"]));

    [TestCase("ЕАЭС", "Евразийский экономический союз", "East Africa")]
    [TestCase("DAAD", "Deutscher Akademischer Austauschdienst", "Dadi Fund")]
    public void An_acronym_does_not_begin_a_word_that_is_only_spelt_alike(string acronym, string name, string other) =>
        Assert.That(FindAnswer.Answer(Network(other, name), new Find(acronym)).Items[0].Name, Is.EqualTo(name));

    [Test]
    public void First_letters_match_better_than_a_letter_from_within() =>
        Assert.That(
            FindAnswer.Answer(Network("Deutscher Gewerkschaftsbund", "Dutch Growers Board"), new Find("DGB")).Items.Select(i => i.Name),
            Is.EqualTo(new[] { "Dutch Growers Board", "Deutscher Gewerkschaftsbund" }));

    private static bool Finds(string acronym, string name) =>
        FindAnswer.Answer(Network(name, "Ministry of Labour"), new Find(acronym)).Items.Any(i => i.Name == name);

    private static Network Network(params string[] names)
    {
        var dataset = new TestDataset("d");
        foreach (var (name, i) in names.Select((name, i) => (name, i)))
        {
            dataset.Body($"n{i}", called: name);
        }

        return NetworkBuilder.Build([dataset]);
    }
}
