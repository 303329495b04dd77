using NUnit.Framework;

namespace StakeholderGraph.Tests.Model;

/// <summary>Names that people and programs use for countries.</summary>
public sealed class CountryNamesTests
{
    [TestCase("KZ", "KZ")]
    [TestCase("kz", "KZ")]
    [TestCase("KAZ", "KZ")]
    [TestCase("UK", "GB")]
    [TestCase("EL", "GR")]
    [TestCase("SU", "SU")]
    [TestCase("Kazakhstan", "KZ")]
    [TestCase(" Republic of Kazakhstan ", "KZ")]
    [TestCase("Республика Казахстан", "KZ")]
    [TestCase("Kyrgyz Republic", "KG")]
    [TestCase("Кыргызская Республика", "KG")]
    [TestCase("Russian Federation", "RU")]
    [TestCase("RUSSIAN FEDERATION", "RU")]
    [TestCase("Viet Nam", "VN")]
    [TestCase("Korea, Republic of", "KR")]
    [TestCase("Democratic People's Republic of Korea", "KP")]
    [TestCase("Iran (Islamic Republic of)", "IR")]
    [TestCase("Tanzania, United Republic of", "TZ")]
    [TestCase("Egypt, Arab Republic", "EG")]
    [TestCase("Jordan (Hashemite Kingdom of)", "JO")]
    [TestCase("Micronesia, Fed. States of", "FM")]
    [TestCase("Congo, The Democratic Republic of the", "CD")]
    [TestCase("Côte d'Ivoire", "CI")]
    [TestCase("Côte d’Ivoire", "CI")]
    [TestCase("Deutschland", "DE")]
    [TestCase("Tadschikistan", "TJ")]
    [TestCase("Ouzbékistan", "UZ")]
    [TestCase("República Dominicana", "DO")]
    [TestCase("Soviet Union", "SU")]
    [TestCase("Burma", "MM")]
    [TestCase("East Timor", "TL")]
    [TestCase("Turkey", "TR")]
    [TestCase("USA", "US")]
    [TestCase("U.S.A.", "US")]
    public void A_country_is_recognized_by_its_names_and_codes(string text, string code) =>
        Assert.That(CountryNames.CodeOf(text), Is.EqualTo(code));

    [TestCase("")]
    [TestCase("998")]
    [TestCase("XX")]
    [TestCase("EU")]
    [TestCase("and")]
    [TestCase("Central Asia")]
    [TestCase("Republic of Letters")]
    [TestCase("State of Georgia")]
    [TestCase("Georgia, United States")]
    [TestCase("Jordan, Minister of State")]
    [TestCase("Chad (Head of State)")]
    public void Other_texts_are_not_countries(string text) => Assert.That(CountryNames.CodeOf(text), Is.Null);

    // Burma and East Timor are common names of present countries.
    [Test]
    public void Every_country_is_recognized_by_its_short_names() =>
        Assert.That(
            Countries.Codes.Concat(Countries.FormerCodes).Except(["BU", "TP"])
                .SelectMany(code => ((string[])["en", "ru"]).Select(language => (Name: Countries.Name(code, language), Code: code)))
                .Where(country => CountryNames.CodeOf(country.Name) != country.Code),
            Is.Empty);
}
