using System.Text;
using NUnit.Framework;
using StakeholderGraph.DataFormat;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace StakeholderGraph.Tests.DataFormat;

/// <summary>Every text has one number.</summary>
public sealed class TextTableTests
{
    [Property]
    public void It_is_a_dictionary(string?[] texts)
    {
        var (table, dictionary) = (new TextTable(), new Dictionary<string, int>());
        foreach (var text in texts.Select(t => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(t ?? ""))))
        {
            Assert.That(table.Find(Encoding.UTF8.GetBytes(text)), Is.EqualTo(dictionary.GetValueOrDefault(text, -1)));
            var number = table.Add(Encoding.UTF8.GetBytes(text), out var isNew);
            Assert.That(isNew, Is.EqualTo(dictionary.TryAdd(text, dictionary.Count)));
            Assert.That(number, Is.EqualTo(dictionary[text]));
            Assert.That(table[number], Is.EqualTo(text));
        }

        Assert.That(table.Count, Is.EqualTo(dictionary.Count));
    }

    [Test]
    public void It_grows()
    {
        var table = new TextTable();
        var padding = new string('x', 100);
        for (var i = 0; i < 50_000; i++)
        {
            Assert.That(table.Add(Encoding.UTF8.GetBytes($"{i}{padding}"), out var isNew) == i && isNew);
        }

        for (var i = 0; i < 50_000; i++)
        {
            Assert.That(table.Find(Encoding.UTF8.GetBytes($"{i}{padding}")) == i);
        }
    }
}
