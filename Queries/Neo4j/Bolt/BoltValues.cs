using System.Collections;
using Neo4j.Driver;

namespace StakeholderGraph.Neo4j.Bolt;

/// <summary>Converts values to and from the types of the driver.</summary>
internal static class BoltValues
{
    /// <summary>Converts a parameter.</summary>
    /// <exception cref="StoreException">A text contains half a character.</exception>
    public static object? Sent(object? value)
    {
        switch (value)
        {
            case null or bool or int or long or double:
                return value;
            case string text:
                WholeCharacters.Require(text);
                return text;
            case DateOnly day:
                return new LocalDate(day.Year, day.Month, day.Day);
            case RecordId id:
                return Sent(id.Value);
            case IReadOnlyDictionary<string, object?> map:
                var sent = new Dictionary<string, object?>(map.Count, StringComparer.Ordinal);
                foreach (var (name, item) in map)
                {
                    WholeCharacters.Require(name);
                    sent.Add(name, Sent(item));
                }

                return sent;
            case IEnumerable list:
                return list.Cast<object?>().Select(Sent).ToList();
            default:
                throw new ArgumentException($"A {value.GetType().Name} is no value of a parameter", nameof(value));
        }
    }

    /// <summary>Converts a row.</summary>
    public static Row RowOf(string[] fields, IRecord record)
    {
        var values = new object?[fields.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Given(record[i]);
        }

        return new Row(fields, values);
    }

    private static object? Given(object? value) => value switch
    {
        null or bool or long or double or string => value,
        LocalDate day => new DateOnly(day.Year, day.Month, day.Day),
        IDictionary<string, object?> map => new Row([.. map.Keys], [.. map.Values.Select(Given)]),
        IList list => ListOf(list),
        _ => throw new NotSupportedException(
            $"Values of type {value.GetType().Name} are not read: let the statement return their properties"),
    };

    private static object?[] ListOf(IList list)
    {
        var items = new object?[list.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Given(list[i]);
        }

        return items;
    }
}
