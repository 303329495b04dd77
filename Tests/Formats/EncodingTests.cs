using System.Text;
using NUnit.Framework;
using StakeholderGraph.Tests.DataFormat;

namespace StakeholderGraph.Tests.Formats;

/// <summary>A file in another encoding is read in it, and the report says so; or it is refused, with the likely encoding.</summary>
public sealed class EncodingTests
{
    private const string Mapping = "{tables: [{records: {body: {is: ngo, name: {column: name}}}}]}";

    private static readonly (string Name, int Number, string Text)[] Files =
    [
        ("GB18030", 54936, "中国国际移民协会|全国总工会|上海市劳动局|北京大学|国际劳工组织"),
        ("Big5", 950, "中華民國勞動部|全國總工會|臺北市政府|國際移民組織"),
        ("Shift_JIS", 932, "厚生労働省|日本労働組合総連合会|国際協力機構|東京大学"),
        ("EUC-JP", 51932, "厚生労働省|日本労働組合総連合会|国際協力機構|東京大学の会"),
        ("EUC-KR", 949, "고용노동부|전국민주노동조합총연맹|서울대학교|국제이주기구"),
        ("windows-1256", 1256, "وزارة العمل والتنمية الاجتماعية|المنظمة الدولية للهجرة|جامعة القاهرة|اتحاد العمال"),
        ("windows-1255", 1255, "משרד העבודה והרווחה|ההסתדרות הכללית|אוניברסיטת תל אביב|ארגון ההגירה"),
        ("windows-1253", 1253, "Υπουργείο Εργασίας|Γενική Συνομοσπονδία Εργατών|Πανεπιστήμιο Αθηνών|Διεθνής Οργάνωση"),
        ("windows-874", 874, "กระทรวงแรงงาน|องค์การระหว่างประเทศเพื่อการโยกย้ายถิ่นฐาน|จุฬาลงกรณ์มหาวิทยาลัย|สภาองค์การลูกจ้าง"),
        ("windows-1251", 1251, "Министерство труда|Федерация профсоюзов|Международная организация по миграции"),
        ("KOI8-R", 20866, "Министерство труда|Федерация профсоюзов|Международная организация по миграции"),
        ("KOI8-U", 21866, "Міністерство праці|Федерація профспілок України|Міжнародна організація з міграції|Київський університет"),
        ("code page 866", 866, "Министерство труда|Федерация профсоюзов|Международная организация по миграции"),
        ("code page 850", 850, "Université de Genève|Müller und Söhne|São Paulo|Español Niño"),
        ("ISO-8859-5", 28595, "Министерство труда|Федерация профсоюзов|Международная организация по миграции"),
        ("windows-1250", 1250, "Ministerstwo Pracy|Związek Zawodowy „Solidarność”|Łódzka Wyższa Szkoła|Świętokrzyski Urząd"),
        ("ISO-8859-1", 1252, "Ministère du Travail et de l'Égalité|Confédération générale|Université de Genève|Fédération des métiers"),
        ("windows-1252", 1252, "Women’s Council|Employers – and others|“Forum”"),
        ("Mac OS Roman", 10000, "Ministère du Travail et de l'Égalité|Confédération générale|Université de Genève|Fédération des métiers"),
    ];

    public static IEnumerable<string> Names => Files.Select(f => f.Name);

    [TestCaseSource(nameof(Names))]
    public void A_table_is_read_in_its_encoding_which_the_report_names(string name)
    {
        using var file = new WrittenFile("list.csv", Bytes(name, "name\n"), Mapping);

        var read = file.Check();

        Assert.That(read.Conversion!.Encoding, Is.EqualTo($"{name} (guessed)"));
        Assert.That(read.Content.Stakeholders().Select(s => s.Name), Is.EquivalentTo(Files.Single(f => f.Name == name).Text.Split('|')));
    }

    [TestCase(54936, "GB18030", "张伟|李娜|王强|刘洋|陈杰|杨磊"), TestCase(950, "Big5", "陳怡君|林志豪|邱雅婷|廖家豪|賴淑芬")]
    [TestCase(1251, "windows-1251", "МИНИСТЕРСТВО ТРУДА|ФЕДЕРАЦИЯ ПРОФСОЮЗОВ|СОЮЗ РАБОТОДАТЕЛЕЙ")]
    [TestCase(20866, "KOI8-R", "МИНИСТЕРСТВО ТРУДА И СОЦИАЛЬНОЙ ЗАЩИТЫ|ФЕДЕРАЦИЯ НЕЗАВИСИМЫХ ПРОФСОЮЗОВ|ОБЪЕДИНЕНИЕ ПРЕДПРИНИМАТЕЛЕЙ")]
    [TestCase(20866, "KOI8-R", "МОСКВА|КАЗАНЬ|ПЕТЕРБУРГ|НОВОСИБИРСК")]
    [TestCase(1250, "windows-1250", "Dvořák|Kučera|Šimek"), TestCase(28592, "ISO-8859-2", "Dvořák|Růžička|Šťastný|Žák")]
    [TestCase(28592, "ISO-8859-2", "Związek Zawodowy|Łódź|Świętokrzyski Urząd|Wałęsa")]
    [TestCase(1254, "windows-1254", "Çalışma Bakanlığı|Şişli|Öğretmen")]
    [TestCase(28605, "ISO-8859-15", "Sacré-Cœur|Œuvre française|Université|Sœur Thérèse|Genève")]
    [TestCase(1252, "ISO-8859-1", "Øresund|Université|Genève|Müller|Señor|São Paulo|Città|Malmö|Bjørn")]
    public void Lists_of_persons_and_lists_in_capitals_are_read_in_their_encodings(int number, string encoding, string names)
    {
        using var file = new WrittenFile(
            "list.csv",
            CodePagesEncodingProvider.Instance.GetEncoding(number)!.GetBytes($"name\n{names.Replace('|', '\n')}\n"),
            Mapping);

        var read = file.Check();

        Assert.That(read.Conversion!.Encoding, Is.EqualTo($"{encoding} (guessed)"));
        Assert.That(read.Content.Stakeholders().Select(s => s.Name), Is.EquivalentTo(names.Split('|')));
    }

    [TestCase(1252, "Müller", "ISO-8859-1"), TestCase(850, "Müller", "code page 850"), TestCase(10000, "Œuvre", "ISO-8859-1")]
    [TestCase(932, "田中太郎", "Shift_JIS"), TestCase(51932, "鈴木花子", "EUC-JP"), TestCase(936, "张国立", "GB18030")]
    [TestCase(950, "勞動部", "Big5"), TestCase(949, "홍길동", "EUC-KR")]
    public void An_encoding_that_few_letters_show_is_a_warning(int number, string name, string guess)
    {
        using var file = new WrittenFile(
            "list.csv", CodePagesEncodingProvider.Instance.GetEncoding(number)!.GetBytes($"name\n{name}\n"), Mapping);

        var read = file.Check();

        Assert.That(read.Conversion!.Encoding, Is.EqualTo($"{guess} (guessed)"));
        Assert.That(
            read.Warnings.First.Single().ToString(),
            Does.EndWith($"warning: an encoding guessed from a few letters: \"{guess}\" "
                + "(check the names with these letters, or save the file as UTF-8)"));
    }

    [TestCase(1200), TestCase(1201), TestCase(12000), TestCase(12001)]
    public void Text_of_two_or_four_bytes_for_a_letter_is_read_with_and_without_a_mark(int number)
    {
        var encoding = Encoding.GetEncoding(number);
        foreach (var mark in new[] { encoding.GetPreamble(), [] })
        {
            using var file = new WrittenFile("list.csv", [.. mark, .. encoding.GetBytes("name\nМинистерство\n")], Mapping);

            var read = file.Check();

            Assert.That(read.Conversion!.Encoding, Is.EqualTo(number < 12000 ? "UTF-16" : "UTF-32"));
            Assert.That(read.Content.Stakeholders().Single().Name, Is.EqualTo("Министерство"));
        }
    }

    [TestCaseSource(nameof(Names))]
    public void A_file_of_a_dataset_in_another_encoding_is_refused_and_the_encoding_named(string name)
    {
        using var folder = new WrittenFolder().With("stakeholders.csv", Bytes(name, "name\n"));

        Assert.That(folder.Errors()[0], Does.Contain($"(it looks like {name}: save the file as UTF-8"));
    }

    [Test]
    public void Random_bytes_are_not_read_as_text()
    {
        var noise = new byte[2000];
        new Random(5).NextBytes(noise);
        using var file = new WrittenFile("list.csv", [.. "name\n"u8, .. noise], Mapping);

        Assert.That(file.Errors(), Is.Not.Empty);
    }

    private static byte[] Bytes(string name, string header)
    {
        var (_, number, text) = Files.Single(f => f.Name == name);
        return CodePagesEncodingProvider.Instance.GetEncoding(number)!.GetBytes(header + text.Replace('|', '\n') + "\n");
    }
}
