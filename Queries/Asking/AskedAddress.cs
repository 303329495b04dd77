namespace StakeholderGraph.Asking;

/// <summary>Writes the address that asks a question.</summary>
internal static class AskedAddress
{
    private const string Root = "/api/v1";

    /// <summary>An address below the root of the API.</summary>
    public static string Of(string route) => Root + route;

    /// <summary>The address of a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="about">The id of the subject, if it is a part of the path.</param>
    /// <param name="given">Names and values of parameters; those that the question does not accept are left out.</param>
    public static string Of(QuestionDescription question, RecordId? about, IEnumerable<(string Name, string Value)> given)
    {
        var path = about is { } id
            ? question.Route.Replace("{id}", Uri.EscapeDataString(id.Value), StringComparison.Ordinal)
            : question.Route;
        var asked = string.Join('&', given.Where(p => question.Parameters.Any(known => known.Name == p.Name))
            .Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));
        return Of(asked.Length > 0 ? $"{path}?{asked}" : path);
    }
}
