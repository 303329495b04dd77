namespace StakeholderGraph.Formats.Lists;

/// <summary>The person whose lines are being read.</summary>
internal sealed class ListEntry(ListLine first, NameLine name)
{
    public ListLine Line { get; private set; } = first;

    public NameLine Name { get; private set; } = name;

    public List<string> Lines { get; } = [];

    /// <summary>Whether only the name has been read.</summary>
    public bool IsNameAlone => Lines.Count == 0 && Name.Rest.Length == 0;

    /// <summary>The last line, joined with the rest of its sentence.</summary>
    public ListLine Last { get; private set; } = first;

    public void Add(ListLine next)
    {
        Lines.Add(next.Text.Trim());
        Last = next;
    }

    public void GoOn(ListLine next)
    {
        if (Lines.Count > 0)
        {
            Lines[^1] = Sentence.Join(Lines[^1], next.Text);
        }
        else
        {
            Line = Line with { Text = Sentence.Join(Line.Text, next.Text) };
            Name = NameLine.Of(Line.Text) ?? Name;
        }

        Last = next with { Text = Lines.Count > 0 ? Lines[^1] : Line.Text };
    }
}
