namespace StakeholderGraph.Importer;

/// <summary>The exit codes of the program. The numbers are stable; docs/importer.md lists them.</summary>
internal enum ExitCode
{
    /// <summary>Success.</summary>
    Done = 0,

    /// <summary>
    /// The data has errors: invalid records, a missing folder, a dataset that is not loaded, faults found by <c>verify</c>.
    /// </summary>
    BadData = 1,

    /// <summary>The command line is invalid.</summary>
    Usage = 2,

    /// <summary>The store was written by another version or another program.</summary>
    Incompatible = 3,

    /// <summary>The store or the output is missing, locked, full or not accessible. Trying again later may help.</summary>
    Unavailable = 4,

    /// <summary>The store rejected a statement, because of a bug in this program or a damaged store.</summary>
    Rejected = 5,

    /// <summary>A bug in this program (EX_SOFTWARE of sysexits.h).</summary>
    Defect = 70,

    /// <summary>Interrupted by Ctrl-C or a request to terminate; the store is unchanged.</summary>
    Interrupted = 130,
}
