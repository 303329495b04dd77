namespace StakeholderGraph;

/// <summary>
/// Synonyms in English and Russian for posts and for the subjects that stakeholders deal with: <c>министр труда</c> finds a Minister of
/// Labour. Words are folded; those with a star are beginnings.
/// </summary>
internal static class Synonyms
{
    private const string Table =
        """
        minister ministers ministr ministra ministru ministrom ministrov
        ambassador ambassadors posol posla poslu
        director directors direktor*
        chairman chairwoman chairperson chair predsedatel*
        deputy vice zamestitel*
        head chief glava glavy rukovoditel* nachalnik*
        secretary sekretar*
        president presidents prezident*
        coordinator koordinator*
        representative representatives predstavitel*
        expert experts specialist specialists ekspert*
        labour trud truda trudu trudov*
        employment zanyatost*
        migration migratsi*
        health healthcare zdravookhranen*
        education obrazovan*
        youth molodezh*
        finance finansov*
        justice yustitsi*
        refugee refugees bezhents* bezhenets
        migrant migrants migranty migrantov migrantam migranta
        employer employers rabotodatel*
        unions profsoyuz*
        worker workers rabotnik* trudyashch*
        cooperation sotrudnichestv*
        development razviti*
        protection zashchit*
        social sotsialn*
        security bezopasnost*
        rights prava prav
        policy policies politik*
        federation federations federatsi*
        confederation confederations konfederatsi*
        association associations assotsiatsi*
        management upravleni*
        """;

    private static readonly string[][] Groups = [.. Table.Split('\n', StringSplitOptions.TrimEntries).Select(line => line.Split(' '))];

    /// <summary>The synonyms of a folded word, and whether each is only a beginning; empty for most words.</summary>
    public static IEnumerable<(string Word, bool IsBeginning)> Of(string word) =>
        GroupOf(word) is { } found ? found.Where(one => !Is(word, one)).Select(one => (one.TrimEnd('*'), one.EndsWith('*'))) : [];

    private static string[]? GroupOf(string word) => Array.Find(Groups, group => Array.Exists(group, one => Is(word, one)));

    // labor is labour
    private static bool Is(string word, string one) =>
        one.EndsWith('*')
            ? word.StartsWith(one.AsSpan(0, one.Length - 1), StringComparison.Ordinal)
            : word == one || (word == "labor" && one == "labour");
}
