using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StakeholderGraph.Asking;

/// <summary>A question that was read and is within bounds, ready to be asked.</summary>
public abstract class ReadyQuestion
{
    /// <summary>Whether it looks at the whole network, so that it may take long.</summary>
    public abstract bool LooksAtEverything { get; }

    /// <summary>Whether it looks at so much that few such should be answered at once.</summary>
    public abstract Task<bool> IsCostlyAsync(INetworkReader network, CancellationToken cancellationToken);

    /// <summary>Asks it.</summary>
    /// <param name="network">The network.</param>
    /// <param name="version">The version of the network, which drawings are marked with.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public abstract Task<Reply> AskAsync(INetworkReader network, string version, CancellationToken cancellationToken);
}

/// <summary>What came of a question.</summary>
public abstract record Reply;

/// <summary>There is none of these ids, so there is no answer.</summary>
/// <param name="What">What was sought, e.g. <c>stakeholder</c>.</param>
/// <param name="Ids">The ids that are not known.</param>
public sealed record Unknown(string What, IReadOnlyList<RecordId> Ids) : Reply
{
    /// <summary>The reply as a sentence.</summary>
    public override string ToString() => $"There is no {What} {string.Join(", ", Ids.Select(id => $"\"{Echo.Of(id.Value)}\""))}.";
}

/// <summary>The question is out of bounds in this network.</summary>
/// <param name="Problems">What is wrong, by parameter or field.</param>
public sealed record Refused(IReadOnlyDictionary<string, string[]> Problems) : Reply
{
    /// <summary>The reply as a sentence.</summary>
    public override string ToString() => string.Join("; ", Problems.SelectMany(p => p.Value.Select(problem => $"{p.Key} {problem}")));
}

/// <summary>The page asked for would not follow the previous page: the network has changed since.</summary>
public sealed record Changed : Reply
{
    /// <summary>The reply as a sentence.</summary>
    public override string ToString() =>
        "The network has changed since the previous page, so the next page would not follow it. Begin again with the first page: "
            + "leave out after.";
}

/// <summary>An answer, whatever the question.</summary>
/// <param name="Draw">Draws it; <c>null</c> if it cannot be drawn.</param>
public abstract record Answered(Func<Drawing>? Draw) : Reply
{
    /// <summary>The cursor of the page that follows; none if there is none.</summary>
    public string? Next { get; init; }

    /// <summary>Writes it as JSON, piece by piece, as fast as it is read.</summary>
    public abstract Task WriteAsync(System.IO.Pipelines.PipeWriter body, CancellationToken cancellationToken);

    /// <summary>The answer as a JSON value.</summary>
    public abstract JsonElement ToJson();
}

/// <summary>An answer of a type.</summary>
/// <param name="Value">The answer.</param>
/// <param name="Json">How it is written.</param>
/// <param name="Draw">Draws it; <c>null</c> if it cannot be drawn.</param>
public sealed record Answered<T>(T Value, JsonTypeInfo<T> Json, Func<Drawing>? Draw) : Answered(Draw)
{
    /// <inheritdoc/>
    public override Task WriteAsync(System.IO.Pipelines.PipeWriter body, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(body, Value, Json, cancellationToken);

    /// <inheritdoc/>
    public override JsonElement ToJson() => JsonSerializer.SerializeToElement(Value, Json);
}
