using NUnit.Framework;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Names;

/// <summary>The index may be faster than comparing the search text with every name, but not different.</summary>
public sealed class NameIndexTests
{
    private static readonly string[] Vocabulary =
    [
        "Union", "Unions", "Union's", "of", "the", "and", "и", "Labour", "Labor", "Труда", "Organisation", "Организация", "Kazakhstan",
        "Казахстан", "Kazak", "Anna", "Ana", "Hana", "Нурымбетов", "Nurymbetova", "B.", "Ж.", "Жанна", "Zhanna", "Birzhan", "2011", "2012",
        "Co-operation", "Cooperation", "欧洲联盟", "欧洲", "ISA", "Isaeva", "I", "S", "A", "Metal", "Mettal", "Steel", "Bank", "Banks", "U.N.",
        "UN", "Ltd", "Limited", "Corp", "Corporation", "AG", "GmbH", "ООО", "S.A.", "Шаршенов", "Sharshenov", "Şarşenov", "Müller",
        "Mueller", "銀行", "St.", "Saint", "საქართველო", "Sakartvelo", "محمد علی", "العمل", "عمل",
        "Mohamed", "Muhammad Ali", "Mahmoud", "محمود", "عبد العزيز", "Abdulaziz", "Abdel Aziz", "רבין", "Rabin", "David", "דוד",
        "ทักษิณ", "Thaksin", "ហ៊ុន សែន", "Hun Sen", "반기문", "Ban Ki-moon", "きょうと", "Gewerkschaftsbund", "Bundesamt", "DGB", "BAF", "AB",
        "Mohammed Salman", "Muhammad", "محمدجواد", "Mohammad Javad", "نائب", "Sudan", "السودان", "عمر", "Omar", "علي", "Ali",
        "نقيب", "Naqib", "نجيب", "الجزيرة", "Al Jazeera", "נקיב", "นายชวน", "Chuan", "จันทร์โอชา", "Chan-o-cha", "नरसिम्हा राव",
        "Narasimha Rao", "Bill", "William", "Comisiones Obreras", "CCOO", "Khoo",
        "Билайн", "Beeline", "Minfin", "Ministry", "Finance", "厚労省", "厚生労働省", "d'Ivoire", "L'Union", "Сергій", "Sergey", "Γενική", "ΓΣ",
        "Συνομοσπονδία", "GmbH & Co. KG", "အောင်လှိုင်", "Hlaing", "シャープ", "Sharp", "សីហនុ", "Sihanouk", "이명박", "Lee Myung-bak", "蔡英文",
    ];

    [Test]
    public void Finds_the_same_as_a_comparison_with_every_name([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        var dataset = new TestDataset("d");
        var count = seed % 4 == 0 ? 400 : 60;
        for (var i = 0; i < count; i++)
        {
            _ =
                i % 3 == 0
                    ? dataset.Person($"b{i:000}", called: RandomName(random))
                    : dataset.Body($"b{i:000}", called: RandomName(random));
            for (var other = random.Next(-1, 3); other > 0; other--)
            {
                dataset.Add(
                    new OtherName(RecordId.Parse($"b{i:000}"), RandomName(random) + (other == 2 ? " 2" : ""), null, NameType.Alias));
            }
        }

        var network = NetworkBuilder.Build([dataset]);
        (string, bool, IReadOnlyList<string>)[] entries =
        [
            .. Enumerable
                .Range(0, network.EntryCount)
                .Select(e => (network.Ids[e], network.KindOf(e) == Kind.Person, (IReadOnlyList<string>)[.. NamesOf(network, e)])),
        ];
        for (var question = 0; question < 60; question++)
        {
            var text = question % 3 == 0 ? RandomName(random) : EveryName.Mistyped(random, NameOf(network, random.Next(count)));
            var answer = FindAnswer.Answer(network, new Find(text) { AtMost = count, InNamesAlone = true });
            Assert.That(
                answer.Items.Select(i => (i.Id.Value, i.Score)),
                Is.EqualTo(EveryName.Compared(entries, text)),
                $"seed {seed}: \"{text}\"");
        }
    }

    [Test]
    public void A_search_is_not_affected_by_previous_searches()
    {
        var network = NetworkBuilder.Build([new TestDataset("d").Body("a", called: "Anna Union").Body("b", called: "Hana Bank")]);
        var first = FindAnswer.Answer(network, new Find("anna union")).Items;
        _ = FindAnswer.Answer(network, new Find("hana bank of the union anna"));
        Assert.That(FindAnswer.Answer(network, new Find("anna union")).Items, Is.EqualTo(first));
    }

    [Test]
    public void A_network_without_names_finds_nothing() =>
        Assert.That(FindAnswer.Answer(NetworkBuilder.Build([new TestDataset("d")]), new Find("union of labour")).Items, Is.Empty);

    private static IEnumerable<string> NamesOf(Network network, int entry) =>
        network
            .OtherNames[network.OtherNameOffsets[entry]..network.OtherNameOffsets[entry + 1]]
            .Prepend(network.Names[entry])
            .Select(t => network.Pool[t]);

    private static string NameOf(Network network, int entry) => NamesOf(network, entry).Last();

    private static string RandomName(Random random) => EveryName.Random(random, Vocabulary);
}
