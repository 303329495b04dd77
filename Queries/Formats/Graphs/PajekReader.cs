using System.Text;

namespace StakeholderGraph.Formats.Graphs;

/// <summary>Reads Pajek networks: vertices, arcs, edges and matrices. In a two-mode network, each vertex has its mode.</summary>
internal sealed class PajekReader : GraphReader
{
    public override string Name => "pajek";

    public override string Description => "A network of Pajek (.net, .paj), of one mode or two.";

    protected override bool Detects(FileStart start)
    {
        foreach (var line in start.Text.AsSpan().EnumerateLines())
        {
            var text = line.Trim();
            if (text.StartsWith("*Vertices", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("*Network", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            // Some have a remark above.
            if (!text.IsEmpty && text[0] != '%' && start.Extension is not (".net" or ".paj"))
            {
                return false;
            }
        }

        return false;
    }

    protected override GraphFile Read(string path, ConvertedDataset dataset)
    {
        using var file = TextFile.Open(path, dataset.Log);
        dataset.Log.Format = "Pajek";
        using var text = new StreamReader(file, Encoding.UTF8);
        var lines = new PajekLines(dataset);
        for (var number = 1L; text.ReadLine() is { } line; number++)
        {
            var words = Words(line);
            if (words.Count > 0 && !words[0].Text.StartsWith('%'))
            {
                lines.Add(words, line, number);
            }
        }

        return lines.End();
    }

    // Words are separated by white space; a text in quotation marks is one, and so is what stands in brackets.
    private static List<(string Text, int Column)> Words(string line)
    {
        var words = new List<(string Text, int Column)>();
        for (var i = 0; i < line.Length;)
        {
            if (char.IsWhiteSpace(line[i]))
            {
                i++;
                continue;
            }

            var closing = line[i] switch { '"' => '"', '[' => ']', _ => ' ' };
            var isQuoted = closing == '"';
            var end = closing == ' ' ? line.AsSpan(i).IndexOfAny(' ', '\t') is var blank and >= 0 ? i + blank : -1
                : line.IndexOf(closing, i + 1) is var at and >= 0 ? isQuoted ? at : at + 1
                : -1;
            end = end < 0 ? line.Length : end;
            words.Add((isQuoted ? line[(i + 1)..end] : line[i..end], i + 1));
            i = end + (isQuoted ? 1 : 0);
        }

        return words;
    }
}
