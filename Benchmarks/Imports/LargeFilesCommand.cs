using System.Globalization;
using System.Text;

namespace StakeholderGraph.Benchmarks.Imports;

/// <summary>
/// Writes large files for import tests, always with the same content: a register of 100 MB and a list of a million participants.
/// </summary>
internal static class LargeFilesCommand
{
    private const long RegisterLength = 100_000_000;
    private const int Participants = 1_000_000;
    private const int Bodies = 20_000;

    private static readonly string[] Words =
    [
        "European", "Federation", "National", "Union", "Council", "Institute", "Association", "Workers", "Employers", "Transport", "Energy",
        "Health", "Digital", "Trade", "Sample", "Example", "Green", "North", "South", "Labour", "Metal", "Food", "Textile", "Marine",
        "Forest", "Steel", "Data", "Press", "Youth", "Women", "Research", "Policy", "Group", "Alliance", "Network", "Forum", "Chamber",
        "Bank", "Fund", "Agency",
    ];

    private static readonly string[] Categories =
    [
        "Trade and business associations", "Trade unions and professional associations", "Companies &amp; groups", "Academic institutions",
        "Non-governmental organisations, platforms and networks and similar", "Think tanks and research institutions",
    ];

    private static readonly string[] Countries = ["Belgium", "Germany", "France", "Italy", "Spain", "Poland", "Austria", "Sweden"];

    /// <summary>Writes the files into a folder.</summary>
    public static int Run(string folder)
    {
        Directory.CreateDirectory(folder);
        using (var register = new StreamWriter(Path.Combine(folder, "register.xml")))
        {
            WriteRegister(register, new Random(1));
        }

        using (var list = new StreamWriter(Path.Combine(folder, "participants.csv")))
        {
            WriteList(list, new Random(1));
        }

        File.WriteAllText(
            Path.Combine(folder, "mapping.yaml"),
            """
            records: {event: {is: event, name: Round Table, start: 2031-05-12}}
            tables:
            - records:
                body: {is: {column: Organization, as: kind}, name: {column: Organization}, country: {column: Country, as: country}}
                person: {is: person, key: {columns: [Name, Organization]}, name: {column: Name, as: name}}
              ties:
              - {from: person, type: represents, to: body, title: {column: Position}}
              - {from: person, type: attends, to: event, on_behalf_of: body}

            """);
        return 0;
    }

    private static void WriteRegister(StreamWriter register, Random random)
    {
        register.Write(
            """
            <?xml version='1.1' encoding='UTF-8'?>
            <ListOfIRPublicDetail xmlns="http://intragate.ec.europa.eu/transparencyregister/odp">
              <metaData xmlns=""><exportDate>2031-03-15T20:00:00Z</exportDate></metaData>
              <resultList xmlns="">

            """);
        var names = new List<string>();
        for (var length = 0L; length < RegisterLength;)
        {
            var registrant = Registrant(names, random);
            register.Write(registrant);
            length += registrant.Length;
        }

        register.Write("  </resultList>\n</ListOfIRPublicDetail>\n");
    }

    private static string Registrant(List<string> names, Random random)
    {
        var (number, name) = (names.Count, Name(names.Count, random));
        names.Add(name);
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
                <interestRepresentative>
                  <identificationCode>{number:d12}-{number % 97:d2}</identificationCode>
                  <registrationDate>2019-03-04T09:15:00Z</registrationDate>
                  <lastUpdateDate>2031-02-11T10:00:00Z</lastUpdateDate>
                  <name>
                    <originalName>{name}</originalName>
                  </name>
                  <entityForm>AISBL</entityForm>
                  <webSiteURL>https://body{number}.example.org/</webSiteURL>
                  <registrationCategory>{Of(Categories, random)}</registrationCategory>
                  <headOffice>
                    <address>{number % 200} Example Street</address>
                    <postCode>0000</postCode>
                    <city>Brussels</city>
                    <country>{Of(Countries, random).ToUpperInvariant()}</country>
                  </headOffice>
                  <goals>{string.Join(' ', Enumerable.Range(0, 120).Select(_ => Of(Words, random)))}</goals>
                  <interests>

            """);
        for (var interests = random.Next(1, 12); interests > 0; interests--)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"""
                        <interest>
                          <name>Policy of {Of(Words, random)}</name>
                        </interest>

                """);
        }

        var members = Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(2) == 0 ? Of(names, random) : AnyBody(random));
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
                  </interests>
                  <structure>
                    <isMemberOf>{string.Join('\n', members)}</isMemberOf>
                  </structure>
                  <financialData>
                    <closedYear>
                      <startDate>2030-01-01Z</startDate>
                      <endDate>2030-12-31Z</endDate>
                      <clients>

            """);
        for (var clients = random.Next(3); clients > 0; clients--)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"""
                            <client>
                              <name>{AnyBody(random)}</name>
                              <revenue><range><min>10000</min><max>24999</max></range></revenue>
                            </client>

                """);
        }

        return text.Append(
            """
                      </clients>
                    </closedYear>
                  </financialData>
                </interestRepresentative>

            """).ToString();
    }

    private static void WriteList(StreamWriter list, Random random)
    {
        string[] bodies = [.. Enumerable.Range(0, Bodies).Select(i => Name(i, random))];
        list.Write("Name,Position,Organization,Country\n");
        for (var i = 0; i < Participants; i++)
        {
            var body = random.Next(Bodies);
            list.Write(string.Create(
                CultureInfo.InvariantCulture, $"Ada Example{i},Adviser,{bodies[body]},{Countries[body % Countries.Length]}\n"));
        }
    }

    // Some bodies are named by many registered organizations.
    private static string AnyBody(Random random) => Name(random.Next(Bodies), new Random(random.Next(Bodies)));

    private static string Name(int number, Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(Words, random)} {Of(Words, random)} {Of(Words, random)} {number}");

    private static string Of(IReadOnlyList<string> texts, Random random) => texts[random.Next(texts.Count)];
}
