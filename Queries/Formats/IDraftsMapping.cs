namespace StakeholderGraph.Formats;

/// <summary>A format whose files say too little of themselves, so that a mapping says what is in them.</summary>
internal interface IDraftsMapping
{
    /// <summary>The mapping that a file would be read by, drafted by looking at it, as YAML.</summary>
    string Draft(string path, ImportOptions options, CancellationToken cancellationToken);
}
