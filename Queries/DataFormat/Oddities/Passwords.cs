using System.Text.RegularExpressions;

namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>An address with a user name and a password in a text, e.g. a note; where a link is expected it is an error.</summary>
internal static partial class Passwords
{
    /// <summary>The oddity of a text that holds such an address.</summary>
    public static Oddity? In(string text) =>
        text.Contains("://", StringComparison.Ordinal) && WithPassword().IsMatch(text)
            ? new Oddity(
                "a link with a user name or password",
                "leave out the part before the @, and change the password if it was real")
            : null;

    [GeneratedRegex(@"\b[A-Za-z][A-Za-z0-9+.\-]*://[^\s/@:?#]*:[^\s/@?#]*@", RegexOptions.CultureInvariant)]
    private static partial Regex WithPassword();
}
