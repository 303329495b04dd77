namespace StakeholderGraph;

/// <summary>How many errors a search text may have.</summary>
internal enum Tolerance
{
    /// <summary>None: every word must be in the name in some spelling, or be the beginning of one of its words.</summary>
    Spelling,

    /// <summary>Typing errors.</summary>
    Typos,

    /// <summary>
    /// More typing errors in short words. One word may be missing if there are three or more, or beside a whole name: <c>ILO/МОТ</c>,
    /// <c>ILO Geneva</c>.
    /// </summary>
    MissingWord,

    /// <summary>
    /// Only the sounds need be alike, of a name in Cyrillic letters and one in Latin letters: <c>Beeline</c>, <c>Билайн</c>.
    /// </summary>
    Sounds,
}
