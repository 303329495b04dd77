using System.Collections.Frozen;

namespace StakeholderGraph;

/// <summary>
/// Given names under which one person is known in several languages, and short forms. They are further spellings of a word, so that a name
/// with them is found, but never a clear match by itself.
/// </summary>
internal static class GivenNames
{
    /// <summary>The longest short form.</summary>
    private const int LongestShort = 6;

    /// <summary>The short forms under which people who write in English are known.</summary>
    private const string Short =
        """
        abby=abigail alex=alexander|alexandra andy=andrew becky=rebecca ben=benjamin bernie=bernard beth=elizabeth betty=elizabeth
        bill=william billy=william bob=robert bobby=robert cathy=catherine|katherine charlie=charles chris=christopher|christine
        chuck=charles cindy=cynthia dan=daniel danny=daniel dave=david debbie=deborah dick=richard don=donald doug=douglas ed=edward
        eddie=edward fred=frederick gene=eugene geoff=geoffrey greg=gregory hank=henry harry=henry|harold jack=john jeff=jeffrey
        jenny=jennifer jerry=gerald jim=james jimmy=james joe=joseph joey=joseph johnny=john kate=katherine|catherine
        kathy=katherine|catherine ken=kenneth larry=lawrence liz=elizabeth maggie=margaret mandy=amanda matt=matthew meg=margaret
        mick=michael mike=michael ned=edward nick=nicholas pam=pamela pat=patricia|patrick patty=patricia peggy=margaret pete=peter
        phil=philip ray=raymond rick=richard rob=robert ron=ronald russ=russell sam=samuel stan=stanley steve=stephen|steven sue=susan
        ted=edward|theodore tim=timothy tom=thomas tommy=thomas tony=anthony vicky=victoria walt=walter will=william
        """;

    /// <summary>
    /// The same name in Russian, Ukrainian, Belarusian, Bulgarian, Greek, Georgian, Hebrew and English, a group a line. Passports of one
    /// person have several of them.
    /// </summary>
    private const string Counterparts =
        """
        alexander aleksandr aliaksandr oleksandr aleksandar alexandros aleksandre
        alexei aliaksei oleksii oleksiy oleksij
        alexandra aliaksandra oleksandra
        abraham avraham אברהם
        andrei andriy andrii andrij
        anna hanna ganna
        anthony antonis antonios
        artem artsiom artyom artiom
        athanasios thanasis
        benjamin binyamin veniamin בנימין
        bogdan bohdan
        catherine katherine ekaterina yekaterina kateryna katsiaryna katerina aikaterini
        charalambos haralambos babis
        constantine konstantin kostiantyn kanstantsin konstantinos constantinos kostas costas
        cyril kirill kiril kyrylo kiryl
        daniel daniil danylo danila
        denis denys dzianis
        demetrius dmitry dmitri dmitriy dmytro dzmitry dimitrios dimitris dimitri
        david davit dawit דוד
        eleftherios lefteris
        elizabeth elizaveta yelizaveta yelyzaveta lizaveta elisaveta
        emmanuel emmanouil manolis
        eugene evgeny evgeni yevgeny evgeniy yevhen yevhenii yauhen
        eugenia evgenia yevgenia yevheniia yevheniya yauheniya
        evangelos vangelis
        george georgy georgiy georgi heorhiy heorhii heorhi giorgi georgios giorgos yorgos yiorgos
        gennady gennadiy hennadiy hennadii henadz
        gleb hlib hleb
        gregory grigory grigori grigoriy hryhoriy hryhorii ryhor grigol grigoris grigorios
        helen helena elena yelena olena alena eleni
        igor ihor ihar
        isaac yitzhak yitzchak itzhak יצחק
        jacob yaakov yakov iakov יעקב
        john ioannis giannis yannis yiannis ioane
        joseph iosif yosef yosyp iosebi יוסף
        julia yulia yuliya yuliia iulia
        leonid leanid
        ludmila lyudmila liudmyla liudmila
        maria mariya mariia maryia
        matthew matvey matvei matviy matthaios
        maxim maksym maksim
        michael mikhail mykhailo mykhaylo mikhal mikheil michalis michail mihail mihailo
        moses moshe משה
        nadezhda nadiia nadiya nadzeya
        natalia natalya nataliia natallia
        nicholas nikolai nikolay mykola mikalai nikolaos nikos nikoloz
        nikita mykyta mikita
        oksana aksana
        oleg oleh aleh
        olga olha volha
        panagiotis panayiotis panos
        paul pavel pavlo pavlos paval pavle
        peter pyotr petr petro piotr petros petar petre
        roman raman
        samuel shmuel שמואל
        sergey sergei serhiy serhii sergii siarhei serge sergo sergi
        simon semyon semen siamion shimon simeon שמעון
        solomon shlomo שלמה
        sophia sofia sofiya sofiia
        spyridon spyros spiros
        stanislav stanislau
        stephen stepan stsiapan stefan stefanos
        svetlana svitlana sviatlana
        tatiana tatyana tetiana tetyana tatsiana
        theodore fedor fyodor fedir fiodar theodoros
        timothy timofey timofei tymofiy
        vasily vasiliy vasyl vasil basil vasileios vassilis vasilis
        victor viktor viktar
        vladimir volodymyr uladzimir vladimer
        vladislav vladyslav uladzislau
        vyacheslav viacheslav viachaslau
        yaroslav yaraslau jaroslav
        yuri yury yuriy yurii iurii
        """;

    private static readonly FrozenDictionary<string, string[]> FullOf = Short
        .SplitWords()
        .Select(pair => pair.Split('=', 2))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1].Split('|'), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> FullBySpan =
        FullOf.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CommonByLevelled = Counterparts
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .SelectMany(names => names.Skip(1).Select(name => (Levelled: Levelling.Of(name), Common: Levelling.Of(names[0]))))
        .DistinctBy(pair => pair.Levelled)
        .ToFrozenDictionary(pair => pair.Levelled, pair => pair.Common, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The full names that a folded word may be short for; usually none.</summary>
    public static string[] Full(ReadOnlySpan<char> word) =>
        word.Length <= LongestShort && FullBySpan.TryGetValue(word, out var full) ? full : [];

    /// <summary>The levelled form that a name has in common with its counterparts; <c>null</c> if it has none or is that form.</summary>
    /// <param name="levelled">A levelled word, or one in Hebrew.</param>
    public static string? Common(ReadOnlySpan<char> levelled) => CommonByLevelled.TryGetValue(levelled, out var common) ? common : null;
}
