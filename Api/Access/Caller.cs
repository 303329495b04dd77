namespace StakeholderGraph.Api.Access;

/// <summary>The sender of a request, who is recorded as the author of changes.</summary>
/// <param name="Author">The name of the key, or the name of this machine if there are no keys.</param>
/// <param name="Role">The role of the caller.</param>
internal sealed record Caller(string Author, AccessRole Role)
{
    /// <summary>A caller on this machine when no keys are configured.</summary>
    public static Caller OfThisMachine { get; } = new("this machine", AccessRole.Admin);

    /// <summary>Whether the caller has all rights of a role.</summary>
    public bool May(AccessRole role) => Role >= role;
}

/// <summary>The role that an endpoint needs.</summary>
/// <param name="Role">The role.</param>
internal sealed record NeededRole(AccessRole Role);
