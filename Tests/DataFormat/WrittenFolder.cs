using System.Text;
using NUnit.Framework;

namespace StakeholderGraph.Tests.DataFormat;

/// <summary>A folder with a small valid dataset, in which a test can damage a file. Removed at the end.</summary>
internal sealed class WrittenFolder : IDisposable
{
    public const string Dataset = """{ "name": "d", "title": "Test", "licence": "CC0-1.0", "maintainer": "the tests" }""" + "\n";
    public const string Sources =
        "id,title,publisher,published,language,link\npaper,The document,The Paper,2011-03-31,en,https://example.org/1\n";
    public const string Stakeholders =
        "id,kind,name,country\nada,person,Ada,\nilo,international-organization,ILO,\nlabour,ministry,Ministry of Labour,KZ\n";
    public const string Engagements = "id,kind,name,topics\nforum,event,Forum,migration|labour\n";
    public const string Names = "id,name,language,type\nilo,МОТ,ru,acronym\n";
    public const string Ties = "id,from,type,to,title,on_behalf_of,start,end\nt1,ada,attends,forum,Expert,ilo,2011-03-30,2011-03-31\n";
    public const string Evidence = "tie,source,locator,says,note\nt1,paper,paragraph 3,confirmed,\n";

    public WrittenFolder()
    {
        Directory.CreateDirectory(Path);
        With("dataset.json", Dataset)
            .With("sources.csv", Sources)
            .With("stakeholders.csv", Stakeholders)
            .With("engagements.csv", Engagements)
            .With("names.csv", Names)
            .With("ties.csv", Ties)
            .With("evidence.csv", Evidence);
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"stakeholders-{Guid.NewGuid():N}");

    public WrittenFolder With(string file, string text) => With(file, Encoding.UTF8.GetBytes(text));

    public WrittenFolder With(string file, byte[] bytes)
    {
        File.WriteAllBytes(In(file), bytes);
        return this;
    }

    public WrittenFolder Without(string file)
    {
        File.Delete(In(file));
        return this;
    }

    public string In(string file) => System.IO.Path.Combine(Path, file);

    public IDatasetContent Open() => DatasetFolder.Open(Path);

    /// <summary>The errors of the folder as lines, without the name of the folder.</summary>
    public string[] Errors() =>
        [.. Failure().Errors.Select(e => e.ToString().Replace(Path + System.IO.Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];

    /// <summary>The warnings of the folder as lines, without the name of the folder.</summary>
    public string[] Warnings() =>
        [
            .. DatasetReaders
                .Check(Path)
                .Warnings.First.Select(w =>
                    w.ToString().Replace(Path + System.IO.Path.DirectorySeparatorChar, "", StringComparison.Ordinal)),
        ];

    public DatasetException Failure() => Assert.Throws<DatasetException>(() => Open())!;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
