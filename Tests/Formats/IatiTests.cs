using System.Xml.Linq;
using NUnit.Framework;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Formats;

/// <summary>What IATI activities state about countries, money and each other.</summary>
public sealed class IatiTests
{
    [Fuzzed("iati", "x.xml")]
    internal const string FuzzedFile =
        """
        <iati-activities version="2.03"><iati-activity><iati-identifier>A-1</iati-identifier><title><narrative>T</narrative></title>
        <participating-org ref="B" role="1"><narrative>Ministry</narrative></participating-org><activity-date type="1" iso-date="2011-03-30"/>
        <transaction><value currency="USD">5</value><provider-org ref="B"/></transaction></iati-activity></iati-activities>
        """;

    [Test]
    public void An_activity_in_several_countries_is_in_each_of_them_and_keeps_their_shares()
    {
        var project = Read(Activity("XX-1", """
            <recipient-country code="KZ" percentage="60"/>
            <recipient-country code="tj" percentage="30"/>
            <recipient-country code="KG" percentage="10"/>
            <recipient-country code="TJ"/>
            """)).Engagements().Single();
        Assert.Multiple(() =>
        {
            Assert.That(project.Country, Is.EqualTo("KZ"));
            Assert.That(project.OtherCountries, Is.EquivalentTo(["TJ", "KG"]));
            Assert.That(project.Attributes.Values, Is.EquivalentTo(["KZ 60", "TJ 30", "KG 10"]));
        });
    }

    [Test]
    public void A_three_letter_code_is_a_country_and_an_unknown_code_is_an_attribute()
    {
        var project = Read(Activity("XX-1", """<recipient-country code="KAZ"/><recipient-country code="998"/>""")).Engagements().Single();

        Assert.That((project.Country, project.Attributes["country"]), Is.EqualTo(("KZ", "998")));
    }

    [Test]
    public void Actual_dates_take_precedence_over_planned_dates()
    {
        var project = Read(Activity("XX-1", """
            <activity-date type="1" iso-date="2010-01-01"/><activity-date type="2" iso-date="2011-03-30"/>
            <activity-date type="3" iso-date="2012-12-31"/>
            """)).Engagements().Single();

        Assert.That((project.Period.From?.ToString(), project.Period.To?.ToString()), Is.EqualTo(("2011-03-30", "2012-12-31")));
        Assert.That(project.Attributes, Does.ContainKey("end-is").And.Not.ContainKey("start-is"));
    }

    [Test]
    public void An_amount_has_its_own_currency_or_else_that_of_the_activity()
    {
        Assert.That(
            Amounts(Read(Activity("XX-1", Paid("1000.50", "EUR") + Paid("2000", null) + Paid("3000", "") + Paid("40", "kzt")))),
            Is.EquivalentTo(["1000.5 EUR", "2000 USD", "3000 USD", "40 KZT"]));
    }

    [Test]
    public void An_amount_without_a_currency_or_a_number_is_an_attribute()
    {
        var paid = Paid("1000", null) + Paid("1,000", "USD") + Paid("7", "QQQ");
        using var file = new WrittenFile("a.xml", Activity("XX-1", paid, currency: null));
        var read = file.Check();
        Assert.Multiple(() =>
        {
            Assert.That(read.Content.Ties().Select(t => t.Amount), Has.All.Null);
            Assert.That(
                read.Content.Ties().Select(t => t.Attributes["value"]), Is.EquivalentTo(["1000", "USD 1,000", "QQQ 7"]));
            Assert.That(
                read.Conversion!.Notes.Single(n => n.What == "value: kept as an attribute of the tie").Count, Is.EqualTo(3));
        });
    }

    [Test]
    public void Money_that_came_back_is_negative_and_equal_payments_are_two()
    {
        var read = Read(Activity("XX-1", Paid("500", "USD") + Paid("500", "USD") + Paid("-120.25", "USD")));
        Assert.Multiple(() =>
        {
            Assert.That(Amounts(read), Is.EquivalentTo(["500 USD", "500 USD", "-120.25 USD"]));
            Assert.That(Sums(read), Is.EqualTo("879.75 USD"));
        });
    }

    // A commitment and its disbursement are the same money; repayments flow back.
    [TestCase("2", "3", "outgoing commitment", "disbursement")]
    [TestCase("C", "E", "outgoing commitment", "expenditure")]
    [TestCase("11", "1", "incoming commitment", "incoming funds")]
    [TestCase("6", "8", "loan repayment", "purchase of equity")]
    [TestCase("99", "IF", "transaction type 99", "incoming funds")]
    public void Sums_count_what_was_paid_and_what_was_promised_is_an_attribute(string promised, string paid, string first, string second)
    {
        var read = Read(Activity("XX-1", Paid("1000", "USD", promised) + Paid("400", "USD", paid)));
        var ties = read.Ties().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(ties.Select(t => t.Title), Is.EqualTo([first, second]));
            Assert.That(ties[0].Attributes[first.Replace(' ', '-')], Is.EqualTo("USD 1000"));
            Assert.That(ties[1].Attributes, Is.Empty);
            Assert.That(Sums(read), Is.EqualTo("400 USD"));
        });
    }

    [Test]
    public void A_pledge_is_announced()
    {
        var read = Read(Activity("XX-1", Paid("1000", "USD", "12") + Paid("1000", "USD", "2")));
        Assert.That(read.Evidence().Select(e => e.Says), Is.EquivalentTo([Says.Announced, Says.Confirmed]));
    }

    [Test]
    public void Other_values_of_a_transaction_are_attributes_of_its_tie()
    {
        var tie = Read(Activity("XX-1", """
            <transaction ref="T/1"><transaction-type code="3"/><transaction-date iso-date="2012-01-01"/>
              <value value-date="2012-02-01">5</value><description><narrative>First tranche</narrative></description>
              <provider-org ref="BB" provider-activity-id="BB-7"><narrative>Development Bank</narrative></provider-org>
              <aid-type code="C01"/><sector code="14030" vocabulary="1"/></transaction>
            """)).Ties().Single();
        Assert.That(
            ListCell.Join(tie.Attributes),
            Is.EqualTo("aid-type=C01|description=First tranche|provider-activity-id=BB-7|ref=T/1|sector=14030|value-date=2012-02-01"));
    }

    [Test]
    public void The_code_of_a_channel_is_an_identifier_of_the_body()
    {
        var read = Read(Activity("XX-1", "<participating-org role=\"4\" crs-channel-code=\"47066\" activity-id=\"IOM-3\">"
            + "<narrative>IOM</narrative></participating-org>"));
        Assert.That(read.Stakeholders().Single().Identifiers, Is.EqualTo([new Identifier("crs-channel", "47066")]));
        Assert.That(read.Ties().Single().Attributes["activity-id"], Is.EqualTo("IOM-3"));
    }

    // The parent names its child, or the child its parent, in any order.
    [TestCase("<related-activity ref='XX-2' type='2'/>", "", false)]
    [TestCase("", "<related-activity ref='XX-1' type='1'/>", false)]
    [TestCase("", "<related-activity ref='XX-1' type='1'/>", true)]
    [TestCase("<related-activity ref=' XX-2 ' type='2'/>", "<related-activity ref='XX-1' type='1'/>", true)]
    public void Sums_count_a_parent_and_its_child_once(string ofParent, string ofChild, bool childFirst)
    {
        string[] activities = [Activity("XX-1", Paid("1000", "USD") + ofParent), Activity("XX-2", Paid("400", "USD") + ofChild)];
        var read = Read(string.Concat(childFirst ? activities.Reverse() : activities));
        Assert.Multiple(() =>
        {
            Assert.That(
                read.Ties().Where(t => t.Type == TieType.PartOf).Select(t => (t.From.Value, t.To.Value)), Is.EqualTo([("XX-2", "XX-1")]));
            Assert.That(Sums(read), Is.EqualTo("1000 USD"));
        });
    }

    [Test]
    public void Activities_that_are_not_in_the_file_and_other_relations_are_attributes()
    {
        var read = Read(
            Activity("XX-1", Paid("1000", "USD") + "<related-activity ref='XX-9' type='1'/><related-activity ref='XX-2' type='3'/>")
            + Activity("XX-2", Paid("400", "USD") + "<related-activity ref='XX-8' type='2'/><related-activity ref='XX-2' type='1'/>"));
        Assert.Multiple(() =>
        {
            Assert.That(
                read.Engagements().Select(e => string.Join(", ", e.Attributes.Select(a => $"{a.Key}={a.Value}").Order())),
                Is.EqualTo(["parent-activity=XX-9, sibling-activity=XX-2", "child-activity=XX-8, parent-activity=XX-2"]));
            Assert.That(read.Ties().Count(t => t.Type == TieType.PartOf), Is.Zero);
            Assert.That(Sums(read), Is.EqualTo("1400 USD"));
        });
    }

    [Test]
    public void The_first_description_describes_the_project_and_the_others_are_attributes()
    {
        var project = Read(Activity("XX-1", """
            <description type="1"><narrative>Wells for villages.</narrative><narrative xml:lang="fr">Des puits.</narrative></description>
            <description type="2"><narrative>Clean water.</narrative></description>
            """)).Engagements().Single();
        Assert.That(project.Description, Is.EqualTo("Wells for villages."));
        Assert.That(project.Attributes.Values, Is.EquivalentTo(["Des puits.", "Clean water."]));
    }

    [Test]
    public void The_reporter_is_the_provider_of_an_outgoing_transaction_without_one()
    {
        using var file = new WrittenFile(
            "a.xml", $"<iati-activities>{Activity("XX-1", Outgoing("C", 90) + Outgoing("D", 40))}</iati-activities>");
        var read = file.Check();
        var names = read.Content.Stakeholders().ToDictionary(s => s.Id, s => s.Name);

        Assert.Multiple(() =>
        {
            Assert.That(
                read.Content.Ties().Select(t => (names[t.From], t.Title, t.Amount?.ToString())),
                Is.EqualTo(new[] { ("Agency", "outgoing commitment", (string?)null), ("Agency", "disbursement", "40 USD") }));
            Assert.That(
                read.Conversion!.Notes.Select(n => (n.What, n.Count)),
                Does.Contain(("a transaction without a provider: the reporting organization is taken for it", 2L)));
        });
    }

    [Test]
    public void Money_paid_out_of_incoming_funds_is_not_counted_twice()
    {
        var read = Read(Activity("XX-1", Paid("1000", "USD") + Outgoing("3", 600)));

        Assert.That(Amounts(read), Is.EqualTo(new[] { "1000 USD", null }));
        Assert.That(read.Ties().Select(t => t.Attributes.GetValueOrDefault("disbursement")), Has.One.EqualTo("USD 600"));
    }

    [Test]
    public void An_incoming_transaction_without_a_provider_makes_no_tie()
    {
        var read = Read(Activity("XX-1", Outgoing("1", 600) + "<participating-org role='1' ref='BB'/>"));

        Assert.That(read.Ties().Select(t => t.Title), Is.EqualTo(new string?[] { null }));
    }

    [Test]
    public void Budgets_documents_places_and_results_of_an_activity_are_kept_and_contacts_are_not()
    {
        var documents = string.Concat(Enumerable.Range(0, 60).Select(i => $"<document-link url='https://example.org/{i}'/>"));
        using var file = new WrittenFile(
            "a.xml",
            $"""
            <iati-activities>{Activity(
                "XX-1",
                "<budget><period-start iso-date='2030-01-01'/><period-end iso-date='2030-12-31'/><value currency='USD'>900</value></budget>"
                    + "<planned-disbursement><period-start iso-date='2030-01-01'/><value>5</value></planned-disbursement>"
                    + "<location><name><narrative>Osh</narrative></name></location>"
                    + "<result><title><narrative>Safer work</narrative></title></result>"
                    + $"<contact-info><person-name><narrative>Ada</narrative></person-name></contact-info>{documents}")}</iati-activities>
            """);
        var read = file.Check();
        var project = read.Content.Engagements().Single();

        Assert.Multiple(() =>
        {
            Assert.That(project.Attributes.Select(a => $"{a.Key}={a.Value}"), Is.SupersetOf(new[]
            {
                "budget=USD 900 2030-01-01/2030-12-31", "planned-disbursement=USD 5 2030-01-01", "location=Osh", "result=Safer work",
            }));
            Assert.That(project.Links, Has.Length.EqualTo(50));
            Assert.That(
                read.Conversion!.Notes.Select(n => (n.What, n.Count)),
                Is.SupersetOf(new[] { ("contact-info: left out", 1L), ("document-link: left out", 10L) }));
        });
    }

    [Test]
    public void Organisations_fund_those_for_whom_they_have_a_budget()
    {
        using var file = new WrittenFile(
            "a.xml",
            """
            <iati-organisations version="2.03">
              <iati-organisation default-currency="EUR">
                <organisation-identifier>XM-DAC-9</organisation-identifier>
                <name><narrative>Agency</narrative><narrative xml:lang="fr">Agence</narrative></name>
                <reporting-org ref="XM-DAC-9" type="10"><narrative>Agency</narrative></reporting-org>
                <total-budget><period-start iso-date="2030-01-01"/><period-end iso-date="2030-12-31"/><value>900</value></total-budget>
                <recipient-org-budget>
                  <recipient-org ref="XX-1"><narrative>Union of Migrants</narrative></recipient-org>
                  <period-start iso-date="2030-01-01"/><period-end iso-date="2030-12-31"/><value currency="USD">500</value>
                </recipient-org-budget>
                <document-link url="https://example.org/"/>
              </iati-organisation>
            </iati-organisations>
            """);
        var read = file.Check();
        var agency = read.Content.Stakeholders().Single(s => s.Name == "Agency");
        var tie = read.Content.Ties().Single();

        Assert.Multiple(() =>
        {
            Assert.That((agency.Kind, agency.Attributes["total-budget"]), Is.EqualTo((Kind.Ministry, "EUR 900 2030-01-01/2030-12-31")));
            Assert.That(agency.Identifiers, Is.SupersetOf(new[] { new Identifier("dac", "9"), new Identifier("iati-org", "XM-DAC-9") }));
            Assert.That(read.Content.Names().Select(n => (n.Text, n.Language)), Is.EqualTo(new[] { ("Agence", "fr") }));
            Assert.That(
                (tie.Type, tie.Title, tie.Amount, tie.Attributes["budget"], tie.Period.ToString()),
                Is.EqualTo((TieType.Funds, "budget", (Money?)null, "USD 500", "2030-01-01 – 2030-12-31")));
            Assert.That(read.Content.Evidence().Single().Says, Is.EqualTo(Says.Announced));
            Assert.That(agency.Links, Is.EqualTo(new[] { "https://example.org/" }));
        });
    }

    [Test]
    public void Channels_of_aid_are_organizations_and_other_codelists_are_refused_by_name()
    {
        using var channels = WrittenFile.Shared("../../datasets/iati-samples/codelist-CRSChannelCode.xml", null);
        using var types = WrittenFile.Shared("../../datasets/iati-samples/codelist-OrganisationType.xml", null);
        var read = channels.Check();
        var names = read.Content.Stakeholders().ToDictionary(s => s.Identifiers.Single().Value);

        Assert.Multiple(() =>
        {
            Assert.That(read.Conversion!.Stated.Select(s => (s.What, s.Count)), Is.EqualTo(new[] { ("channels", 438L) }));
            Assert.That(names, Has.Count.EqualTo(438));
            Assert.That(names["47066"].Name, Is.EqualTo("International Organisation for Migration"));
            Assert.That(
                new[] { "41302", "41144", "41701" }.Select(code => names[code].Name),
                Is.All.StartsWith("International Labour Organisation"));
            Assert.That(names["47131"].Name, Is.EqualTo("Organization for Security and Co-operation in Europe"));
            Assert.That(read.Content.Names().Count(n => n.Language == "fr"), Is.GreaterThan(300));
            Assert.That(
                types.Errors().Single(),
                Does.Contain(":1:").And.Contain("an IATI codelist that does not contain organizations: \"OrganisationType\""));
        });
    }

    [Test]
    public void Each_type_of_organisation_of_the_codelist_is_a_kind()
    {
        var list = XDocument.Load(SharedData.Beside("datasets", "iati-samples", "codelist-OrganisationType.xml"));
        var codes = list.Descendants("codelist-item").Select(item => item.Element("code")!.Value).ToList();
        var bodies = string.Concat(codes.Select(code => $"<participating-org role='1' type='{code}' ref='T-{code}'/>"));
        using var file = new WrittenFile("a.xml", $"<iati-activities>{Activity("XX-1", bodies)}</iati-activities>");
        var read = file.Check();
        var kinds = read.Content.Stakeholders().ToDictionary(s => s.Name, s => s.Kind);

        Assert.Multiple(() =>
        {
            Assert.That(kinds, Has.Count.EqualTo(16));
            Assert.That(
                (kinds["T-10"], kinds["T-21"], kinds["T-40"], kinds["T-70"]),
                Is.EqualTo((Kind.Ministry, Kind.Ngo, Kind.InternationalOrganization, Kind.Company)));
            Assert.That(read.Conversion!.Notes.Select(n => n.What), Has.None.Contains("guessed"));
        });
    }

    [Test]
    public void An_activity_of_version_1_has_what_its_reporter_paid()
    {
        using var file = WrittenFile.Shared("../../datasets/iati-samples/single_activity.xml", null);
        var read = file.Check();
        var names = read.Content.Stakeholders().ToDictionary(s => s.Id, s => s.Name);
        var paid = read.Content.Ties().Where(t => t.Title == "disbursement").ToList();

        Assert.Multiple(() =>
        {
            Assert.That(read.Content.Engagements().Single().Country, Is.EqualTo("AM"));
            Assert.That(names.Values, Is.EquivalentTo(
                new[] { "The Global Fund to Fight AIDS, Tuberculosis and Malaria", "Ministry of Health of Armenia" }));
            Assert.That(
                paid.Select(t => names[t.From]).Distinct(),
                Is.EqualTo(new[] { "The Global Fund to Fight AIDS, Tuberculosis and Malaria" }));
            Assert.That(read.Content.Ties().Count(), Is.EqualTo(2 + 14));
            Assert.That(paid.Select(t => t.Amount?.Digits), Does.Contain("64442").And.Contain("999258"));
        });
    }

    [Test]
    public void The_example_of_the_standard_is_read()
    {
        using var file = WrittenFile.Shared("../../datasets/iati-samples/activity-standard-example-annotated.xml", null);
        var read = file.Check();

        Assert.Multiple(() =>
        {
            Assert.That(
                read.Conversion!.Stated.Select(s => (s.What, s.Count)),
                Is.EqualTo(new[] { ("activities", 1L), ("participating organizations", 3L), ("transactions", 1L) }));
            Assert.That(read.Content.Ties().Count(t => t.Title is null), Is.EqualTo(3));
            Assert.That(read.Content.Engagements().Single().Topics, Is.Not.Empty);
        });
    }

    private static string Outgoing(string type, int value) =>
        $"<transaction><transaction-type code='{type}'/><value currency='USD'>{value}</value></transaction>";

    private static IDatasetContent Read(string activities)
    {
        using var file = new WrittenFile("a.xml", $"<iati-activities version=\"2.03\">{activities}</iati-activities>");
        return file.Check().Content;
    }

    private static string Activity(string identifier, string content, string? currency = "USD") =>
        $"""
        <iati-activity{(currency is null ? "" : $" default-currency=\"{currency}\"")}>
          <iati-identifier>{identifier}</iati-identifier><title><narrative>Project {identifier}</narrative></title>
          <reporting-org ref="XX" type="10"><narrative>Agency</narrative></reporting-org>{content}
        </iati-activity>
        """;

    private static string Paid(string value, string? currency, string type = "1") =>
        $"""
        <transaction><transaction-type code="{type}"/><transaction-date iso-date="2012-01-01"/>
          <value{(currency is null ? "" : $" currency=\"{currency}\"")}>{value}</value>
          <provider-org ref="BB"><narrative>Development Bank</narrative></provider-org></transaction>
        """;

    private static IEnumerable<string?> Amounts(IDatasetContent read) => read.Ties().Select(t => t.Amount?.ToString());

    private static string Sums(IDatasetContent read) => string.Join(
        ", ", WhoTakesPartAnswer.Answer(NetworkBuilder.Build([read]), new WhoTakesPart(Scope.Everything)).Rows.Single().Amounts!);
}
