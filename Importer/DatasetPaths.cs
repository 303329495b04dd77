using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer;

/// <summary>A dataset fit to be imported.</summary>
/// <param name="Folder">Where it was found.</param>
/// <param name="Content">Its records.</param>
internal sealed record CheckedDataset(string Folder, IDatasetContent Content);

/// <summary>Finds and checks the datasets that a command line names.</summary>
internal static class DatasetPaths
{
    private const string Description = "dataset.json";
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

    /// <summary>The folder itself where it looks like a dataset, else its subfolders that do.</summary>
    /// <exception cref="DatasetException">There is none.</exception>
    internal static IReadOnlyList<string> FoldersOf(string path)
    {
        try
        {
            if (File.Exists(path))
            {
                throw Unfit(path, "a file, not a folder", $"name the folder that holds {Description}");
            }

            if (!Directory.Exists(path))
            {
                throw Unfit(path, "no such folder", "check the spelling and the working directory");
            }

            if (LooksLikeDataset(path))
            {
                return [path];
            }

            List<string> folders = [.. Directory.EnumerateDirectories(path).Where(LooksLikeDataset).Order(StringComparer.Ordinal)];
            return folders.Count > 0
                ? folders
                : throw Unfit(path, $"no dataset: neither the folder nor one of its subfolders holds {Description}", "see docs/data-format.md");
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            throw Unfit(path, "the folder cannot be read", problem.Message);
        }
    }

    // A folder with CSV files but without dataset.json is a dataset that lacks something, and must not be passed over in silence.
    private static bool LooksLikeDataset(string folder) =>
        File.Exists(Path.Combine(folder, Description)) || Directory.EnumerateFiles(folder, "*.csv").Any();

    private static DatasetException Unfit(string path, string reason, string hint) =>
        new([new DatasetError(path, null, null, null, reason, null, hint)], 1);

    private static IEnumerable<DatasetError> NamedTwice(IEnumerable<CheckedDataset> datasets) =>
        from same in datasets.GroupBy(d => d.Content.Dataset.Name)
        from again in same.Skip(1)
        select new DatasetError(
            Path.Combine(again.Folder, Description), null, null, "name", $"the dataset in {same.First().Folder} has this name, too", same.Key.Value, "name each dataset once");
}
