namespace StakeholderGraph.Importer;

/// <summary>What the program tells the shell. The numbers are a contract: docs/importer.md lists them.</summary>
internal enum ExitCode
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>
    /// The data is at fault: bad records, a folder that is not there, a dataset that is not loaded, faults found by <c>verify</c>.
    /// </summary>
    BadData = 1,

    /// <summary>The command line is at fault.</summary>
    Usage = 2,

    /// <summary>The store was written by another version or another program.</summary>
    Incompatible = 3,

    /// <summary>The store, or the place to write to, is not there, locked, full or closed to us. Later may help.</summary>
    Unavailable = 4,

    /// <summary>The store refused what we said: a bug in the program, or a damaged store.</summary>
    Rejected = 5,

    /// <summary>A bug in this program (EX_SOFTWARE of sysexits.h).</summary>
    Defect = 70,

    /// <summary>Ctrl-C or a request to terminate; the store is as it was.</summary>
    Interrupted = 130,
}
