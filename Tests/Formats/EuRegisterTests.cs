using NUnit.Framework;

namespace StakeholderGraph.Tests.Formats;

/// <summary>What the EU Transparency Register says of registrants beside their names, in the shapes that it has had.</summary>
public sealed class EuRegisterTests
{
    [Fuzzed("eu-register", "x.xml")]
    internal const string FuzzedFile =
        """
        <?xml version='1.1' encoding='UTF-8'?>
        <ListOfIRPublicDetail xmlns="http://intragate.ec.europa.eu/transparencyregister/odp"><resultList xmlns=""><interestRepresentative>
        <identificationCode>900000000001-01</identificationCode><name><originalName>Makers &amp;amp; Sons</originalName></name>
        <acronym>M&#x2;S</acronym><registrationCategory>Companies &amp; groups</registrationCategory>
        <headOffice><city>Köln</city><country>GERMANY</country></headOffice><webSiteURL>https://makers.example.com/</webSiteURL>
        <structure><isMemberOf>Example Business Europe</isMemberOf></structure><financialData><closedYear>
        <startDate>2030-01-01Z</startDate><endDate>2030-12-31Z</endDate><clients><client><name>Miners Ltd</name><revenue><range><min>1</min>
        <max>9</max></range></revenue></client></clients><grants><grant><source>European Commission</source><amount>5</amount></grant></grants>
        <intermediaries><intermediary><name>Adviser</name><representationCosts type="CostRange"><range><min>1</min></range>
        </representationCosts></intermediary></intermediaries></closedYear></financialData></interestRepresentative></resultList></ListOfIRPublicDetail>
        """;

    private const string Years =
        """
        <financialData><newOrganisation>false</newOrganisation>
        <closedYear type="ClosedYearIntermediaryFinancialInformation"><startDate>2030-01-01</startDate><endDate>2030-12-31</endDate>
        <clients><client><name>Miners Ltd</name><revenue type="CostRange" currency="€"><range><min>1</min><max>9</max></range></revenue>
        </client></clients>
        <intermediaries><intermediary><name>Adviser Ltd</name><representationCosts type="CostRange" currency="€"><range><min>10000</min>
        <max>24999</max></range></representationCosts></intermediary></intermediaries>
        <costs type="CostRange" currency="€"><range><min>200</min></range></costs>
        <totalBudget type="AbsoluteCost" currency="€"><absoluteCost>100000</absoluteCost></totalBudget>
        <grants><grant><amount type="AbsoluteCost" currency="€"><absoluteCost>1000</absoluteCost></amount><source>Programme</source></grant>
        <grant><amount type="AbsoluteCost" currency="€"><absoluteCost>1000</absoluteCost></amount><source>Programme</source></grant>
        <grant><amount>5</amount><source>Fund</source></grant></grants></closedYear>
        <currentYear><intermediaries><intermediary><name>Consultant Ltd</name></intermediary></intermediaries><grants/></currentYear>
        </financialData>
        """;

    [Test]
    public void Amounts_clients_and_intermediaries_of_a_year_are_ties()
    {
        using var file = Register(Years, 1);
        var read = file.Check().Content;
        var names = read.Stakeholders().ToDictionary(s => s.Id, s => s.Name);

        Assert.That(
            read.Ties().Select(t =>
                $"{names[t.From]} {t.Type} {names[t.To]} {t.Period} {t.Amount?.Digits} {string.Join(' ', t.Attributes)}".Trim()),
            Is.EquivalentTo(new[]
            {
                "Makers Represents Miners Ltd 2030-01-01 – 2030-12-31  [revenue-max, 9] [revenue-min, 1]",
                "Adviser Ltd Represents Makers 2030-01-01 – 2030-12-31  [representationCosts-max, 24999] [representationCosts-min, 10000]",
                "Consultant Ltd Represents Makers –",
                "Programme Funds Makers 2030-01-01 – 2030-12-31 1000", "Programme Funds Makers 2030-01-01 – 2030-12-31 1000",
                "Fund Funds Makers 2030-01-01 – 2030-12-31 5",
            }));
    }

    [Test]
    public void Other_values_of_a_registrant_are_attributes()
    {
        using var file = Register(
            "<members><members>3</members><membersFTE>2.5</membersFTE></members><levelsOfInterest><levelOfInterest>EU</levelOfInterest>"
                + $"</levelsOfInterest>{Years}",
            2);
        var read = file.Check();
        var attributes = read.Content.Stakeholders().Single(s => s.Name == "Makers").Attributes;

        Assert.Multiple(() =>
        {
            Assert.That(attributes.Select(a => $"{a.Key}={a.Value}"), Is.SupersetOf(new[]
            {
                "members-members=3", "members-membersFTE=2.5", "levelsOfInterest-levelOfInterest=EU", "costs-min=200",
                "totalBudget-absoluteCost=100000", "newOrganisation=false", "city=Wien",
            }));
            Assert.That(read.Conversion!.Notes.Select(n => n.What), Is.SupersetOf(new[]
            {
                "an address: left out", "the file has another number of registrants than it states",
            }));
        });
    }

    private static WrittenFile Register(string more, int stated) => new(
        "x.xml",
        $"""
        <?xml version='1.1' encoding='UTF-8'?>
        <ListOfIRPublicDetail xmlns="http://intragate.ec.europa.eu/transparencyregister/odp"><metaData xmlns="">
        <numberOfIR>{stated}</numberOfIR></metaData><resultList xmlns=""><interestRepresentative>
        <identificationCode>900000000001-01</identificationCode><name><originalName>Makers</originalName></name>
        <registrationCategory>Companies &amp; groups</registrationCategory>
        <headOffice><address>Street 1</address><city>Wien</city><country>AUSTRIA</country></headOffice>{more}
        </interestRepresentative></resultList></ListOfIRPublicDetail>
        """);
}
