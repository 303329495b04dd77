using StakeholderGraph.Asking;

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

    public static ScreenLine Line(TieType type) => type switch
    {
        TieType.Funds => new("#00795a", "#2bc79a", 2.4, Arrow.Circle),
        TieType.Hosts => new("#0067a3", "#56b4e9", 3, Arrow.Triangle),
        TieType.Organizes => new("#0067a3", "#56b4e9", 3, Arrow.Vee),
        TieType.Implements => new("#0067a3", "#56b4e9", 3, Arrow.Chevron),
        TieType.Manages => new("#0067a3", "#56b4e9", 2.4, Arrow.Chevron),
        TieType.Signs => new("#b34700", "#ff9a57", 3, Arrow.Diamond),
        TieType.Ratifies => new("#b34700", "#ff9a57", 3, Arrow.Square),
        TieType.Chairs => new("#8a4f7d", "#dd9fc8", 2.4, Arrow.Square),
        TieType.Heads => new("#8a4f7d", "#dd9fc8", 2.4, Arrow.Triangle),
        TieType.Oversees => new("#8a4f7d", "#dd9fc8", 2.4, Arrow.Vee),
        TieType.PartnersIn => new("#0067a3", "#56b4e9", 2.4, Arrow.Diamond),
        TieType.Supports => new("#00795a", "#2bc79a", 1.8, Arrow.Triangle),
        TieType.Addresses => new("#8a4f7d", "#dd9fc8", 1.8, Arrow.Vee),
        TieType.Attends => new("#6b6b78", "#a9a9b8", 1.5, Arrow.None),
        TieType.Observes => new("#6b6b78", "#a9a9b8", 1.2, Arrow.Circle),
        TieType.BenefitsFrom => new("#00795a", "#2bc79a", 1.2, Arrow.Square),
        TieType.MemberOf => new("#7a5c00", "#e6b93d", 1.8, Arrow.Circle),
        TieType.Represents => new("#7a5c00", "#e6b93d", 1.8, Arrow.Chevron),
        TieType.WorksFor => new("#7a5c00", "#e6b93d", 1.2, Arrow.Chevron),
        TieType.Advises => new("#7a5c00", "#e6b93d", 1.2, Arrow.Triangle),
        TieType.Owns => new("#7a5c00", "#e6b93d", 1.8, Arrow.Diamond),
        TieType.CooperatesWith => new("#0067a3", "#56b4e9", 2.4, Arrow.None),
        TieType.RelatedTo => new("#444450", "#d0d0dc", 1.8, Arrow.None),
        TieType.PartOf => new("#7a5c00", "#e6b93d", 1.8, Arrow.Square),
        TieType.Succeeds => new("#444450", "#d0d0dc", 1.8, Arrow.TriangleBackcurve),
        TieType.Invited => new("#6b6b78", "#a9a9b8", 1.2, Arrow.Vee),
        _ => new("#6b6b78", "#a9a9b8", 1.2, Arrow.Tee),
    };
}
