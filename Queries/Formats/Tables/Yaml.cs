using System.Text;
using StakeholderGraph.DataFormat;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StakeholderGraph.Formats.Tables;

/// <summary>A value in a YAML file, with its place. Anchors, aliases and tags are refused, because mappings do not need them.</summary>
internal sealed class Yaml
{
    private const int LargestFile = 1 << 20;
    private const int Deepest = 16;

    private Yaml(string path, Mark mark) => At = new Location(path, mark.Line, (int)mark.Column);

    /// <summary>The place in the file.</summary>
    public Location At { get; }

    /// <summary>The text of a scalar.</summary>
    public string? Text { get; private init; }

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<Yaml>? Items { get; private init; }

    /// <summary>The values of a YAML mapping in order, with the places of their keys.</summary>
    public IReadOnlyDictionary<string, (Location At, Yaml Value)>? Fields { get; private init; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="DatasetException">The file cannot be read, or is not YAML.</exception>
    public static Yaml Read(string path)
    {
        try
        {
            using var file = new Utf8Stream(RegularFile.Open(path));
            using var text = new StreamReader(file);
            var (all, block) = (new StringBuilder(), new char[4_096]);
            while (all.Length < LargestFile && text.ReadBlock(block) is > 0 and var length)
            {
                all.Append(block, 0, length);
            }

            return all.Length < LargestFile
                ? Parse(path, all.ToString())
                : throw ConvertingReader.Broken(new Location(path, null, null), "too large for a mapping");
        }
        catch (NotUtf8Exception problem)
        {
            var place = FilePlace.OfByte(path, problem.Offset);
            throw ConvertingReader.Broken(
                new Location(path, place.Line, place.Column), problem.Reason, problem.Found, problem.Hint);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw ConvertingReader.Broken(new Location(path, null, null), "the mapping cannot be read", null, problem.Message);
        }
    }

    /// <summary>Reads a text.</summary>
    public static Yaml Parse(string path, string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                throw ConvertingReader.Broken(new Location(path, null, null), "an empty mapping");
            }

            parser.Consume<DocumentStart>();
            return Value(parser, path, 0);
        }
        catch (YamlException problem)
        {
            throw ConvertingReader.Broken(
                new Location(path, problem.Start.Line, (int)problem.Start.Column),
                "not YAML",
                null,
                problem.InnerException?.Message ?? problem.Message);
        }
    }

    /// <summary>Creates the error for an invalid value.</summary>
    public DatasetException Wrong(string reason, string? hint = null) => ConvertingReader.Broken(At, reason, Text, hint);

    /// <summary>The fields of a YAML mapping, which may have only these names.</summary>
    public IReadOnlyDictionary<string, (Location At, Yaml Value)> FieldsOf(params string[] names)
    {
        var fields = Fields ?? throw Wrong("not a mapping", $"its fields are {string.Join(", ", names)}");
        foreach (var (name, (at, _)) in fields)
        {
            if (names.Length > 0 && !names.Contains(name))
            {
                throw ConvertingReader.Broken(at, "unknown field", name, Nearest.Hint(name, names));
            }
        }

        return fields;
    }

    private static Yaml Value(Parser parser, string path, int depth)
    {
        var mark = parser.Current!.Start;
        if (depth > Deepest)
        {
            throw new YamlException(mark, mark, $"nested more than {Deepest} deep");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new Yaml(path, mark) { Text = scalar.Value };
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<Yaml>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Value(parser, path, depth + 1));
            }

            return new Yaml(path, mark) { Items = items };
        }

        if (parser.TryConsume<MappingStart>(out _))
        {
            var fields = new OrderedDictionary<string, (Location At, Yaml Value)>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                var at = new Location(path, key.Start.Line, (int)key.Start.Column);
                if (!fields.TryAdd(key.Value, (at, Value(parser, path, depth + 1))))
                {
                    throw ConvertingReader.Broken(at, "duplicate field", key.Value, "leave one");
                }
            }

            return new Yaml(path, mark) { Fields = fields };
        }

        throw new YamlException(mark, parser.Current.End, "aliases are not read; write the value again");
    }
}
