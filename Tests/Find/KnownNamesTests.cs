using System.Text;
using NUnit.Framework;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Names;

/// <summary>Names by which a record is known although they are spelt otherwise: in another language, shortened, in two scripts.</summary>
public sealed class KnownNamesTests
{
    [TestCase("Alexander Lukashenko", "Аляксандр Лукашэнка")]
    [TestCase("Sergey Kyslytsya", "Сергій Кислиця")]
    [TestCase("Volodymyr Putin", "Владимир Путин")]
    [TestCase("Nikolai Azarov", "Микола Азаров")]
    [TestCase("Helena Baturina", "Елена Батурина")]
    [TestCase("George Papandreou", "Γιώργος Παπανδρέου")]
    [TestCase("Isaac Herzog", "יצחק הרצוג")]
    public void A_given_name_is_found_by_its_counterpart_in_another_language(string sought, string name) =>
        Assert.That(First(sought, Kind.Person, name, "Anna Nurymbetova"), Is.EqualTo(name));

    /// <summary>What is typed, a name that begins with it, and a shorter one that has only the counterpart of a word.</summary>
    private static readonly string[] CounterpartsThatBeginSo =
    [
        "Robert Do|Robert Doležal|Bob Dole", "Robe|Roberta Doležalová|Bob Dole", "Bob Do|Bob Doležal-Novák|Robert Dole",
        "William Cl|William Clarkson|Bill Clay", "Joe Bi|Joe Bischoffsheim|Joseph Bide", "Elizabeth War|Elizabeth Warrington|Liz Ward",
        "Michael Blo|Michael Bloomenthal|Mike Bloom", "Thomas Ed|Thomas Edmondson|Tom Edd", "Jimmy Car|Jimmy Carruthers|James Card",
        "Nicholas Cle|Nicholas Cleghorn|Nick Clegg", "Sergey Iva|Sergey Ivashchenko|Serhii Ivan", "Сергей Ива|Сергей Иващенко|Сергій Іван",
        "Михаил Гор|Михаил Горбаневский|Михайло Гора", "Mykhailo Hor|Mykhailo Horbanevskyi|Michael Horn",
        "Дмитрий Мед|Дмитрий Медвежатников|Дмитро Меду", "Дмитро Ку|Дмитро Кулебякін|Дмитрий Кук",
        "Аляксандр Лу|Аляксандр Лукашэнкаў|Александр Лук", "Alexander Lu|Alexander Lukashevich|Alexandros Luk",
        "Игорь Ко|Игорь Коваленко|Ігар Кот", "Igor Kov|Igor Kovalevskaya|Ihor Koval", "Volodymyr Ze|Volodymyr Zelinskyi|Vladimir Zeh",
        "Γιώργος Παπ|Γιώργος Παπακωνσταντίνου|Γεώργιος Παπάς", "Giorgos Pap|Giorgos Papakonstantinou|George Pape",
        "Κώστας Κα|Κώστας Καραμανλής|Κωνσταντίνος Κας", "Giorgi Kv|Giorgi Kvirikashvili|George Kvi",
        "גיורגי יוסף לפ|גיורגי יוסף לפידות|גיורגי Joseph לפי",
        "Yosyp La|Yosyp Lapidovych|Joseph Lau", "Moshe Kat|Moshe Katsav-Levi|Moses Katz", "Yitzhak Ra|Yitzhak Rabinovich|Isaac Rab",
        "Katerina Pap|Katerina Papadopoulou|Catherine Pape",
    ];

    /// <summary>The same with whole words, of which the longer name has more.</summary>
    private static readonly string[] CounterpartsOfWholeWords =
    [
        "Robert|Robert Doležal-Nováková|Bob Fry", "Robert Dole|Robert Joseph Dole|Bob Dole", "Mike|Mike Bloomenthal|Michael Ng",
        "Bill Clinton|Bill Jefferson Clinton|William Clinton", "Сергей|Сергей Александрович Иващенко|Сергій Ли",
        "Сергій Іванов|Сергій Петрович Іванов|Сергей Иванов", "Γιώργος|Γιώργος Παπακωνσταντίνου|George Ng", "משה|משה קצב לוי|Moses Li",
    ];

    [TestCaseSource(nameof(CounterpartsThatBeginSo))]
    [TestCaseSource(nameof(CounterpartsOfWholeWords))]
    public void A_person_named_as_typed_goes_before_one_with_a_counterpart_of_the_name(string names) =>
        Assert.That(IsTypedFirst(Kind.Person, names.Split('|')), Is.True);

    [TestCaseSource(nameof(CounterpartsThatBeginSo))]
    public void So_does_what_is_named_after_such_persons(string names) =>
        Assert.That(IsTypedFirst(Kind.Company, names.Split('|')), Is.True);

    [TestCase("Beeline", "Билайн")]
    [TestCase("Roman Golovchenko", "Раман Галоўчанка")]
    [TestCase("Бетанкур Голдбергер", "Betancourt Goldberger")]
    public void A_name_that_only_sounds_alike_in_another_alphabet_is_found_where_nothing_else_is(string sought, string name) =>
        Assert.That(First(sought, Kind.Company, "Coal Board", name), Is.EqualTo(name));

    [TestCase("Минтруд", "Министерство труда Республики Казахстан")]
    [TestCase("Minfin", "Ministry of Finance")]
    [TestCase("厚労省", "厚生労働省")]
    public void A_shortened_name_finds_the_body(string sought, string name) =>
        Assert.That(First(sought, Kind.Ministry, "Coal Board", name), Is.EqualTo(name));

    [TestCase("Minfin", "Ministry of Education and Finance")]
    [TestCase("厚労省", "厚生省")]
    public void What_is_not_shortened_so_is_not_found(string sought, string name) =>
        Assert.That(First(sought, Kind.Ministry, name), Is.Null);

    [TestCase("中国𠀀")]
    public void A_query_of_the_database_contains_no_half_characters(string sought) =>
        Assert.That(
            FindQuery.Of(FoldedName.Sought(sought), Tolerance.Typos)!.EnumerateRunes().ToArray(), Has.None.EqualTo(Rune.ReplacementChar));

    [Test]
    public void A_name_in_two_scripts_is_found_by_both() =>
        Assert.That(First("Ali علي", Kind.Person, "Anna Nurymbetova", "علي حسن"), Is.EqualTo("علي حسن"));

    [Test]
    public void A_surname_with_an_initial_goes_before_longer_words() =>
        Assert.That(
            First("Nursultan Nazarbayev", Kind.Person, "Nazarbayeva Dariga Nursultanovna", "Назарбаев Н. А."),
            Is.EqualTo("Назарбаев Н. А."));

    [TestCase("Viessmann Werke Gesellschaft mit beschränkter Haftung & Co. KG", "Viessmann Werke GmbH & Co. KG")]
    [TestCase("Vorwerk SE & Co. Kommanditgesellschaft", "Vorwerk SE & Co. KG")]
    public void A_compound_legal_form_is_one_form_in_any_spelling(string sought, string name) =>
        Assert.That(FoldedName.Of(sought).Form, Is.EqualTo(FoldedName.Of(name).Form));

    [TestCase("Vorwerk SE & Co. KG", "Vorwerk AG & Co. KG")]
    [TestCase("Vorwerk GmbH & Co. KG", "Vorwerk KG")]
    public void Compound_legal_forms_of_different_partners_differ(string one, string other) =>
        Assert.That(FoldedName.Of(one).Form, Is.Not.EqualTo(FoldedName.Of(other).Form));

    [TestCase("Banque européenne dinvestissement")]
    [TestCase("Banque européenne investissement")]
    [TestCase("Loreal")]
    [TestCase("Oreal")]
    public void An_elided_article_may_be_joined_or_left_out(string sought) =>
        Assert.That(First(sought, Kind.Company, "Coal Board", "Banque européenne d'investissement", "L'Oréal"), Is.Not.Null);

    /// <summary>Whether both names are found, that as typed first.</summary>
    private static bool IsTypedFirst(Kind kind, string[] names) =>
        First(names[0], kind, names[2], names[1]) == names[1] && First(names[0], kind, names[2]) == names[2];

    private static string? First(string sought, Kind kind, params string[] names)
    {
        var dataset = new TestDataset("d");
        foreach (var (name, i) in names.Select((name, i) => (name, i)))
        {
            _ = kind == Kind.Person ? dataset.Person($"n{i}", called: name) : dataset.Body($"n{i}", kind, called: name);
        }

        var found = FindAnswer.Answer(NetworkBuilder.Build([dataset]), new Find(sought)).Items;
        return found.Count == 0 ? null : found[0].Name;
    }
}
