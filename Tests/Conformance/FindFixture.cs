using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>Networks with names to find, and methods to search them.</summary>
public abstract class FindFixture(Engine engine) : ConformanceFixture(engine)
{
    protected static TestDataset Network() => Named(
            Named(
                new TestDataset("d")
                    .Body("ilo", Kind.InternationalOrganization, called: "International Labour Organization")
                    .Body("iom", Kind.InternationalOrganization, called: "International Organization for Migration")
                    .Body("kz-ministry", Kind.Ministry, "KZ", "Ministry of Labour and Social Protection of Population of Kazakhstan")
                    .Body("kz-union", Kind.Union, "KZ", "Federation of Trade Unions of Kazakhstan")
                    .Body("kg-union", Kind.Union, "KG", "Federation of Trade Unions of Kyrgyzstan")
                    .Body("kz-employers", Kind.Employers, "KZ", "Employers' Confederation \"Atameken\"")
                    .Person("nurymbetov", "KZ", "Birzhan Nurymbetov")
                    .Person("tekebaev", "KG", "TEKEBAEV Omurbek")
                    .Person("abdrakhmanov", "KG", "ABDRAXMANOV Alisher")
                    .Event("forum", "2011")
                    .Add(
                        new Engagement(RecordId.Parse("almaty-process"), Kind.Process, "Almaty Process on Refugee Protection")
                        {
                            Country = "KZ",
                        }),
                "ilo",
                "МОТ",
                "ILO",
                "Международная организация труда"),
            "iom",
            "МОМ",
            "IOM");

    protected static TestDataset OfTheWorld() => new TestDataset("d")
        .Person(IdOf("raşit"), "TM", "Raşit Çaryýew")
        .Person(IdOf("aşyr"), "TM", "Aşyr Aşyrow")
        .Person(IdOf("çavuşoğlu"), "TR", "Ayşe Çavuşoğlu")
        .Person(IdOf("şämil"), "KZ", "Şämil Qaldybaev")
        .Person("cholpon", "KG", "Чолпонбек Садыков")
        .Person(IdOf("müller"), "DE", "Jürgen Müller")
        .Person("karimi", "IR", "محمد علی کریمی")
        .Person("yasin", "IQ", "كريم ياسين")
        .Person("rockefeller", "US", "John D. Rockefeller")
        .Body("rockefeller-fund", called: "Rockefeller Fund")
        .Body("st-lucia", called: "St. Lucia Union")
        .Body("beijing", called: "北京银行")
        .Body("thai", called: "กระทรวงแรงงานไทย")
        .Body("georgia", called: "საქართველო")
        .Body("holding-ag", called: "Example Holding AG")
        .Body("holding-gmbh", called: "Example Holding GmbH")
        .Body("romashka", called: "ООО «Ромашка»")
        .Body("northstar", called: "NORTHSTAR ASA")
        .Body("silver-lake", called: "SILVER LAKE MILLS CORPORATION")
        .Body("paper", called: "Paper Mill")
        .Body("ukraine", called: "Ukraine")
        .Body("security", called: "Organization for Security and Co-operation in Europe")
        .Body("ministry", called: "Ministry of Labour and Social Protection")
        .Body("quarry", called: "Société anonyme Quarry")
        .Body("quarry-roads", called: "Quarry Roads")
        .Body("workers", called: "Comisiones Obreras")
        .Body("coal", called: "Coal Board")
        .Person("quill", "US", "James Quill")
        .Add(new Stakeholder(RecordId.Parse("uk"), Kind.Government, "United Kingdom")
        {
            Identifiers = [new Identifier("wikidata", "Q145"), new Identifier("iati", "XM-DAC-47066")],
        });

    /// <summary>Ids are ASCII; test cases are easier to read without hyphens.</summary>
    protected static string IdOf(string name) =>
        name.Replace('ş', 's').Replace('ç', 'c').Replace('ğ', 'g').Replace('ä', 'a').Replace('ü', 'u');

    protected async Task<Findings> Ask(Find question, TestDataset? dataset = null)
    {
        await using var reader = await Load(dataset ?? Network());
        return await reader.AskAsync(question, CancellationToken.None);
    }

    protected static TestDataset Named(TestDataset dataset, string id, params string[] names)
    {
        foreach (var name in names)
        {
            dataset.Add(new OtherName(RecordId.Parse(id), name, null, NameType.Alias));
        }

        return dataset;
    }
}
