using System.Collections.Frozen;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Exports.Figures;

/// <summary>How a type of tie is named and drawn, in figures and on the explorer page.</summary>
/// <param name="Name">The name of the type.</param>
/// <param name="Figure">The line in figures.</param>
/// <param name="Screen">The line on a screen.</param>
internal sealed record TieTypePresentation(NameShown Name, TieLook Figure, ScreenLine Screen)
{
    /// <summary>The type between the names of its two ends.</summary>
    public NameShown Sentence { get => field ?? Name; init; }

    /// <summary>What one participant with this role does, as a part of a sentence; <c>null</c> if it is not a role.</summary>
    public NameShown? One { get; init; }

    /// <summary>The same of two participants.</summary>
    public NameShown? Both { get; init; }

    private static FrozenDictionary<TieType, TieTypePresentation> All { get; } = new Dictionary<TieType, TieTypePresentation>
    {
        [TieType.Funds] = new(
            new("funds", "финансирует"), new("#006b4f", 2.6, Head.Disc), new("#00795a", "#2bc79a", 2.4, Arrow.Circle))
        {
            One = new("funds it", "финансирует"),
            Both = new("fund it", "финансируют"),
        },
        [TieType.Hosts] = new(
            new("hosts", "принимает"), new("#005d94", 2.6, Head.Square), new("#0067a3", "#56b4e9", 3, Arrow.Triangle))
        {
            One = new("hosts it", "принимает у себя"),
            Both = new("host it", "принимают у себя"),
        },
        [TieType.Organizes] = new(
            new("organizes", "организует"), new("#005d94", 2.2, Head.Triangle), new("#0067a3", "#56b4e9", 3, Arrow.Vee))
        {
            One = new("organizes it", "организует"),
            Both = new("organize it", "организуют"),
        },
        [TieType.Implements] = new(
            new("implements", "осуществляет"), new("#005d94", 2.2, Head.Arrow), new("#0067a3", "#56b4e9", 3, Arrow.Chevron))
        {
            One = new("implements it", "осуществляет"),
            Both = new("implement it", "осуществляют"),
        },
        [TieType.Manages] = new(
            new("manages", "управляет"), new("#005d94", 2.2, Head.DoubleArrow), new("#0067a3", "#56b4e9", 2.4, Arrow.Chevron))
        {
            One = new("manages it", "управляет"),
            Both = new("manage it", "управляют"),
        },
        [TieType.Signs] = new(
            new("signs", "подписывает"), new("#a33f00", 3, Head.Diamond), new("#b34700", "#ff9a57", 3, Arrow.Diamond))
        {
            One = new("signs it", "подписывает"),
            Both = new("sign it", "подписывают"),
        },
        [TieType.Ratifies] = new(
            new("ratifies", "ратифицирует"), new("#a33f00", 3, Head.OpenDiamond), new("#b34700", "#ff9a57", 3, Arrow.Square))
        {
            One = new("ratifies it", "ратифицирует"),
            Both = new("ratify it", "ратифицируют"),
        },
        [TieType.Chairs] = new(
            new("chairs", "председательствует"), new("#8a4f7d", 2.6, Head.OpenSquare), new("#8a4f7d", "#dd9fc8", 2.4, Arrow.Square))
        {
            One = new("chairs it", "председательствует"),
            Both = new("chair it", "председательствуют"),
        },
        [TieType.Heads] = new(
            new("heads", "возглавляет"), new("#8a4f7d", 2.2, Head.OpenTriangle), new("#8a4f7d", "#dd9fc8", 2.4, Arrow.Triangle))
        {
            One = new("heads it", "возглавляет"),
            Both = new("head it", "возглавляют"),
        },
        [TieType.Oversees] = new(
            new("oversees", "курирует"), new("#8a4f7d", 2.6, Head.Ring), new("#8a4f7d", "#dd9fc8", 2.4, Arrow.Vee))
        {
            One = new("oversees it", "курирует"),
            Both = new("oversee it", "курируют"),
        },
        [TieType.PartnersIn] = new(
            new("partner in", "партнёр"), new("#005d94", 2.6, Head.Notched), new("#0067a3", "#56b4e9", 2.4, Arrow.Diamond))
        {
            Sentence = new("is a partner in", "выступает партнёром"),
            One = new("is a partner in it", "выступает партнёром"),
            Both = new("are partners in it", "выступают партнёрами"),
        },
        [TieType.Supports] = new(
            new("supports", "поддерживает"), new("#006b4f", 1.8, Head.Ring), new("#00795a", "#2bc79a", 1.8, Arrow.Triangle))
        {
            One = new("supports it", "поддерживает"),
            Both = new("support it", "поддерживают"),
        },
        [TieType.Addresses] = new(
            new("addresses", "выступает"), new("#8a4f7d", 1.8, Head.Arrow), new("#8a4f7d", "#dd9fc8", 1.8, Arrow.Vee))
        {
            One = new("addresses it", "выступает с докладом"),
            Both = new("address it", "выступают с докладами"),
        },
        [TieType.Attends] = new(
            new("attends", "участвует"), new("#62626f", 1.4, Head.None), new("#6b6b78", "#a9a9b8", 1.5, Arrow.None))
        {
            One = new("attends it", "участвует"),
            Both = new("attend it", "участвуют"),
        },
        [TieType.Observes] = new(
            new("observes", "наблюдает"), new("#62626f", 1.4, Head.Ring), new("#6b6b78", "#a9a9b8", 1.2, Arrow.Circle))
        {
            One = new("observes it", "наблюдает"),
            Both = new("observe it", "наблюдают"),
        },
        [TieType.BenefitsFrom] = new(
            new("benefits from", "получает поддержку"), new("#006b4f", 1.4, Head.OpenSquare), new("#00795a", "#2bc79a", 1.2, Arrow.Square))
        {
            One = new("benefits from it", "получает поддержку"),
            Both = new("benefit from it", "получают поддержку"),
        },
        [TieType.MemberOf] = new(
            new("member of", "член"), new("#765900", 2, Head.Disc), new("#7a5c00", "#e6b93d", 1.8, Arrow.Circle))
        {
            Sentence = new("is a member of", "является членом"),
            One = new("is a member", "входит в состав"),
            Both = new("are members", "входят в состав"),
        },
        [TieType.Invited] = new(
            new("invited", "получает приглашение"), new("#62626f", 1.4, Head.Bar), new("#6b6b78", "#a9a9b8", 1.2, Arrow.Vee))
        {
            Sentence = new("was invited to", "получает приглашение"),
            One = new("was invited", "получает приглашение"),
            Both = new("were invited", "получают приглашение"),
        },
        [TieType.Declined] = new(
            new("declined", "отказывается от участия"), new("#62626f", 1.4, Head.Cross), new("#6b6b78", "#a9a9b8", 1.2, Arrow.Tee))
        {
            One = new("declined", "отказывается от участия"),
            Both = new("declined", "отказываются от участия"),
        },
        [TieType.Represents] = new(
            new("represents", "представляет"), new("#765900", 2, Head.DoubleArrow), new("#7a5c00", "#e6b93d", 1.8, Arrow.Chevron)),
        [TieType.WorksFor] = new(
            new("works for", "работает в"), new("#765900", 1.4, Head.Arrow), new("#7a5c00", "#e6b93d", 1.2, Arrow.Chevron)),
        [TieType.Advises] = new(
            new("advises", "консультирует"), new("#765900", 1.4, Head.OpenTriangle), new("#7a5c00", "#e6b93d", 1.2, Arrow.Triangle)),
        [TieType.Owns] = new(
            new("owns", "владеет"), new("#765900", 2.6, Head.Diamond), new("#7a5c00", "#e6b93d", 1.8, Arrow.Diamond)),
        [TieType.CooperatesWith] = new(
            new("cooperates with", "сотрудничает с"), new("#005d94", 2.6, Head.None), new("#0067a3", "#56b4e9", 2.4, Arrow.None)),
        [TieType.RelatedTo] = new(
            new("related to", "состоит в родстве с"), new("#444450", 2, Head.None), new("#444450", "#d0d0dc", 1.8, Arrow.None))
        {
            Sentence = new("is related to", "состоит в родстве с"),
        },
        [TieType.PartOf] = new(
            new("part of", "входит в состав"), new("#765900", 2, Head.OpenDiamond), new("#7a5c00", "#e6b93d", 1.8, Arrow.Square))
        {
            Sentence = new("is part of", "входит в состав"),
        },
        [TieType.Succeeds] = new(
            new("succeeds", "преемник"), new("#444450", 2, Head.Notched), new("#444450", "#d0d0dc", 1.8, Arrow.TriangleBackcurve))
        {
            Sentence = new("succeeds", "является преемником"),
        },
    }.ToFrozenDictionary();

    /// <summary>The presentation of a type.</summary>
    public static TieTypePresentation Of(TieType type) => All[type];
}
