namespace StakeholderGraph.DataFormat;

/// <summary>Says in words why a file of a dataset could not be read.</summary>
internal static class DatasetFiles
{
    /// <summary>Adds the fault that an exception stands for.</summary>
    public static void AddFault(FaultList faults, DatasetFile file, string path, Exception e)
    {
        switch (e)
        {
            case NotUtf8Exception text:
                faults.Add(file, FilePlace.OfByte(path, text.Offset), null, text.Reason, text.Found, NotUtf8Exception.Hint);
                break;
            case FileNotFoundException or DirectoryNotFoundException:
                faults.Add(
                    file,
                    null,
                    null,
                    "no such file",
                    null,
                    "a dataset has all seven files; one without records holds its header line alone");
                break;
            case NotRegularFileException:
                faults.Add(file, null, null, e.Message, null, "only regular files are read; write it into one first");
                break;
            case UnauthorizedAccessException when Directory.Exists(path):
                faults.Add(file, null, null, "a directory, where a file is expected");
                break;
            case UnauthorizedAccessException:
                faults.Add(file, null, null, "the file may not be read", null, "ask for permission to read it");
                break;
            default:
                faults.Add(file, null, null, "the file cannot be read", e.Message);
                break;
        }
    }
}
