namespace StakeholderGraph.Api.Access;

/// <summary>Who sends a request: the author of what it writes.</summary>
/// <param name="Author">The name of the key; or that it is this machine, where there are no keys.</param>
/// <param name="Role">What that one may do.</param>
internal sealed record Caller(string Author, AccessRole Role)
{
    /// <summary>Somebody on this machine, where no keys are configured.</summary>
    public static Caller OfThisMachine { get; } = new("this machine", AccessRole.Admin);

    /// <summary>Whether that one may do what a role may.</summary>
    public bool May(AccessRole role) => Role >= role;
}

/// <summary>What an endpoint needs of who calls it.</summary>
/// <param name="Role">The role.</param>
internal sealed record NeededRole(AccessRole Role);
