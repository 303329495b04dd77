using NUnit.Framework;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Tests.Formats;

public sealed class KindGuessTests
{
    [TestCase("UNHCR", ExpectedResult = Kind.InternationalOrganization)]
    [TestCase("UN Women", ExpectedResult = Kind.InternationalOrganization)]
    [TestCase("WHO", ExpectedResult = Kind.InternationalOrganization)]
    [TestCase("Who Cares Foundation", ExpectedResult = Kind.Ngo)]
    [TestCase("Unity Party", ExpectedResult = Kind.Party)]
    [TestCase("Under One Roof", ExpectedResult = Kind.Other)]
    [TestCase("Federation of Trade Unions of Kyrgyzstan", ExpectedResult = Kind.Union)]
    [TestCase("Министерство труда", ExpectedResult = Kind.Ministry)]
    [TestCase("МОТ", ExpectedResult = Kind.InternationalOrganization)]
    [TestCase("BIT", ExpectedResult = Kind.InternationalOrganization)]
    [TestCase("Union marocaine du travail", ExpectedResult = Kind.Union)]
    [TestCase("Confederación General del Trabajo", ExpectedResult = Kind.Union)]
    [TestCase("Еңбек министрлігі", ExpectedResult = Kind.Ministry)]
    [TestCase("Union nationale des travailleurs du Mali", ExpectedResult = Kind.Union)]
    [TestCase("Unión Costarricense de Cámaras", ExpectedResult = Kind.Employers)]
    [TestCase("Cámara de Diputados", ExpectedResult = Kind.Other)]
    [TestCase("Chambre de commerce et d'industrie", ExpectedResult = Kind.Employers)]
    [TestCase("Universidad de El Salvador", ExpectedResult = Kind.ResearchInstitute)]
    [TestCase("Union européenne", ExpectedResult = Kind.InternationalOrganization)]
    [TestCase("Organización Internacional para las Migraciones", ExpectedResult = Kind.InternationalOrganization)]
    [TestCase("Европейский союз", ExpectedResult = Kind.InternationalOrganization)]
    [TestCase("ТОО «Восток»", ExpectedResult = Kind.Company)]
    public Kind A_name_tells_the_kind_of_body(string name) => KindGuess.Of(name);
}
