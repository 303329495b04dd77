using System.Collections.Immutable;
using System.Text;

namespace StakeholderGraph;

/// <summary>A list in one cell: its items joined by <c>|</c>, with <c>\</c> before a <c>|</c> or <c>\</c> within an item.</summary>
public static class ListCell
{
    /// <summary>Joins items.</summary>
    public static string Join(IEnumerable<string> items) => string.Join('|', items.Select(Escape));

    /// <summary>Joins attributes as <c>key=value</c>, ordered by key.</summary>
    public static string Join(ImmutableSortedDictionary<string, string> attributes) => Join(attributes.Select(a => $"{a.Key}={a.Value}"));

    /// <summary>Splits a cell into its items, without white space around them; empty items are skipped.</summary>
    public static IEnumerable<string> Split(string cell)
    {
        if (!cell.AsSpan().ContainsAny('|', '\\'))
        {
            return cell.Trim() is { Length: > 0 } only ? [only] : [];
        }

        var items = new List<string>();
        var item = new StringBuilder();
        for (var i = 0; i <= cell.Length; i++)
        {
            if (i == cell.Length || cell[i] == '|')
            {
                items.Add(item.ToString().Trim());
                item.Clear();
            }
            else
            {
                item.Append(cell[i] == '\\' && i + 1 < cell.Length ? cell[++i] : cell[i]);
            }
        }

        items.RemoveAll(text => text.Length == 0);
        return items;
    }

    private static string Escape(string item) =>
        item.AsSpan().ContainsAny('|', '\\')
            ? item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
            : item;
}
