namespace StakeholderGraph.Formats;

/// <summary>A format whose files do not describe their content sufficiently, so that they need a mapping.</summary>
internal interface IDraftsMapping
{
    /// <summary>Drafts a mapping for a file by examining it; returns YAML.</summary>
    string Draft(string path, ImportOptions options, CancellationToken cancellationToken);
}
