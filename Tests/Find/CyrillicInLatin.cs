using System.Text;

namespace StakeholderGraph.Tests.Names;

/// <summary>
/// Cyrillic names in Latin letters by common standards and conventions. Written from the standards, not from the behaviour of the product.
/// </summary>
internal static class CyrillicInLatin
{
    private const string Alphabet = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

    private static readonly Dictionary<string, string[]> Tables = new(StringComparer.Ordinal)
    {
        ["BGN/PCGN"] = Letters("a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch ” y ’ e yu ya"),
        ["ISO 9"] = Letters("a b v g d e ë ž z i j k l m n o p r s t u f h c č š ŝ ʺ y ʹ è û â"),
        ["scientific"] = Letters("a b v g d e ë ž z i j k l m n o p r s t u f x c č š šč ʺ y ʹ è ju ja"),
        ["scientific without marks"] = Letters("a b v g d e e z z i j k l m n o p r s t u f h c c s sc _ y _ e ju ja"),
        ["GOST 7.79 B"] = Letters("a b v g d e yo zh z i j k l m n o p r s t u f x cz ch sh shh `` y` ` e` yu ya"),
        ["passport"] = Letters("a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y _ e iu ia"),
        ["German"] = Letters("a b w g d e jo sch s i i k l m n o p r s t u f ch z tsch sch schtsch _ y _ e ju ja"),
        ["French"] = Letters("a b v g d e io j z i ï k l m n o p r s t ou f kh ts tch ch chtch _ y _ e iou ia"),
        ["Polish"] = Letters("a b w g d ie io ż z i j k l m n o p r s t u f ch c cz sz szcz _ y _ e ju ja"),
        ["Turkish"] = Letters("a b v g d e yo j z i y k l m n o p r s t u f h ts ç ş şç _ ı _ e yu ya"),
    };

    public static IEnumerable<string> Standards => Tables.Keys;

    /// <summary>Invented names of the usual form.</summary>
    public static IEnumerable<string> Names { get; } =
    [
        "Жаныбек Абдыкеримов", "Щедрин Вячеслав Юрьевич", "Чынара Шаршенбекова", "Хасан Цховребов", "Юлия Ященко", "Ёлкин Семён",
        "Эльмира Жээналиева", "Ильяс Мухамеджанов", "Алексей Воробьёв", "Сергей Тимофеевич Кузнецов", "Наталья Подъячева", "Зухра Шейхова",
        "Тынчтыкбек Чоротегин", "Айжан Кожахметова", "Бахытжан Жумагулов", "Саодат Хушвахтова", "Дмитрий Цветков", "Галина Щукина",
        "Евгений Ежов", "Анастасия Яковлева", "Фёдор Хохлов", "Рустам Чокоев", "Шахноза Юсупова", "Игорь Цыбулько", "Мария Жиркова",
        "Оксана Гайдучик", "Тимур Сейтжанов", "Акылбек Жапаров", "Гульмира Шакирова", "Нурсулу Ержанова", "Кайрат Сулейменов",
        "Лилия Чижикова", "Константин Рыжов", "Улугбек Хамидов", "Зарина Ибрагимова", "Пётр Алёшин", "Светлана Ершова", "Азамат Тюлегенов",
        "Камила Байжуманова", "Виктор Мещеряков", "Динара Саъдуллаева", "Максим Объедков", "Аида Касымалиева", "Тахир Юлдашев",
        "Гюльнара Эфендиева", "Борис Грачёв", "Руслан Цаликов", "Жазгуль Мамытова", "Федерация профсоюзов Казахстана",
        "Министерство труда и социальной защиты", "Конфедерация работодателей", "Союз горняков и металлургов",
    ];

    public static string Of(string standard, string name)
    {
        var latin = new StringBuilder();
        foreach (var c in name)
        {
            var at = Alphabet.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            var letters = at < 0 ? c.ToString() : Tables[standard][at];
            latin.Append(char.IsUpper(c) && letters.Length > 0 ? char.ToUpperInvariant(letters[0]) + letters[1..] : letters);
        }

        return latin.ToString();
    }

    private static string[] Letters(string table) => [.. table.Split(' ').Select(l => l == "_" ? "" : l)];
}
