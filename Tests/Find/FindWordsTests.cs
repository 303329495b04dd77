using System.Security.Cryptography;
using System.Text;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Names;

public sealed class FindWordsTests
{
    private static readonly string[] Names =
    [
        "International Labour Organization", "Gesellschaft für Internationale Zusammenarbeit (GIZ) GmbH", "Mintrud", "AFL-CIO",
        "Ministère de l'Économie", "İşgücü Ajansı", "Łukasz Żółć", "Министерство труда и социальной защиты", "Сергій Шевченко",
        "Ўзбекистон касаба уюшмалари", "Қазақстан Республикасы", "Γενική Συνομοσπονδία Εργατών", "საქართველო", "Հայաստան",
        "وزارة العمل", "سازمان بین‌المللی کار", "משרד העבודה", "श्रम मंत्रालय", "กระทรวงแรงงาน", "厚生労働省", "国际劳工组织", "고용노동부",
        "ドイツ", "កម្ពុជា", "မြန်မာ", "Nguyễn Văn Ánh", "O'Brien, Seán", "European Bank for Reconstruction and Development",
    ];

    /// <summary>A database in Neo4j has these words; those of an earlier version are recognized by their number alone.</summary>
    [Test]
    public void Other_words_of_the_same_names_have_another_version()
    {
        var words = string.Join('\n', Names.Select((name, i) => FindWords.Of($"id-{i}", isPerson: i % 3 == 0, ["wikidata:Q1"], [name])));
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 8));

        Assert.That(
            (FindWords.Version, digest),
            Is.EqualTo((2, "c0b0a56e1f450497")),
            "The words have changed: raise FindWords.Version by one, and write both here");
    }
}
