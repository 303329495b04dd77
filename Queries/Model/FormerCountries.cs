using System.Collections.Frozen;

namespace StakeholderGraph.Model;

/// <summary>
/// The former states and territories of ISO 3166-3 by the alpha-2 codes that they had, except codes that have since been assigned to
/// another country. <c>CS</c> was assigned twice, to Czechoslovakia and to Serbia and Montenegro.
/// </summary>
internal static class FormerCountries
{
    private const string Table =
        """
        AN|Netherlands Antilles|Нидерландские Антильские о-ва
        BU|Burma|Бирма
        CS|Czechoslovakia, later Serbia & Montenegro|Чехословакия, позднее Сербия и Черногория
        CT|Canton & Enderbury Islands|о-ва Кантон и Эндербери
        DD|East Germany|ГДР
        DY|Dahomey|Дагомея
        FQ|French Southern & Antarctic Territories|Французские Южные и Антарктические территории до 1979 года
        FX|Metropolitan France|европейская часть Франции
        HV|Upper Volta|Верхняя Вольта
        JT|Johnston Island|атолл Джонстон
        MI|Midway Islands|о-ва Мидуэй
        NH|New Hebrides|Новые Гебриды
        NQ|Dronning Maud Land|Земля Королевы Мод
        NT|Neutral Zone|Нейтральная зона
        PC|Pacific Islands Trust Territory|Подопечная территория Тихоокеанские острова
        PU|US Miscellaneous Pacific Islands|Прочие тихоокеанские о-ва США
        PZ|Panama Canal Zone|Зона Панамского канала
        RH|Southern Rhodesia|Южная Родезия
        SU|Soviet Union|Советский Союз
        TP|East Timor|Восточный Тимор до 2002 года
        VD|North Vietnam|Северный Вьетнам
        WK|Wake Island|о-в Уэйк
        YD|South Yemen|Южный Йемен
        YU|Yugoslavia|Югославия
        ZR|Zaire|Заир
        """;

    /// <summary>Their names in English and Russian, by code.</summary>
    public static FrozenDictionary<string, (string English, string Russian)> ByCode { get; } = Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('|'))
        .ToFrozenDictionary(cells => cells[0], cells => (cells[1], cells[2]), StringComparer.Ordinal);
}
