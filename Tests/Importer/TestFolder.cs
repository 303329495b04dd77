using System.Globalization;
using System.Text;

namespace StakeholderGraph.Tests.Importer;

/// <summary>A folder for one test, which is removed with its content.</summary>
internal sealed class TestFolder : IDisposable
{
    /// <summary>The smallest possible dataset: Ada attends the forum, as the paper says.</summary>
    private static readonly Dictionary<string, string> Smallest = new(StringComparer.Ordinal)
    {
        ["sources.csv"] = "id,title,publisher\npaper,Document,The Paper\n",
        ["stakeholders.csv"] = "id,kind,name\nada,person,Ada\n",
        ["engagements.csv"] = "id,kind,name\nforum,event,Forum\n",
        ["names.csv"] = "id,name,type\nada,Ада,transliteration\n",
        ["ties.csv"] = "id,from,type,to\nada-attends-forum,ada,attends,forum\n",
        ["evidence.csv"] = "tie,source,says\nada-attends-forum,paper,confirmed\n",
    };

    public TestFolder() => Path = Directory.CreateTempSubdirectory("stakeholders-").FullName;

    public string Path { get; }

    /// <summary>The root folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public static string Shipped { get; } = System.IO.Path.Combine(Root, "data", "central-asia-labour-migration");

    public string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Writes the smallest dataset, optionally with other files, and returns its folder relative to this one.</summary>
    public string Dataset(string name, params (string File, string Text)[] instead)
    {
        Directory.CreateDirectory(At(name));
        File.WriteAllText(
            At(name, "dataset.json"), $$"""{ "name": "{{name}}", "title": "Title of {{name}}", "licence": "CC0-1.0", "maintainer": "the tests" }""");
        foreach (var (file, text) in Smallest)
        {
            File.WriteAllText(At(name, file), text);
        }

        foreach (var (file, text) in instead)
        {
            File.WriteAllText(At(name, file), text);
        }

        return name;
    }

    /// <summary>Copies the example dataset, optionally with a change of its text.</summary>
    public void Copy(string to, Func<string, string>? change = null)
    {
        Directory.CreateDirectory(At(to));
        foreach (var file in Directory.EnumerateFiles(Shipped))
        {
            var text = File.ReadAllText(file);
            File.WriteAllText(At(to, System.IO.Path.GetFileName(file)), change is null ? text : change(text));
        }
    }

    /// <summary>Writes a dataset that takes a while to import: a number of persons who attend one event each.</summary>
    public string LargeDataset(string name, int persons)
    {
        var (stakeholders, ties, evidence) =
            (new StringBuilder("id,kind,name\n"), new StringBuilder("id,from,type,to\n"), new StringBuilder("tie,source,says\n"));
        for (var i = 0; i < persons; i++)
        {
            stakeholders.Append(CultureInfo.InvariantCulture, $"p{i},person,Person number {i}\n");
            ties.Append(CultureInfo.InvariantCulture, $"t{i},p{i},attends,forum\n");
            evidence.Append(CultureInfo.InvariantCulture, $"t{i},paper,confirmed\n");
        }

        return Dataset(
            name,
            ("stakeholders.csv", stakeholders.ToString()),
            ("ties.csv", ties.ToString()),
            ("evidence.csv", evidence.ToString()),
            ("names.csv", "id,name,type\n"));
    }

    /// <summary>The files of a folder by name, for comparison.</summary>
    public Dictionary<string, byte[]> Files(string folder) =>
        Directory.EnumerateFiles(At(folder)).ToDictionary(f => System.IO.Path.GetFileName(f), File.ReadAllBytes, StringComparer.Ordinal);

    /// <summary>Sets the permissions of a file or folder, in the form of <c>ls</c>.</summary>
    public void Permit(string name, string mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(At(name), (UnixFileMode)mode.Aggregate(0, (bits, letter) => (bits << 1) | (letter == '-' ? 0 : 1)));
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "StakeholderGraph.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("StakeholderGraph.sln is in no folder above the tests");
        }

        return folder.FullName;
    }
}
