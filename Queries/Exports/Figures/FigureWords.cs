using System.Collections.Frozen;
using System.Globalization;

namespace StakeholderGraph;

/// <summary>
/// The fixed words of figures in one language; the explorer page has the names of kinds and types of ties from here. Names, titles and
/// places in documents stay as they are recorded.
/// </summary>
internal sealed class FigureWords
{
    private static readonly FrozenDictionary<string, (string English, string Russian)> Texts = new Dictionary<string, (string, string)>
    {
        ["kind.government"] = ("government", "правительство"),
        ["kind.ministry"] = ("ministry or public body", "министерство или ведомство"),
        ["kind.union"] = ("trade union", "профсоюз"),
        ["kind.employers"] = ("employers' organization", "объединение работодателей"),
        ["kind.international-organization"] = ("international organization", "международная организация"),
        ["kind.ngo"] = ("non-governmental organization", "неправительственная организация"),
        ["kind.party"] = ("political party", "политическая партия"),
        ["kind.research-institute"] = ("research institute", "научный институт"),
        ["kind.company"] = ("company", "компания"),
        ["kind.other"] = ("other", "прочее"),
        ["kind.person"] = ("person", "человек"),
        ["kind.country"] = ("country", "страна"),
        ["kind.event"] = ("event", "событие"),
        ["kind.project"] = ("project", "проект"),
        ["kind.agreement"] = ("agreement", "соглашение"),
        ["kind.process"] = ("process", "процесс"),
        ["tie.funds"] = ("funds", "финансирует"),
        ["tie.hosts"] = ("hosts", "принимает"),
        ["tie.organizes"] = ("organizes", "организует"),
        ["tie.implements"] = ("implements", "осуществляет"),
        ["tie.signs"] = ("signs", "подписывает"),
        ["tie.chairs"] = ("chairs", "председательствует"),
        ["tie.heads"] = ("heads", "возглавляет"),
        ["tie.addresses"] = ("addresses", "выступает"),
        ["tie.attends"] = ("attends", "участвует"),
        ["tie.observes"] = ("observes", "наблюдает"),
        ["tie.member-of"] = ("member of", "входит в"),
        ["tie.represents"] = ("represents", "представляет"),
        ["tie.part-of"] = ("part of", "часть"),
        ["tie.succeeds"] = ("succeeds", "преемник"),
        ["tie.invited"] = ("invited", "приглашён"),
        ["tie.declined"] = ("declined", "отказался"),
        ["sentence.member-of"] = ("is a member of", "входит в"),
        ["sentence.part-of"] = ("is part of", "часть"),
        ["sentence.invited"] = ("was invited to", "приглашён"),
        ["role.onBehalf"] = ("{0} on its behalf", "{0} от его имени"),
        ["status.confirmed"] = ("confirmed", "подтверждено"),
        ["status.announced"] = ("announced, not confirmed", "объявлено, не подтверждено"),
        ["status.disputed"] = ("disputed: a source denies it", "спорно: один из источников отрицает"),
        ["status.possible"] = ("{0}; only possibly in the time asked about", "{0}; лишь возможно в указанное время"),
        ["says.confirmed"] = ("confirms", "подтверждает"),
        ["says.announced"] = ("announces", "объявляет"),
        ["says.denied"] = ("denies", "отрицает"),
        ["level.stakeholder"] = ("stakeholder", "участник"),
        ["level.organization"] = ("organization", "организация"),
        ["level.country"] = ("country", "страна"),
        ["filter.level"] = ("everyone stands as", "каждый выступает как"),
        ["filter.role"] = ("roles", "роли"),
        ["filter.kind"] = ("kinds", "виды"),
        ["filter.from"] = ("from", "с"),
        ["filter.to"] = ("to", "по"),
        ["filter.minSources"] = ("sources at least", "источников не меньше"),
        ["filter.minPublishers"] = ("independent publishers at least", "независимых издателей не меньше"),
        ["filter.status"] = ("status", "статус"),
        ["filter.country"] = ("countries", "страны"),
        ["filter.topic"] = ("topics", "темы"),
        ["filter.dataset"] = ("datasets", "наборы данных"),
        ["filter.lineage"] = ("bodies stand for their predecessors", "органы выступают и за предшественников"),
        ["filter.weight"] = ("strength by", "сила связи по"),
        ["filter.limit"] = ("at most", "не больше"),
        ["filter.atLeast"] = ("parties at least", "сторон не меньше"),
        ["filter.by"] = ("order by", "порядок по"),
        ["filter.disjoint"] = ("routes share nobody but the ends", "у путей нет общих участников, кроме концов"),
        ["filter.through"] = ("through", "через"),
        ["filter.avoid"] = ("without", "без"),
        ["filter.since"] = ("from", "с"),
        ["filter.until"] = ("to", "по"),
        ["filter.before"] = ("before", "раньше"),
        ["filter.after"] = ("after", "позже"),
        ["filter.knownBy"] = ("what was known by", "что было известно к"),
        ["filter.minStrength"] = ("strength at least", "сила связи не меньше"),
        ["filter.measure"] = ("measure", "показатель"),
        ["filter.normalized"] = ("values are divided", "значения нормированы"),
        ["filter.k"] = ("stakeholders in a set", "участников в наборе"),
        ["filter.steps"] = ("steps at most", "шагов не больше"),
        ["filter.distance"] = ("by distance", "по расстоянию"),
        ["filter.between"] = ("groups by", "группы по"),
        ["filter.group"] = ("columns by", "столбцы по"),
        ["filter.depth"] = ("ties away at most", "связей до субъекта не больше"),
        ["filter.notSince"] = ("never, or not since", "никогда или не с"),
        ["by.shortest"] = ("length, then strength", "длине, затем силе"),
        ["by.strongest"] = ("strength, then length", "силе, затем длине"),
        ["filters"] = ("Filters: {0}.", "Условия: {0}."),
        ["knownBy"] = ("Evidence published up to {0} only.", "Только свидетельства, опубликованные не позже {0}."),
        ["known"] = ("All evidence, whenever published.", "Все свидетельства, когда бы они ни были опубликованы."),
        ["legend"] = ("Legend", "Обозначения"),
        ["sources"] = ("Sources", "Источники"),
        ["sources.none"] = ("No source is cited: nothing is drawn that needs one.", "Источники не указаны: на рисунке нет связей."),
        ["sources.more"] = (
            "Sources of what is drawn that are not listed for lack of room: {0}.",
            "Источников нарисованного, не указанных из-за нехватки места: {0}."),
        ["sources.undrawn"] = ("Sources of ties that are not drawn: {0}.", "Источников связей, которых нет на рисунке: {0}."),
        ["leftOut"] = ("Left out", "Что не вошло"),
        ["leftOut.nothing"] = ("Nothing: the whole answer is drawn.", "Ничего: нарисован весь ответ."),
        ["leftOut.limit"] = ("By the limit of the question: {0}.", "Из-за ограничения в вопросе: {0}."),
        ["leftOut.shared"] = ("Shared engagements that add less: {0}.", "Общих мероприятий с меньшим вкладом: {0}."),
        ["leftOut.direct"] = ("Direct ties: {0}.", "Прямых связей: {0}."),
        ["leftOut.table"] = (
            "Rows of the table (format csv) that no tie stands for: {0}.",
            "Строк таблицы (формат csv), которым не соответствуют связи: {0}."),
        ["leftOut.unattributed"] = (
            "Persons who stand for nobody at this level: {0}.",
            "Людей, которые на этом уровне никого не представляют: {0}."),
        ["leftOut.room"] = (
            "For lack of room, the strongest and most tied being drawn: {0} stakeholders and engagements, {1} ties.",
            "Из-за нехватки места (нарисованы самые тесно связанные): участников и мероприятий {0}, связей {1}."),
        ["leftOut.names"] = ("Names cut short with …: {0}.", "Названий, сокращённых знаком …: {0}."),
        ["leftOut.roles"] = ("Ties whose role is not written out, for lack of room; the legend tells it by line and head: {0}.",
            "Связей, у которых роль не подписана из-за нехватки места (см. обозначения): {0}."),
        ["empty"] = ("Nothing matches the question.", "Под вопрос ничего не подходит."),
        ["tableOnly"] = (
            "The answer is a table, see the format csv: there are no ties to draw.",
            "Ответ — таблица, см. формат csv: связей, которые можно нарисовать, нет."),
        ["tieless"] = ("This answer has no ties.", "В этом ответе нет связей."),
        ["possible"] = ("possible", "возможно"),
        ["strength"] = ("strength {0}", "сила {0}"),
        ["since"] = ("since {0}", "с {0}"),
        ["until"] = ("until {0}", "до {0}"),
        ["onBehalfOf"] = ("on behalf of {0}", "от имени {0}"),
        ["by"] = ("in person: {0}", "лично: {0}"),
        ["version"] = ("StakeholderGraph, network version {0}", "StakeholderGraph, версия сети {0}"),
        ["dataset"] = ("Dataset {0}; licence: {1}; maintained by: {2}", "Набор данных {0}; лицензия: {1}; ведёт: {2}"),
        ["described"] = (
            "Stakeholders: {0}. Engagements: {1}. Ties: {2}. Sources: {3}.",
            "Участников: {0}. Мероприятий: {1}. Связей: {2}. Источников: {3}."),
        ["described.asked"] = ("The question is about: {0}.", "Вопрос о: {0}."),
        ["described.most"] = ("Most ties: {0}.", "Больше всего связей: {0}."),
    }.ToFrozenDictionary();

    private readonly bool _russian;

    private FigureWords(string language, bool russian) => (Language, _russian) = (language, russian);

    public static FigureWords English { get; } = new("en", russian: false);

    public static FigureWords Russian { get; } = new("ru", russian: true);

    /// <summary>The BCP 47 tag of the language.</summary>
    public string Language { get; }

    public string Of(Kind kind) => Say($"kind.{Words<Kind>.Of(kind)}");

    public string Of(TieType type) => Say($"tie.{Words<TieType>.Of(type)}");

    /// <summary>A type of tie between the names of its two ends, where there is room for more than its name.</summary>
    public string InSentence(TieType type) =>
        Texts.ContainsKey($"sentence.{Words<TieType>.Of(type)}") ? Say($"sentence.{Words<TieType>.Of(type)}") : Of(type);

    public string Of(Says says) => Say($"says.{Words<Says>.Of(says)}");

    public string Of(TieStatus status, bool possible)
    {
        var said = Say($"status.{Words<TieStatus>.Of(status)}");
        return possible ? Say("status.possible", said) : said;
    }

    /// <summary>A period for a reader; empty where nothing is known.</summary>
    public string Of(Period period) => (period.From, period.To) switch
    {
        (null, null) => "",
        ({ } from, null) => Say("since", from),
        (null, { } to) => Say("until", to),
        ({ } from, { } to) => from == to ? from.ToString() : $"{from} – {to}",
    };

    /// <summary>A filter for a reader. Words that are not known here stay as they are asked.</summary>
    public string Of(FilterAsked filter)
    {
        var name = Texts.ContainsKey($"filter.{filter.Name}") ? Say($"filter.{filter.Name}") : filter.Name;
        if (filter is { Value: "true" })
        {
            return name;
        }

        var prefix = filter.Name == "role" ? "tie" : filter.Name;
        var values = filter
            .Value.Split(", ")
            .Select(v => prefix is "tie" or "kind" or "level" or "by" && Texts.ContainsKey($"{prefix}.{v}") ? Say($"{prefix}.{v}") : v);
        return $"{name} {string.Join(", ", values.Select(FigureText.Part))}";
    }

    public string Say(string key, params ReadOnlySpan<object?> values)
    {
        var (english, russian) = Texts[key];
        return values.IsEmpty
            ? _russian
                ? russian
                : english
            : string.Format(CultureInfo.InvariantCulture, _russian ? russian : english, values);
    }
}
