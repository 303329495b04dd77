using NUnit.Framework;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Tests.DataFormat;

/// <summary>Language tags, countries, and suggestions for misspelt words.</summary>
public sealed class WordsInCellsTests
{
    [TestCase("en")]
    [TestCase("RU")]
    [TestCase("uz-Latn")]
    [TestCase("zh-Hant-TW")]
    [TestCase("es-419")]
    [TestCase("sl-rozaj-biske-1994")]
    [TestCase("de-DE-u-co-phonebk")]
    [TestCase("en-x-own")]
    [TestCase("x-own")]
    [TestCase("zh-yue-HK")]
    public void A_language_tag_has_this_shape(string text) => Assert.That(LanguageTag.IsWellFormed(text), Is.True);

    [TestCase("")]
    [TestCase("e")]
    [TestCase("english")]
    [TestCase("en-")]
    [TestCase("-en")]
    [TestCase("en_US")]
    [TestCase("en--US")]
    [TestCase("ру")]
    [TestCase("en-u")]
    [TestCase("en-US-US")]
    [TestCase("en\n")]
    [TestCase("en-x-ninechars")]
    public void A_language_tag_has_no_other_shape(string text) => Assert.That(LanguageTag.IsWellFormed(text), Is.False);

    [Test]
    public void There_are_249_countries_and_Kosovo()
    {
        Assert.That(Countries.Codes, Has.Count.EqualTo(250).And.Unique.And.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(Countries.Codes, Is.SupersetOf(new[] { "KZ", "KG", "TJ", "TM", "UZ", "RU", "XK", "GB", "ZW", "AD" }));
        Assert.That(Countries.Codes, Has.All.Matches<string>(c => Countries.Name(c!).Length > 3 && Countries.Name(c!, "ru").Length > 2));
    }

    [Test]
    public void Former_states_are_countries_and_the_page_calls_them_the_same()
    {
        Assert.That(Countries.FormerCodes, Has.Count.EqualTo(25).And.Unique.And.SupersetOf(new[] { "SU", "YU", "CS", "DD", "AN" }));
        Assert.That(Countries.FormerCodes.Intersect(Countries.Codes), Is.Empty);
        Assert.That(Countries.FormerCodes, Has.All.Matches<string>(c => Countries.IsCode(c!)));
        Assert.That(Countries.FormerCodes.Concat(Countries.Codes).Select(c => Countries.Name(c!)), Is.Unique);
        Assert.That(Countries.FormerCodes.Concat(Countries.Codes).Select(c => Countries.Name(c!, "ru")), Is.Unique);
        var page = File.ReadAllText(Api.Repository.At("Api", "Page", "text", "former.js"));
        Assert.That(
            Countries.FormerCodes,
            Has.All.Matches<string>(c =>
                page.Contains($"{c}: {{ en: \"{Countries.Name(c!)}\", ru: \"{Countries.Name(c!, "ru")}\" }}", StringComparison.Ordinal)));
    }

    [TestCase("UK")]
    [TestCase("EU")]
    [TestCase("XX")]
    [TestCase("ZZ")]
    [TestCase("AA")]
    [TestCase("kz")]
    [TestCase("KAZ")]
    [TestCase("")]
    public void Reserved_and_malformed_codes_are_not_countries(string code) => Assert.That(Countries.IsCode(code), Is.False);

    [TestCase("KZ", "en", "Kazakhstan")]
    [TestCase("KZ", "ru", "Казахстан")]
    [TestCase("KG", "ru-KG", "Киргизия")]
    [TestCase("KZ", "kk", "Kazakhstan")]
    [TestCase("KZ", "rup", "Kazakhstan")]
    [TestCase("ZZ", "en", "ZZ")]
    public void A_country_has_a_name(string code, string language, string name) =>
        Assert.That(Countries.Name(code, language), Is.EqualTo(name));

    [TestCase("minstry", "ministry")]
    [TestCase("Ministry", "ministry")]
    [TestCase("international_organisation", "international-organization")]
    [TestCase("trade union", null)]
    [TestCase("prefix", null)]
    public void The_nearest_word_is_found(string found, string? meant) =>
        Assert.That(Nearest.Of(found, Kinds.OfStakeholders.Select(Words<Kind>.Of)), Is.EqualTo(meant));

    [TestCase("", "", 0)]
    [TestCase("abc", "abc", 0)]
    [TestCase("abc", "acb", 1)]
    [TestCase("abc", "", 3)]
    [TestCase("kitten", "sitting", 3)]
    [TestCase("ca", "abc", 3)]
    public void Changes_are_counted(string a, string b, int changes)
    {
        Assert.That(Nearest.Distance(a, b), Is.EqualTo(changes));
        Assert.That(Nearest.Distance(b, a), Is.EqualTo(changes));
    }
}
