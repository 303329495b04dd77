using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer;

/// <summary>Finds and checks the datasets that a command line names.</summary>
internal static class DatasetPaths
{
    /// <summary>Checks all datasets in the order of the arguments; those in one folder are ordered by the names of their folders.</summary>
    /// <param name="paths">The paths on the command line.</param>
    /// <param name="options">The reading options on the command line.</param>
    /// <param name="strict">Whether warnings count as errors.</param>
    /// <param name="report">Shows progress.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="DatasetException">
    /// A dataset has errors, or two datasets have the same name; the exception has the errors of all.
    /// </exception>
    public static async Task<IReadOnlyList<CheckedDataset>> CheckAsync(
        IReadOnlyList<string> paths, ImportOptions options, bool strict, Report report, CancellationToken cancellationToken)
    {
        var datasets = new List<CheckedDataset>();
        var (errors, warnings) = (new List<Faults>(), new List<Faults>());
        foreach (var path in paths)
        {
            try
            {
                foreach (var folder in FoldersOf(path))
                {
                    var dataset = await report.WatchAsync(
                        $"Checking {folder}", meter => Task.FromResult(DatasetReaders.Check(folder, options, meter, cancellationToken)));
                    datasets.Add(dataset);
                    warnings.Add(dataset.Warnings);
                }
            }
            catch (DatasetException problem)
            {
                errors.Add(new Faults(problem.Errors, problem.Count));
                warnings.Add(problem.Warnings);
            }
        }

        errors.AddRange(NamedTwice(datasets).Select(Faults.One));
        var odd = Faults.All(warnings);
        var wrong = Faults.All(strict ? [.. errors, odd.AsErrors()] : errors);
        return wrong.Count == 0 ? datasets : throw new DatasetException(wrong.First, wrong.Count) { Warnings = strict ? Faults.None : odd };
    }

    /// <summary>
    /// The subfolders and files that are datasets, if the folder itself is not one; otherwise the folder or file itself, whether it is a
    /// dataset or not.
    /// </summary>
    /// <exception cref="DatasetException">A folder cannot be read.</exception>
    internal static IReadOnlyList<string> FoldersOf(string path)
    {
        try
        {
            List<string> folders = Directory.Exists(path) && !DatasetReaders.Detect(path)
                ? [.. Directory.EnumerateFileSystemEntries(path).Where(DatasetReaders.Detect).Order(StringComparer.Ordinal)]
                : [];
            return folders.Count > 0 ? folders : [path];
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            throw new DatasetException([new DatasetFault(path, null, null, null, "cannot read the folder", null, problem.Message)], 1);
        }
    }

    private static IEnumerable<DatasetFault> NamedTwice(IEnumerable<CheckedDataset> datasets) =>
        from same in datasets.GroupBy(d => d.Content.Dataset.Name)
        from again in same.Skip(1)
        select new DatasetFault(
            Path.Combine(again.Folder, DatasetFolder.FileNames[0]),
            null,
            null,
            "name",
            $"the dataset in {same.First().Folder} has the same name",
            same.Key.Value,
            "give each dataset its own name");
}
