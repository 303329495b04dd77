namespace StakeholderGraph.Exports.Figures;

/// <summary>
/// The looks of kinds and ties on a screen: Okabe and Ito's colours, which colour-blind readers can distinguish, one hue for each
/// constituency, and the outlines of figures. Engagements are paler than stakeholders. No two types have the same width and arrow, so that
/// a print in grey loses nothing; dashes are reserved for uncertain ties.
/// </summary>
internal static class ScreenPalette
{
    public static string Colour(Kind kind) => kind switch
    {
        Kind.Government => "#0072b2",
        Kind.Ministry => "#56b4e9",
        Kind.Union => "#d55e00",
        Kind.Employers => "#e69f00",
        Kind.InternationalOrganization => "#009e73",
        Kind.Ngo => "#cc79a7",
        Kind.Party => "#b07aa1",
        Kind.ResearchInstitute => "#7f9f3f",
        Kind.Company => "#a6761d",
        Kind.Person => "#8c8c9c",
        Kind.Country => "#4477aa",
        Kind.Event or Kind.Project or Kind.Agreement or Kind.Process => "#fbf3b5",
        _ => "#999999",
    };
}
