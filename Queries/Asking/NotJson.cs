using System.Globalization;
using System.Text.Json;

namespace StakeholderGraph.Asking;

/// <summary>The problem of a text that is not JSON.</summary>
public static class NotJson
{
    /// <summary>A phrase that follows the name of the text: that it is not JSON, and from which place on.</summary>
    public static string From(JsonException problem) => string.Create(
        CultureInfo.InvariantCulture, $"is not JSON: line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}");
}
