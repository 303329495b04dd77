using NUnit.Framework;

namespace StakeholderGraph.Tests.Names;

/// <summary>When a text clearly means a body or a person, judged by the two texts alone.</summary>
public sealed class ClearnessTests
{
    [TestCase("Ministry of Labour", "Ministry of Labour", TestName = "The_very_name")]
    [TestCase("MINISTRY OF LABOUR", "Ministry of Labour", TestName = "Case_is_no_difference")]
    [TestCase("Bank for Trade", "Bank of Trade", TestName = "Small_words_are_no_difference")]
    [TestCase("МОТ", "МОТ", TestName = "An_acronym_as_it_is_recorded")]
    [TestCase("Министерство труда", "Министерство труда", TestName = "In_its_own_script")]
    [TestCase("国际劳工组织", "国际劳工组织", TestName = "Without_spaces")]
    public void Is_exact(string text, string name) => Assert.That(Of(text, name), Is.EqualTo(Clarity.Exact));

    [TestCase("International Labor Organisation", "International Labour Organization", null, TestName = "Another_spelling")]
    [TestCase("Northstar Holding", "North Star Holding", null, TestName = "Other_spaces")]
    [TestCase("Trade Unions Federation of Kyrgyzstan", "Federation of Trade Unions of Kyrgyzstan", null, TestName = "Another_order")]
    [TestCase(
        "Ministry of Labour of the Republic of Kazakhstan",
        "Ministry of Labour of Kazakhstan",
        "KZ",
        TestName = "A_formal_name_of_the_country")]
    [TestCase("Ministry of Labour of Kazakhstan", "Ministry of Labour", "KZ", TestName = "The_country_of_the_record")]
    [TestCase(
        "Ministry of Labour (Republic of Kazakhstan)",
        "Ministry of Labour of Kazakhstan",
        "KZ",
        TestName = "The_country_in_brackets")]
    [TestCase("Kazakhstan: Ministry of Labour", "Ministry of Labour", "KZ", TestName = "The_country_in_front")]
    [TestCase("Министерство труда Республики Казахстан", "Министерство труда Казахстана", "KZ", TestName = "The_country_in_Russian")]
    [TestCase(
        "Федерация профсоюзов Кыргызской Республики",
        "Федерация профсоюзов Кыргызстана",
        "KG",
        TestName = "The_country_by_another_name")]
    [TestCase("Russian Federation", "Russia", "RU", TestName = "A_country_alone")]
    public void Is_the_same(string text, string name, string? country) =>
        Assert.That(Of(text, name, country: country), Is.EqualTo(Clarity.Same));

    [TestCase("Ministry of Foreign Affairs of Kazakhstan", "Ministry of Foreign Affairs of Tajikistan", "TJ", TestName = "Another_country")]
    [TestCase("Ministry of Labour of Kazakhstan", "Ministry of Labour", "TJ", TestName = "Another_country_of_the_record")]
    [TestCase("Ministry of Labour of Kazakhstan", "Ministry of Labour", null, TestName = "A_record_without_country")]
    [TestCase("Ministry of Labour of Niger", "Ministry of Labour of Nigeria", "NG", TestName = "A_country_that_begins_alike")]
    [TestCase(
        "Embassy of Kazakhstan in Tajikistan",
        "Embassy of Tajikistan in Kazakhstan",
        "TJ",
        TestName = "Two_countries_the_other_way_round")]
    [TestCase(
        "Embassy of the Russian Federation",
        "Government of the Russian Federation",
        "RU",
        TestName = "Another_body_of_the_same_country")]
    [TestCase("School No 5", "School No 6", null, TestName = "Another_number")]
    [TestCase("School 1 23", "School 12 3", null, TestName = "Digits_of_other_numbers")]
    [TestCase("Example AG", "Example GmbH", null, TestName = "Another_legal_form")]
    [TestCase("Union of Employers", "Union of Employees", null, TestName = "One_letter_is_another_word")]
    [TestCase("Interational Labour Organization", "International Labour Organization", null, TestName = "A_misspelling_is_to_be_chosen")]
    [TestCase("Labour Union Forum of Kazakhstan", "Trade Union Labour Forum of Kazakhstan", "KZ", TestName = "A_word_left_out")]
    [TestCase("Ministry of Labour and Social Protection", "Ministry of Labour", null, TestName = "A_word_too_many")]
    [TestCase("ILO Kazakhstan", "ILO", null, TestName = "An_office_in_a_country")]
    [TestCase("Credit Bank", "Bank Credit", null, TestName = "Two_words_in_another_order")]
    [TestCase("ECB", "ECCB", null, TestName = "A_doubled_letter_of_an_acronym")]
    [TestCase("MOT", "МОТ", null, TestName = "Letters_of_another_script")]
    [TestCase("FTUK", "Federation of Trade Unions of Kazakhstan", "KZ", TestName = "An_acronym_that_nobody_recorded")]
    [TestCase("", "Ministry", null, TestName = "No_text")]
    [TestCase("?!", "Ministry", null, TestName = "Punctuation")]
    public void Is_ambiguous(string text, string name, string? country) =>
        Assert.That(Of(text, name, country: country), Is.EqualTo(Clarity.None));

    [TestCase("Birzhan Nurymbetov", "Birzhan Nurymbetov", Clarity.Exact)]
    [TestCase("Nurymbetov, Birzhan", "Birzhan Nurymbetov", Clarity.Exact)]
    [TestCase("Нурымбетов Биржан", "Birzhan Nurymbetov", Clarity.Same)]
    [TestCase("Nurymbetov B.", "Birzhan Nurymbetov", Clarity.Short)]
    [TestCase("Б. Нурымбетов", "Birzhan Nurymbetov", Clarity.Short)]
    [TestCase("Nurymbetov B. B.", "Birzhan Bidaibekovich Nurymbetov", Clarity.Short)]
    [TestCase("Birzhan Nurymbetov", "Nurymbetov Birzhan Bidaibekovich", Clarity.Short)]
    [TestCase("Nurymbetov Birzhan Bidaibekovich", "Birzhan Nurymbetov", Clarity.Short)]
    [TestCase("Ada", "Ada", Clarity.Short)]
    [TestCase("Nurymbetov", "Birzhan Nurymbetov", Clarity.Rival)]
    [TestCase("Birzhan", "Birzhan Nurymbetov", Clarity.Rival)]
    [TestCase("Nurymbetov K.", "Birzhan Nurymbetov", Clarity.None)]
    [TestCase("Nurymbetov B. K.", "Birzhan Nurymbetov", Clarity.None)]
    [TestCase("Nurymbetova B.", "Birzhan Nurymbetov", Clarity.None)]
    [TestCase("Birzhan Nurymbetov", "Nurymbetov B.", Clarity.None)]
    [TestCase("Ivan Ivanovich", "Ivan", Clarity.Rival)]
    [TestCase("Petrov Ivan Ivanovich", "Petrov Ivan Sergeevich", Clarity.None)]
    [TestCase("Michael Jordan", "Michael Jordan", Clarity.Exact)]
    [TestCase("Ігор Коваленко", "Igor Kovalenko", Clarity.Same)]
    [TestCase("Ігор Коваленко", "Ihor Kovalenko", Clarity.Counterpart)]
    [TestCase("Ігор Гончаренко", "Honcharenko Ihor", Clarity.Counterpart)]
    [TestCase("Олексій Гончаренко", "Oleksii Honcharenko", Clarity.Counterpart)]
    [TestCase("Robert Dole", "Bob Dole", Clarity.Counterpart)]
    [TestCase("Mike Jordan", "Jordan, Mikhail", Clarity.Counterpart)]
    [TestCase("Γιώργος Παπάς", "George Papas", Clarity.Counterpart)]
    [TestCase("יצחק הרצוג", "אייזק הרצוג", Clarity.None)]
    [TestCase("Robert Dole", "Bob Joseph Dole", Clarity.None)]
    [TestCase("Robert Dole", "Bob Doleman", Clarity.None)]
    [TestCase("Oleksii Goncharenko", "Oleksii Honcharenko", Clarity.None)]
    [TestCase("Ігор Коваленко (Украина)", "Ihor Kovalenko (Ukraine)", Clarity.Counterpart)]
    [TestCase("Robert Dole", "Bob Dole (USA)", Clarity.Counterpart)]
    public void Persons_have_initials_and_patronymics(string text, string name, object clarity) =>
        Assert.That(Of(text, name, Kind.Person), Is.EqualTo((Clarity)clarity));

    [Test]
    public void A_name_without_its_country_is_ambiguous() =>
        Assert.That(Of("Ministry of Labour", "Ministry of Labour of Kazakhstan", country: "KZ"), Is.EqualTo(Clarity.Rival));

    [TestCase(new[] { Clarity.Exact }, 0)]
    [TestCase(new[] { Clarity.None, Clarity.Same, Clarity.None }, 1)]
    [TestCase(new[] { Clarity.Same, Clarity.Exact }, 1)]
    [TestCase(new[] { Clarity.Exact, Clarity.Exact }, null)]
    [TestCase(new[] { Clarity.Same, Clarity.Same }, null)]
    [TestCase(new[] { Clarity.Exact, Clarity.Rival }, null)]
    [TestCase(new[] { Clarity.Exact, Clarity.Counterpart }, 0)]
    [TestCase(new[] { Clarity.Same, Clarity.Counterpart }, null)]
    [TestCase(new[] { Clarity.Counterpart }, null)]
    [TestCase(new[] { Clarity.Rival }, null)]
    [TestCase(new[] { Clarity.None }, null)]
    [TestCase(new Clarity[0], null)]
    public void Only_one_is_chosen_and_only_without_a_rival(object clarities, int? chosen)
    {
        var found = ((Clarity[])clarities).Select(c => Tuple.Create(c)).ToList();
        Assert.That(Clearness.Choose(found, one => one.Item1, _ => Kind.Ministry), Is.SameAs(chosen is { } place ? found[place] : null));
    }

    [Test]
    public void A_person_with_the_exact_name_is_not_chosen_if_another_has_nearly_the_same()
    {
        Tuple<Clarity>[] found = [Tuple.Create(Clarity.Exact), Tuple.Create(Clarity.Same)];
        Assert.That(Clearness.Choose(found, one => one.Item1, _ => Kind.Person), Is.Null);
    }

    [TestCase("- МОТ", "МОТ")]
    [TestCase("• European Union", "European Union")]
    [TestCase("Ada Adams <ada@example.org>", "Ada Adams")]
    [TestCase("Ministry of Labour (KZ)", "Ministry of Labour, Kazakhstan")]
    [TestCase("Ministry of Labour, KZ", "Ministry of Labour, Kazakhstan")]
    [TestCase("International Labour Organization (ILO)", "International Labour Organization (ILO)")]
    public void Words_that_are_not_names_are_removed(string text, string plain) => Assert.That(GivenName.Plain(text), Is.EqualTo(plain));

    [TestCase("Mr. Birzhan Nurymbetov", "Birzhan Nurymbetov")]
    [TestCase("H.E. Dr. Ada Adams", "Ada Adams")]
    [TestCase("г-н Нурымбетов", "Нурымбетов")]
    [TestCase("Ada Adams, PhD", "Ada Adams")]
    [TestCase("Ministry of Labour", null)]
    [TestCase("Mrs", null)]
    public void Titles_are_removed(string text, string? name) => Assert.That(GivenName.WithoutTitles(text), Is.EqualTo(name));

    [TestCase("International Labour Organization (ILO)", "International Labour Organization", "ILO")]
    [TestCase("ILO/МОТ", "ILO", "МОТ")]
    [TestCase("МОТ – Международная организация труда", "МОТ", "Международная организация труда")]
    [TestCase("Trade-Union Federation", null, null)]
    public void A_name_that_is_written_twice_has_two_parts(string text, string? first, string? second) =>
        Assert.That(GivenName.Parts(text), Is.EqualTo(first is null ? ((string, string)?)null : (first, second!)));

    private static Clarity Of(string text, string name, Kind kind = Kind.Ministry, string? country = null) =>
        Clearness.Of(SignificantWords.Of(text), SignificantWords.Of(name), kind, country);
}
