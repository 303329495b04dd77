using NUnit.Framework;

namespace StakeholderGraph.Tests.Networks;

/// <summary>Known networks that are kept beside the repository, in <c>../shared</c>. Where they are absent a test is ignored, but on CI it fails.</summary>
internal static class SharedData
{
    /// <summary>The folder of a known network.</summary>
    public static string Folder(string name)
    {
        var root = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "StakeholderGraph.sln")))
        {
            root = root.Parent;
        }

        var folder = root?.Parent is { } beside ? Path.Combine(beside.FullName, "shared", "datasets", name) : null;
        if (folder is null || !Directory.Exists(folder))
        {
            var sentence = $"The known network {name} is not in ../shared/datasets beside the repository.";
            if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            {
                Assert.Fail(sentence);
            }

            Assert.Ignore(sentence);
        }

        return folder!;
    }

    /// <summary>
    /// A. Davis, B. and M. Gardner, Deep South (1941): 18 women and the 14 social events at which they were seen. Ids are names (<c>evelyn-jefferson</c>) and
    /// <c>e1</c> … <c>e14</c>.
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
