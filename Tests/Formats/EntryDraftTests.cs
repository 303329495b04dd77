using NUnit.Framework;
using StakeholderGraph.DataFormat;
using StakeholderGraph.Formats;

namespace StakeholderGraph.Tests.Formats;

/// <summary>Drafts of records are packed when many are in use, and then have the same values as before.</summary>
public sealed class EntryDraftTests
{
    [Test]
    public void Packed_drafts_have_the_same_content_in_any_order()
    {
        string[] texts = ["a", "é|\\=", "\0", "𝔘", new('x', 70_000), "  y "];
        var random = new Random(5);
        var drafts = new EntryDrafts();
        var fields = new Dictionary<(int Draft, string Field), (string Text, Place Place)>();
        var lists = new Dictionary<(int Draft, string List), (List<string> Items, Place Place)>();
        for (var i = 0; i < 200; i++)
        {
            drafts.Add(drafts.Ids.NumberOf($"r{i}", $"r{i}"), Family.Stakeholder, new Place(i, 1));
        }

        for (var step = 0; step < 20_000; step++)
        {
            var (number, text) = (random.Next(200), texts[random.Next(random.Next(50) == 0 ? texts.Length : 4)]);
            var (draft, place) = (drafts.Find($"r{number}")!, new Place(random.NextInt64(1L << 40), random.Next()));
            var name = random.Next(2) == 0 ? "topics" : "links";
            switch (random.Next(3))
            {
                case 0:
                    var field = random.Next(2) == 0 ? "name" : "description";
                    var isFirst = fields.TryAdd((number, field), (text, place));
                    var isSame = isFirst || fields[(number, field)].Text == text;
                    Assert.That(draft.Set(field, new Stated(text, place)), Is.EqualTo(isSame), $"step {step}");
                    break;
                case 1:
                    lists.TryAdd((number, name), ([], place));
                    lists[(number, name)].Items.Add(text.Trim());
                    draft.Add(name, text, place);
                    break;
                default:
                    lists.TryAdd((number, "attributes"), ([], place));
                    var items = lists[(number, "attributes")].Items;
                    if (draft.Attribute("key", text, place))
                    {
                        items.Add($"key{(items.Count == 0 ? "" : $"-{items.Count + 1}")}={text.Trim()}");
                    }

                    break;
            }
        }

        foreach (var (number, draft) in drafts.TakeAll().Index())
        {
            var stated = draft.Fields(DatasetLayout.Stakeholders);
            foreach (var (column, i) in DatasetLayout.Stakeholders.Columns.Select((column, i) => (column, i)))
            {
                var expected = column.Name == "id" ? ($"r{number}", new Place(number, 1))
                    : lists.TryGetValue((number, column.Name), out var list) ? (ListCell.Join(list.Items.Distinct()), list.Place)
                    : fields.TryGetValue((number, column.Name), out var one) ? one
                    : ("", new Place(number, 1));
                Assert.That((stated[i].Text, stated[i].Place), Is.EqualTo(expected), $"{column.Name} of r{number}");
            }
        }
    }
}
