using System.Collections.Frozen;

namespace StakeholderGraph;

/// <summary>The legal form in a name: <c>Ltd</c>, <c>Aktiengesellschaft</c>, <c>ООО</c>.</summary>
/// <param name="Code">The code of the form, equal for all its spellings; 0 for none.</param>
/// <param name="Words">The number of words of the name that state it.</param>
/// <param name="IsFirst">Whether these are the first words; otherwise they are the last.</param>
internal readonly record struct LegalForm(byte Code, byte Words, bool IsFirst);

/// <summary>The legal forms of bodies, in one table.</summary>
internal static class LegalForms
{
    /// <summary>
    /// A line for each form, with its spellings separated by semicolons. A ^ marks a spelling that may also stand before the name.
    /// Spellings with dots are also found without dots and spaces. Forms of different countries that are usually translated into one
    /// another (ООО: LLC) are the same form here. {KG} stands for each spelling of the line that begins with it.
    /// </summary>
    private const string Table =
        """
        Ltd; Limited; Limited Company; Company Limited; Co. Limited; Co. Ltd; & Co. Ltd
        Pty Ltd; Pty Limited; Proprietary Limited; Pty
        Pvt Ltd; Pvt. Limited; Private Limited; Private Ltd; Private Limited Company; P. Ltd; P. Limited; Pte Ltd; Pte. Limited
        P.L.C.; Public Limited Company
        Inc; Incorporated
        Corp; Corporation
        Co; Company; & Co; & Company; & Cie; Cie; Compagnie; Compañía; Cía; & Cía
        Company Limited by Guarantee; Ltd by Guarantee; Limited by Guarantee
        ^L.L.C.; ^Limited Liability Company; ^ООО; ^OOO; ^Общество с ограниченной ответственностью; ^ОсОО; ^OsOO; ^ОсДО; ^ЖЧК; ^Жоопкерчилиги чектелген коом; ^MChJ; ^МЧЖ; Mas'uliyati cheklangan jamiyat; Mas'uliyati cheklangan jamiyati; Масъулияти чекланган жамият; Масъулияти чекланган жамияти; ^ҶДММ; ^Ҷамъияти дорои масъулияти маҳдуд; ^ТОВ; ^TOV; ^Товариство з обмеженою відповідальністю; MMC; Məhdud Məsuliyyətli Cəmiyyəti; Məhdud Məsuliyyətli Cəmiyyət; ^შპს; ՍՊԸ; ХХК
        ^L.L.P.; ^Limited Liability Partnership; ^ТОО; ^TOO; ^Товарищество с ограниченной ответственностью; ^ЖШС; ^JShS; ^ZhShS; Жауапкершілігі шектеулі серіктестігі; ^Жауапкершілігі шектеулі серіктестік
        ^J.S.C.; ^Joint Stock Company; ^Joint-Stock Co; ^АО; ^AO; ^Акционерное общество; ^АҚ; ^AQ; Акционерлік қоғамы; ^Акционерлік қоғам; ^АК; ^Акционердик коому; AJ; ^АЖ; Aksiyadorlik jamiyati; Aksiyadorlik jamiyat; ^ҶС; ^სს; ^АТ; ^Акціонерне товариство; ХК
        ^P.J.S.C.; ^Public Joint Stock Company; ^ПАО; ^PAO; ^Публичное акционерное общество; ^ПАТ; ^Публічне акціонерне товариство
        ^O.J.S.C.; ^Open Joint Stock Company; ^ОАО; ^OAO; ^Открытое акционерное общество; ^ААК; ^Ачык акционердик коому; ^ВАТ; ^ҶСК; ^Ҷамъияти саҳомии кушода; OAJ; ASC; Açıq Səhmdar Cəmiyyəti; ԲԲԸ
        ^C.J.S.C.; ^Closed Joint Stock Company; ^ЗАО; ^ZAO; ^Закрытое акционерное общество; ^ЖАК; ^Жабык акционердик коому; ^ҶСП; ^Ҷамъияти саҳомии пӯшида; YoAJ; QSC; Qapalı Səhmdar Cəmiyyəti; ՓԲԸ
        ^N.J.S.C.; ^Non-commercial Joint Stock Company; ^Non-profit Joint Stock Company; ^НАО; ^NAO; ^Некоммерческое акционерное общество; ^КеАҚ
        ^ЧП; ^Частное предприятие; ^ФОП; ^ИП; ^Индивидуальный предприниматель; Individual Entrepreneur; ^ЖК
        ^ФГУП; ^Федеральное государственное унитарное предприятие
        ^ГУП; ^Государственное унитарное предприятие; State Unitary Enterprise
        ^РГП; ^Республиканское государственное предприятие; ^РМК; Republican State Enterprise
        ^ГП; ^Государственное предприятие; ^ДП; ^Державне підприємство; State Enterprise; DUK
        ^МУП; ^Муниципальное унитарное предприятие
        ^QK; ^ҚК; Qo'shma korxonasi; Qo'shma korxona; Қўшма корхонаси; Қўшма корхона; ^СП; ^Совместное предприятие; Joint Venture; J.V.; ^БК
        XK; Xususiy korxonasi; Xususiy korxona; Хусусий корхонаси; Хусусий корхона
        AG; Aktiengesellschaft
        SE; Societas Europaea; Europäische Gesellschaft; Europäische Aktiengesellschaft
        GmbH; G.m.b.H.; Gesellschaft mit beschränkter Haftung; Gesellschaft m.b.H.; Ges.m.b.H.; mbH
        gGmbH; gemeinnützige GmbH; gemeinnützige Gesellschaft mit beschränkter Haftung
        UG; Unternehmergesellschaft; UG (haftungsbeschränkt); Unternehmergesellschaft (haftungsbeschränkt)
        KG; Kommanditgesellschaft; & Co. {KG}; & Cie. {KG}
        {GmbH} & Co. {KG}; {GmbH} und Co. {KG}; {GmbH} + Co. {KG}; {GmbH} & Cie. {KG}
        {AG} & Co. {KG}; {AG} und Co. {KG}
        {SE} & Co. {KG}; {SE} und Co. {KG}
        {UG} & Co. {KG}; {UG} und Co. {KG}
        KGaA; Kommanditgesellschaft auf Aktien; {GmbH} & Co. {KGaA}; {AG} & Co. {KGaA}; {SE} & Co. {KGaA}
        OHG; Offene Handelsgesellschaft
        e.V.; eingetragener Verein
        eG; e.G.; eingetragene Genossenschaft
        S.A.; ^Société anonyme; Sociedad anónima; Sociedade anónima; Sociedade anônima; Societate pe acțiuni; Spółka Akcyjna
        S.A.B. de C.V.; Sociedad Anónima Bursátil de Capital Variable
        S.A. de C.V.; Sociedad Anónima de Capital Variable
        S. de R.L. de C.V.; S. de R.L.; Sociedad de Responsabilidad Limitada de Capital Variable
        S.A.S.; Société par actions simplifiée; Sociedad por Acciones Simplificada
        S.A.R.L.; Sàrl; Société à responsabilité limitée
        S.R.L.; Società a responsabilità limitata; Sociedad de responsabilidad limitada; Societate cu răspundere limitată
        S.L.; Sociedad limitada
        S.L.U.; Sociedad limitada unipersonal
        S.p.A.; Società per azioni
        S.C.; Société coopérative; Sociedad cooperativa
        B.V.; Besloten Vennootschap; Besloten Vennootschap met beperkte aansprakelijkheid
        N.V.; Naamloze Vennootschap
        B.V.B.A.; S.P.R.L.; Besloten Vennootschap met beperkte aansprakelijkheid België
        A.S.B.L.; V.Z.W.; Association sans but lucratif; Vereniging zonder winstoogmerk
        ^A/S; Aktieselskab; Aksjeselskap; Akciová společnost; Akciová spoločnosť; ^Aktsiaselts; Anonim Şirketi; Anonim Ortaklığı; ^Akciju sabiedrība
        ASA; Allmennaksjeselskap
        ApS; Anpartsselskab
        ^AB; Aktiebolag; Aktiebolaget; ^Akcinė bendrovė
        Oy; Oy Ab; Osakeyhtiö
        Oyj; Oyj Abp; Julkinen osakeyhtiö
        ehf; Einkahlutafélag; hf; Hlutafélag
        ^OÜ; ^Osaühing
        ^SIA; ^Sabiedrība ar ierobežotu atbildību
        ^UAB; ^Uždaroji akcinė bendrovė
        Sp. z o.o.; Sp. z oo; Sp. zoo; Spółka z ograniczoną odpowiedzialnością
        Sp.k.; Spółka komandytowa; Sp. z o.o. Sp.k.
        s.r.o.; spol. s r.o.; spol. s.r.o.; Společnost s ručením omezeným; Spoločnosť s ručením obmedzeným
        v.o.s.; Veřejná obchodní společnost
        d.o.o.; Društvo s ograničenom odgovornošću; Društvo sa ograničenom odgovornošću; Društvo s ograničenom odgovornosti; Družba z omejeno odgovornostjo; DOOEL
        d.d.; Dioničko društvo; Delniška družba; a.d.; Akcionarsko društvo; Акционарско друштво; Акционерно дружество
        Kft; Korlátolt felelősségű társaság
        Bt; Betéti társaság
        Zrt; Zártkörűen működő részvénytársaság
        Nyrt; Nyilvánosan működő részvénytársaság
        ООД; OOD; Дружество с ограничена отговорност
        ЕООД; EOOD; Еднолично дружество с ограничена отговорност
        Sh.p.k.; Shoqëri me përgjegjësi të kufizuar
        Lda; Ltda; Limitada; Sociedade Limitada; Sociedade por Quotas; Companhia Limitada; Cia. Ltda
        E.I.R.L.; Empresa Individual de Responsabilidad Limitada; EIRELI
        Ltd. Şti; Limited Şirketi; Ltd. Sirketi
        ^K.K.; Kabushiki Kaisha; Kabushiki Gaisha; ^Kabushiki-gaisha
        ^Y.K.; Yugen Kaisha; Yugen Gaisha
        G.K.; Godo Kaisha; Godo Gaisha
        Tbk; ^PT; ^Perseroan Terbatas
        Sdn Bhd; Sendirian Berhad
        Bhd; Berhad
        L.P.; Limited Partnership
        Ltée; Limitée
        A.E.; Anonymi Etaireia; Α.Ε.; Ανώνυμη Εταιρεία
        E.Π.Ε.; Ε.Π.Ε.; Εταιρεία Περιορισμένης Ευθύνης
        """;

    private static readonly FrozenDictionary<string, Spelling[]> ByLast;
    private static readonly FrozenDictionary<string, Spelling[]> ByFirst;
    private static readonly FrozenDictionary<string, Spelling[]>.AlternateLookup<ReadOnlySpan<char>> ByLastWord;
    private static readonly FrozenDictionary<string, Spelling[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord;

    static LegalForms()
    {
        string[][] lines =
        [
            .. Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(';', StringSplitOptions.TrimEntries)),
        ];
        var spellings = lines
            .SelectMany((line, i) => line.SelectMany(text => Expanded(text, lines)).SelectMany(text => Spellings(text, (byte)(i + 1))))
            .DistinctBy(s => string.Join(' ', s.Words))
            .OrderByDescending(s => s.Words.Length)
            .ToList();
        ByLast = spellings.GroupBy(s => s.Words[^1]).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        ByFirst = spellings
            .Where(s => s.MayBeFirst)
            .GroupBy(s => s.Words[0])
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        ByLastWord = ByLast.GetAlternateLookup<ReadOnlySpan<char>>();
        ByFirstWord = ByFirst.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The legal form at the end of a text, or else at its start. Other words must remain.</summary>
    public static LegalForm Of(FoldedText text)
    {
        if (text.Count > 1 && ByLastWord.TryGetValue(text[text.Count - 1], out var candidates))
        {
            foreach (var form in candidates)
            {
                if (
                    form.Words.Length < text.Count
                    && IsAt(form.Words, text, text.Count - form.Words.Length)
                    && IsName(text, 0, text.Count - form.Words.Length))
                {
                    return new LegalForm(form.Code, (byte)form.Words.Length, IsFirst: false);
                }
            }
        }

        if (text.Count > 1 && ByFirstWord.TryGetValue(text[0], out candidates))
        {
            foreach (var form in candidates)
            {
                if (form.Words.Length < text.Count && IsAt(form.Words, text, 0) && IsName(text, form.Words.Length, text.Count))
                {
                    return new LegalForm(form.Code, (byte)form.Words.Length, IsFirst: true);
                }
            }
        }

        return default;
    }

    /// <summary>Whether the remaining words include more than small ones.</summary>
    private static bool IsName(FoldedText text, int from, int to)
    {
        while (from < to && FoldedName.IsSmall(text[from]))
        {
            from++;
        }

        return from < to;
    }

    private static bool IsAt(string[] words, FoldedText text, int at)
    {
        for (var w = 0; w < words.Length; w++)
        {
            if (!text[at + w].SequenceEqual(words[w]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A spelling with each form in braces replaced by all simple spellings of that form.</summary>
    private static IEnumerable<string> Expanded(string text, string[][] lines)
    {
        var (open, close) = (text.IndexOf('{', StringComparison.Ordinal), text.IndexOf('}', StringComparison.Ordinal));
        if (open < 0)
        {
            return [text];
        }

        return lines
            .Single(line => line[0] == text[(open + 1)..close])
            .Where(spelling => !spelling.Contains('&', StringComparison.Ordinal))
            .SelectMany(spelling => Expanded($"{text[..open]}{spelling}{text[(close + 1)..]}", lines));
    }

    private static IEnumerable<Spelling> Spellings(string text, byte code)
    {
        var folded = new FoldedText();
        Folding.Fold(text.TrimStart('^'), folded);
        string[] words = [.. Enumerable.Range(0, folded.Count).Select(w => folded[w].ToString())];
        yield return new Spelling(code, words, text[0] == '^');
        if (words.Length > 1 && text.Contains('.', StringComparison.Ordinal) && words.All(w => w.Length <= 2))
        {
            yield return new Spelling(code, [string.Concat(words)], text[0] == '^');
        }
        else if (words is [{ Length: 1 }, { Length: 1 }])
        {
            yield return new Spelling(code, [string.Concat(words)], text[0] == '^'); // A/S
        }
    }

    private sealed record Spelling(byte Code, string[] Words, bool MayBeFirst);
}
