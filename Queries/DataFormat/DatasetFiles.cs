namespace StakeholderGraph.DataFormat;

/// <summary>Explains why a file of a dataset could not be read.</summary>
internal static class DatasetFiles
{
    /// <summary>Adds the fault that corresponds to an exception.</summary>
    public static void AddFault(FaultList faults, DatasetFile file, string path, Exception e)
    {
        switch (e)
        {
            case NotUtf8Exception text:
                faults.Add(file, FilePlace.OfByte(path, text.Offset), null, text.Reason, text.Found, text.Hint);
                break;
            case FileNotFoundException or DirectoryNotFoundException:
                faults.Add(
                    file,
                    null,
                    null,
                    "no such file",
                    null,
                    "a dataset needs all seven files; one without records has only its header line");
                break;
            case NotRegularFileException when Directory.Exists(path):
                faults.Add(file, null, null, e.Message);
                break;
            case NotRegularFileException:
                faults.Add(file, null, null, e.Message, null, "only regular files can be read; write it to one first");
                break;
            case UnauthorizedAccessException:
                faults.Add(file, null, null, "no permission to read the file", null, "ask for permission");
                break;
            default:
                faults.Add(file, null, null, "cannot read the file", e.Message);
                break;
        }
    }
}
