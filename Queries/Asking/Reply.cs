using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StakeholderGraph.Asking;

/// <summary>A question that was read, is within bounds and can be asked.</summary>
public abstract class ReadyQuestion
{
    /// <summary>Whether it examines the whole network, and therefore may take long.</summary>
    public abstract bool LooksAtEverything { get; }

    /// <summary>Whether it examines so much that only a few such questions should be answered at the same time.</summary>
    public abstract Task<bool> IsCostlyAsync(INetworkReader network, CancellationToken cancellationToken);

    /// <summary>Asks the question.</summary>
    /// <param name="network">The network.</param>
    /// <param name="version">The version of the network, which drawings state.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public abstract Task<Reply> AskAsync(INetworkReader network, string version, CancellationToken cancellationToken);
}

/// <summary>The result of a question.</summary>
public abstract record Reply;

/// <summary>No record has one of these ids, so there is no answer.</summary>
/// <param name="What">The noun for what was requested, e.g. <c>stakeholder</c>.</param>
/// <param name="Ids">The unknown ids.</param>
public sealed record Unknown(string What, IReadOnlyList<RecordId> Ids) : Reply
{
    /// <summary>The reply as a sentence.</summary>
    public override string ToString() => $"There is no {What} {string.Join(", ", Ids.Select(id => $"\"{Echo.Of(id.Value)}\""))}.";
}

/// <summary>The question is out of bounds in this network.</summary>
/// <param name="Problems">The problems by parameter or field.</param>
public sealed record Refused(IReadOnlyDictionary<string, string[]> Problems) : Reply
{
    /// <summary>The reply as a sentence.</summary>
    public override string ToString() => string.Join("; ", Problems.SelectMany(p => p.Value.Select(problem => $"{p.Key} {problem}")));
}

/// <summary>The requested page would not continue the previous page, because the network has changed since.</summary>
/// <param name="Cursor">The name of the parameter for the end of the previous page.</param>
public sealed record Changed(string Cursor) : Reply
{
    /// <summary>The reply as a sentence.</summary>
    public override string ToString() =>
        "The network has changed since the previous page, so the next page would not follow it. Begin again with the first page: "
            + $"leave out `{Cursor}`.";
}

/// <summary>An answer to any question.</summary>
/// <param name="Draw">Draws it; <c>null</c> if it cannot be drawn.</param>
public abstract record Answered(Func<Drawing>? Draw) : Reply
{
    /// <summary>The cursor of the next page; <c>null</c> if this is the last page.</summary>
    public string? Next { get; init; }

    /// <summary>Writes the answer as JSON, piece by piece, at the pace of the reader.</summary>
    public abstract Task WriteAsync(System.IO.Pipelines.PipeWriter body, CancellationToken cancellationToken);

    /// <summary>The answer as a JSON value.</summary>
    public abstract JsonElement ToJson();
}

/// <summary>An answer of a given type.</summary>
/// <param name="Value">The answer.</param>
/// <param name="Json">How the answer is serialized.</param>
/// <param name="Draw">Draws it; <c>null</c> if it cannot be drawn.</param>
public sealed record Answered<T>(T Value, JsonTypeInfo<T> Json, Func<Drawing>? Draw) : Answered(Draw)
{
    /// <inheritdoc/>
    public override Task WriteAsync(System.IO.Pipelines.PipeWriter body, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(body, Value, Json, cancellationToken);

    /// <inheritdoc/>
    public override JsonElement ToJson() => JsonSerializer.SerializeToElement(Value, Json);
}
