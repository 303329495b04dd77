using System.IO.Compression;
using System.Text;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Formats;

/// <summary>A file of a test in a separate folder, which is removed at the end.</summary>
internal sealed class WrittenFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stakeholders-").FullName;

    public WrittenFile(string name, string text, string? mapping = null)
        : this(name, Encoding.UTF8.GetBytes(text), mapping)
    {
    }

    public WrittenFile(string name, byte[] bytes, string? mapping = null)
    {
        Path = System.IO.Path.Combine(_folder, name);
        File.WriteAllBytes(Path, bytes);
        if (mapping is not null)
        {
            File.WriteAllText($"{Path}.mapping.yaml", mapping);
        }
    }

    public string Path { get; }

    /// <summary>A copy of a file in the shared folder, by its path among the files to import.</summary>
    public static WrittenFile Shared(string file, string? mapping)
    {
        var path = SharedData.Beside(["fixtures", "imports", .. file.Split('/')]);
        return new WrittenFile(System.IO.Path.GetFileName(path), File.ReadAllBytes(path), mapping);
    }

    /// <summary>The dataset read from a file, by its path among the shared datasets.</summary>
    public static IDatasetContent Dataset(string file, string? mapping)
    {
        using var copy = Shared($"../../datasets/{file}", mapping);
        return copy.Check().Content;
    }

    /// <summary>A zip file of texts, such as XLSX.</summary>
    public static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var file = new StreamWriter(zip.CreateEntry(name).Open());
                file.Write(text);
            }
        }

        return bytes.ToArray();
    }

    public CheckedDataset Check(ImportOptions? options = null) => DatasetReaders.Check(Path, options);

    /// <summary>The errors as lines, without the folder.</summary>
    public string[] Errors(ImportOptions? options = null)
    {
        try
        {
            Check(options);
            return [];
        }
        catch (DatasetException problem)
        {
            var folder = _folder + System.IO.Path.DirectorySeparatorChar;
            return [.. problem.Errors.Select(e => e.ToString().Replace(folder, "", StringComparison.Ordinal))];
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
