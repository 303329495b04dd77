using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer;

/// <summary>A dataset fit to be imported.</summary>
/// <param name="Folder">Where it was found.</param>
/// <param name="Content">Its records.</param>
internal sealed record CheckedDataset(string Folder, IDatasetContent Content);

/// <summary>Finds and checks the datasets that a command line names.</summary>
internal static class DatasetPaths
{
    private const int ErrorsInFull = 100;

    /// <summary>Checks all datasets, in the order named; those of one PATH by the name of their folder.</summary>
    /// <exception cref="DatasetException">One of them is not fit, or two have one name; the exception has the errors of all.</exception>
    public static async Task<IReadOnlyList<CheckedDataset>> CheckAsync(
        IReadOnlyList<string> paths, Report report, CancellationToken cancellationToken)
    {
        var datasets = new List<CheckedDataset>();
        var errors = new List<DatasetError>();
        var count = 0L;
        foreach (var path in paths)
        {
            try
            {
                foreach (var folder in FoldersOf(path))
                {
                    datasets.Add(await report.WatchAsync(
                        $"Checking {folder}",
                        meter => Task.FromResult(new CheckedDataset(folder, DatasetFolder.Open(folder, meter, cancellationToken)))));
                }
            }
            catch (DatasetException problem)
            {
                errors.AddRange(problem.Errors);
                count += problem.Count;
            }
        }

        var twice = NamedTwice(datasets).ToList();
        errors.AddRange(twice);
        count += twice.Count;
        return count == 0 ? datasets : throw new DatasetException([.. errors.Take(ErrorsInFull)], count);
    }

    /// <summary>The subfolders that hold datasets, where the folder itself holds none; else the folder itself, fit or not.</summary>
    /// <exception cref="DatasetException">A folder cannot be read.</exception>
    internal static IReadOnlyList<string> FoldersOf(string path)
    {
        try
        {
            List<string> folders = Directory.Exists(path) && !HoldsDataset(path)
                ? [.. Directory.EnumerateDirectories(path).Where(HoldsDataset).Order(StringComparer.Ordinal)]
                : [];
            return folders.Count > 0 ? folders : [path];
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            throw new DatasetException([new DatasetError(path, null, null, null, "the folder cannot be read", null, problem.Message)], 1);
        }
    }

    // Whatever holds one of the files is a dataset: one that lacks the others must not be passed over in silence.
    private static bool HoldsDataset(string folder) =>
        Directory.EnumerateFiles(folder).Any(file => DatasetFolder.FileNames.Contains(Path.GetFileName(file), StringComparer.Ordinal));

    private static IEnumerable<DatasetError> NamedTwice(IEnumerable<CheckedDataset> datasets) =>
        from same in datasets.GroupBy(d => d.Content.Dataset.Name)
        from again in same.Skip(1)
        select new DatasetError(
            Path.Combine(again.Folder, DatasetFolder.FileNames[0]),
            null,
            null,
            "name",
            $"the dataset in {same.First().Folder} has this name, too",
            same.Key.Value,
            "name each dataset once");
}
