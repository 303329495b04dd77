using NUnit.Framework;

namespace StakeholderGraph.Tests.Networks;

/// <summary>Known networks in the shared folder. If it is missing, a test is ignored; on CI it fails.</summary>
internal static class SharedData
{
    /// <summary>The folder of a known network.</summary>
    public static string Folder(string name) => Beside("datasets", name);

    /// <summary>A file or folder in <c>../shared</c>.</summary>
    public static string Beside(params string[] parts)
    {
        var root = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "StakeholderGraph.sln")))
        {
            root = root.Parent;
        }

        var path = root?.Parent is { } beside ? Path.Combine([beside.FullName, "shared", .. parts]) : null;
        if (!Path.Exists(path))
        {
            var sentence = $"There is no ../shared/{string.Join('/', parts)} beside the repository.";
            if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            {
                Assert.Fail(sentence);
            }

            Assert.Ignore(sentence);
        }

        return path!;
    }

    /// <summary>
    /// A. Davis, B. and M. Gardner, Deep South (1941): 18 women and the 14 social events at which they were seen. Ids are names
    /// (<c>evelyn-jefferson</c>) and <c>e1</c> … <c>e14</c>.
    /// </summary>
    public static TestDataset SouthernWomen()
    {
        var data = new TestDataset("southern-women");
        var known = new HashSet<string>();
        foreach (var line in File.ReadLines(Path.Combine(Folder("southern-women"), "davis_networkx.csv")).Skip(1).Where(l => l.Length > 0))
        {
            var cells = line.Split(',');
            var (person, gathering) = (cells[0].Trim().ToLowerInvariant().Replace(' ', '-'), cells[1].Trim().ToLowerInvariant());
            if (known.Add(person))
            {
                data.Person(person, called: cells[0].Trim());
            }

            if (known.Add(gathering))
            {
                data.Event(gathering);
            }

            data.Tie(person, TieType.Attends, gathering);
        }

        return data;
    }
}
