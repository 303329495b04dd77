using System.Text.Json;
using NUnit.Framework;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Tests.Bounds;

[TestFixture]
public sealed class JsonSizeTests
{
    private static readonly string?[] Texts =
    [
        null,
        "",
        "plain",
        "a \"quoted\" \\ text",
        "Министерство труда",
        "\u0001\u001f\u007f\u0085",
        "tab\tline\nreturn\r\b\f",
        "😀🇰🇿",
        "وزارة",
        "\ud800 half",
        "\u2028\u200b\ufeff\ue000",
        "中文名",
        new string('x', 1_000),
    ];

    [Test]
    public void No_answer_is_larger_than_estimated_and_few_are_much_smaller()
    {
        var random = new Random(1);
        for (var i = 0; i < 2_000; i++)
        {
            var period = new Period(
                Pick<PartialDate?>(null, PartialDate.Parse("2011-03-30")),
                Pick<PartialDate?>(null, PartialDate.Parse("2011")));
            var mention = new Mention(Id(), Pick(Enum.GetValues<Kind>()), Text(), Pick<string?>(null, "KZ"))
            {
                Period = Pick<Period?>(null, period),
                OtherCountries = Pick(null, ["KG"], Enumerable.Repeat("KZ", 200).ToArray()),
            };
            EngagementMention Engagement() => new(mention.Id, mention.Kind, mention.Name, mention.Country, period)
            {
                OtherCountries = mention.OtherCountries,
            };
            EvidenceGiven Piece() => new(Id(), OrNone(), Pick(Enum.GetValues<Says>()), OrNone());
            var evidence = Enumerable.Range(0, random.Next(4)).Select(_ => Piece()).ToList();
            var tie = new TieGiven(
                Id(),
                Pick(Enum.GetValues<TieType>()),
                mention,
                mention,
                OrNone(),
                Pick(null, mention),
                period,
                Pick(Enum.GetValues<TieStatus>()),
                evidence)
            {
                EvidenceOmitted = random.Next(),
                Amount = Pick(null, new Money(decimal.MinValue, "USD"), new Money(12.5m, "KZT")),
                Attributes = Pick(null, new Dictionary<string, string> { ["key"] = Text(), ["b"] = Text() }),
            };
            var source = new Source(
                Id(),
                Text(),
                Text(),
                Pick<PartialDate?>(null, PartialDate.Parse("2011-03-30")),
                Pick<string?>(null, "ru"),
                OrNone());

            Fits(JsonSize.Of(mention), mention, "");
            Fits(JsonSize.Of(tie), tie, tie.Id.Value);
            Fits(JsonSize.Of(source), source, source.Id.Value);
            Fits(
                JsonSize.Of(Engagement()),
                Engagement(),
                "");
            var shown = new ProfileTie(
                tie.Id,
                tie.Type,
                Direction.Outgoing,
                mention,
                tie.Title,
                period,
                tie.Status,
                tie.OnBehalfOf,
                true,
                evidence)
            {
                Engagement = Pick(null, mention),
                Attributes = tie.Attributes,
                AttributesOmitted = tie.Attributes is null ? 0 : random.Next(),
                EvidenceOmitted = random.Next(),
            };
            Fits(JsonSize.Of(shown), shown, "");
            IReadOnlyList<Attribution> stands =
            [
                .. Enumerable
                    .Range(0, random.Next(4))
                    .Select(_ => new Attribution(
                        Id(),
                        mention.Kind,
                        Id(),
                        [.. Enumerable.Range(0, random.Next(3)).Select(_ => Id().Value)])),
            ];
            Fits(JsonSize.Of(tie.Id.Value, stands), stands, tie.Id.Value);
            var direct = new DirectTie(tie.Id, tie.Type, Id(), Direction.Outgoing, mention, tie.Status, Pick(true, false));
            Fits(JsonSize.Of(direct), direct, "");
        }

        RecordId Id() => RecordId.Parse(new string('a', random.Next(1, 129)));
        string Text() => Texts[random.Next(1, Texts.Length)]!;
        string? OrNone() => Texts[random.Next(Texts.Length)];
        T Pick<T>(params T[] from) => from[random.Next(from.Length)];
    }

    /// <summary>What is written, after its key in a map or before a comma.</summary>
    private static void Fits<T>(int size, T value, string key)
    {
        var written =
            JsonSerializer.SerializeToUtf8Bytes(value, AnswerJson.Sent.GetTypeInfo(typeof(T))!).Length
            + (key.Length > 0 ? key.Length + 4 : 1);

        Assert.That(
            size,
            Is.GreaterThanOrEqualTo(written).And.LessThan((written * 5 / 4) + 200),
            () => JsonSerializer.Serialize(value, AnswerJson.Sent.GetTypeInfo(typeof(T))!));
    }
}
