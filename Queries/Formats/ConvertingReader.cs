using System.Text.Json;
using System.Xml;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats;

/// <summary>A format that is read from start to end and converted to records of the model at the same time.</summary>
internal abstract class ConvertingReader : IDatasetReader
{
    public abstract string Name { get; }

    public abstract string Description { get; }

    public virtual bool Detects(string path, Lazy<FileStart?> start) => start.Value is { } known && Detects(known);

    public IDatasetSource Open(string path, ImportOptions options, IProgress<long>? recordsRead, CancellationToken cancellationToken)
    {
        var dataset = new ConvertedDataset(path, Name, options, recordsRead, cancellationToken);
        Reading(path, () => Convert(path, dataset));
        if (dataset.IsEmpty)
        {
            var noted = dataset.Log.ToConversion().Notes is [var first, ..] ? $"{first.Count} × {first.What}" : null;
            throw Broken(
                new Location(path, null, null),
                "nothing in it is a stakeholder or an engagement",
                null,
                noted ?? "imported, it would leave its dataset empty; `stakeholders remove` does that");
        }

        return dataset;
    }

    /// <summary>The exception that explains why the rest of a file cannot be read.</summary>
    public static DatasetException Broken(
        Location at, string reason, string? found = null, string? hint = null, string? advice = null) =>
        new([FaultOf(at, reason, found, hint) with { Advice = advice }], 1);

    /// <summary>What is wrong in one place of a file.</summary>
    public static DatasetFault FaultOf(Location at, string reason, string? found, string? hint) =>
        new(at.File, at.Line, at.Column, null, reason, FaultList.Visible(found), hint) { Part = at.Part };

    /// <summary>Whether a file with this start is in the format.</summary>
    protected abstract bool Detects(FileStart start);

    /// <summary>Converts the file.</summary>
    protected abstract void Convert(string path, ConvertedDataset dataset);

    /// <summary>Explains in words why reading a file failed.</summary>
    protected static void Reading(string path, Action read)
    {
        try
        {
            read();
        }
        catch (NotUtf8Exception problem)
        {
            var place = FilePlace.OfByte(path, problem.Offset);
            throw Broken(new Location(path, place.Line, place.Column), problem.Reason, problem.Found, problem.Hint);
        }
        catch (XmlException problem)
        {
            throw Broken(
                problem.LineNumber > 0 ? new Location(path, problem.LineNumber, problem.LinePosition) : new Location(path, null, null),
                problem.Message.Contains("DTD", StringComparison.Ordinal) ? "a DTD, which is not allowed" : "not well-formed XML",
                null,
                problem.Message.Contains("DTD", StringComparison.Ordinal)
                    ? "delete the declaration <!DOCTYPE …>"
                    : problem.Message.Split(" Line ")[0].TrimEnd('.', ' '));
        }
        catch (JsonException problem)
        {
            throw Broken(
                new Location(path, problem.LineNumber + 1, (int?)problem.BytePositionInLine + 1),
                "not JSON",
                null,
                problem.Message.Split(" LineNumber:")[0].TrimEnd('.', ' '));
        }
        catch (InvalidDataException problem)
        {
            throw Broken(new Location(path, null, null), "the file is damaged", null, problem.Message.TrimEnd('.'));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Broken(new Location(path, null, null), "cannot read the file", null, problem.Message);
        }
    }
}
