using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StakeholderGraph.Asking;

/// <summary>A question that was read and is within bounds, ready to be asked.</summary>
public abstract class ReadyQuestion
{
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

/// <summary>An answer, whatever the question.</summary>
/// <param name="Draw">Draws it; <c>null</c> where it cannot be drawn.</param>
public abstract record Answered(Func<Drawing>? Draw) : Reply
{
    // No answer becomes a part of an HTML page, so letters of all scripts can stand for themselves.
    private protected static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it as JSON.</summary>
    public abstract void Write(System.Buffers.IBufferWriter<byte> body);

    /// <summary>The answer as a JSON value.</summary>
    public abstract JsonElement ToJson();
}

/// <summary>An answer of a type.</summary>
/// <param name="Value">The answer.</param>
/// <param name="Json">How it is written.</param>
/// <param name="Draw">Draws it; <c>null</c> where it cannot be drawn.</param>
public sealed record Answered<T>(T Value, JsonTypeInfo<T> Json, Func<Drawing>? Draw) : Answered(Draw)
{
    /// <inheritdoc/>
    public override void Write(System.Buffers.IBufferWriter<byte> body)
    {
        using var writer = new Utf8JsonWriter(body, Writing);
        JsonSerializer.Serialize(writer, Value, Json);
    }

    /// <inheritdoc/>
    public override JsonElement ToJson() => JsonSerializer.SerializeToElement(Value, Json);
}
