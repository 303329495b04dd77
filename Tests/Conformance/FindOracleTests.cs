using NUnit.Framework;
using StakeholderGraph.Tests.Names;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>
/// Every engine finds what a comparison with every name finds, in the same order: its index may be faster, but not different.
/// </summary>
public sealed class FindOracleTests(Engine engine) : ConformanceFixture(engine)
{
    private static readonly string[] Vocabulary =
    [
        "Union", "Unions", "Union's", "of", "the", "and", "и", "Labour", "Labor", "Труда", "Organisation", "Организация", "Kazakhstan",
        "Казахстан", "Kazak", "Anna", "Ana", "Hana", "Нурымбетов", "Nurymbetova", "B.", "Ж.", "Щ.", "Щербаков", "Жанна", "Zhanna",
        "Birzhan", "2011", "2012", "Co-operation", "Cooperation", "欧洲联盟", "欧洲", "𠀀𠀁𠀂𠀃", "ISA", "Isaeva", "I", "S", "A", "Metal",
        "Mettal", "Steel", "Bank", "Banks", "U.N.", "UN", "AND", "OR", "NOT", "a:b", "(x)", "\"q\"", "~2", "*", "Ltd", "Limited",
        "Corp", "Corporation", "AG", "GmbH", "ООО", "S.A.", "Шаршенов", "Sharshenov", "Şarşenov", "Müller", "Mueller", "銀行", "St.", "Saint",
        "საქართველო", "Sakartvelo", "محمد علی", "العمل", "عمل",
        "Mohamed", "Muhammad Ali", "Mahmoud", "محمود", "عبد العزيز", "Abdulaziz", "Abdel Aziz", "רבין", "Rabin", "David", "דוד",
        "ทักษิณ", "Thaksin", "ហ៊ុន សែន", "Hun Sen", "반기문", "Ban Ki-moon", "きょうと", "Gewerkschaftsbund", "Bundesamt", "DGB", "BAF", "AB",
        "Mohammed Salman", "Muhammad", "محمدجواد", "Mohammad Javad", "نائب", "Sudan", "السودان", "عمر", "Omar", "علي", "Ali",
        "نقيب", "Naqib", "نجيب", "الجزيرة", "Al Jazeera", "נקיב", "นายชวน", "Chuan", "จันทร์โอชา", "Chan-o-cha", "नरसिम्हा राव",
        "Narasimha Rao", "Bill", "William", "Comisiones Obreras", "CCOO", "Khoo",
        "Билайн", "Beeline", "Minfin", "Ministry", "Finance", "厚労省", "厚生労働省", "d'Ivoire", "L'Union", "Сергій", "Sergey", "Γενική", "ΓΣ",
        "Συνομοσπονδία", "GmbH & Co. KG", "အောင်လှိုင်", "Hlaing", "シャープ", "Sharp", "សីហនុ", "Sihanouk", "이명박", "Lee Myung-bak", "蔡英文",
    ];

    // On a server, each takes a search of its own.
    private int Questions => Engine == Engine.Embedded ? 60 : 40;

    [Test]
    public async Task An_engine_finds_the_same_names_as_a_comparison_with_every_name()
    {
        // Every fourth network is large.
        foreach (var seed in Engine == Engine.Embedded ? Enumerable.Range(1, 10) : [1, 4])
        {
            await FindsWhatComparingFindsAsync(seed);
        }
    }

    private async Task FindsWhatComparingFindsAsync(int seed)
    {
        var random = new Random(seed);
        var names = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var dataset = new TestDataset("d");
        for (var i = 0; i < (seed % 4 == 0 ? 400 : 60); i++)
        {
            var id = $"b{i:000}";
            names[id] = [RandomName(random)];
            _ = IsPerson(id) ? dataset.Person(id, called: names[id][0]) : dataset.Body(id, called: names[id][0]);
            for (var other = random.Next(-1, 3); other > 0; other--)
            {
                names[id].Add(RandomName(random) + (other == 2 ? " 2" : ""));
                dataset.Add(new OtherName(RecordId.Parse(id), names[id][^1], null, NameType.Alias));
            }
        }

        await using var reader = await Load(dataset);
        for (var question = 0; question < Questions; question++)
        {
            var text =
                question % 3 == 0
                    ? RandomName(random)
                    : EveryName.Mistyped(random, names.Values.ElementAt(random.Next(names.Count))[^1]).Trim();
            var answer = await reader.AskAsync(new Find(text) { AtMost = names.Count, InNamesAlone = true }, default);
            var expected = EveryName.Compared(names.Select(e => (e.Key, IsPerson(e.Key), (IReadOnlyList<string>)e.Value)), text);
            Assert.Multiple(() =>
            {
                Assert.That(answer.Items.Select(i => (i.Id.Value, i.Score)), Is.EqualTo(expected), $"seed {seed}: \"{text}\"");
                Assert.That(answer.Total, Is.EqualTo(expected.Count), $"seed {seed}: \"{text}\"");
            });
        }
    }

    private static bool IsPerson(string id) => id[^1] is '0' or '3' or '7';

    private static string RandomName(Random random) => EveryName.Random(random, Vocabulary);
}
