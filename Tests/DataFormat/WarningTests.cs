using NUnit.Framework;

namespace StakeholderGraph.Tests.DataFormat;

/// <summary>Content that the format allows but that is probably a mistake causes a warning with its place and the intended form.</summary>
public sealed class WarningTests
{
    private const string Unseen = "no search finds it: write the name";
    private const string Lost = "the original value is lost: take it from the original file";
    private const string Restore = "restore it from the original text, and save it as UTF-8";
    private const string Unknown = "as a name it would mean somebody: write the name, or leave the record out";

    [TestCase("#NAME?", "a spreadsheet error", Lost)]
    [TestCase("#REF!", "a spreadsheet error", Lost)]
    [TestCase("#N/A", "a spreadsheet error", Lost)]
    [TestCase("#DIV/0!", "a spreadsheet error", Lost)]
    [TestCase("#GETTING_DATA", "a spreadsheet error", Lost)]
    [TestCase("#WERT!", "a spreadsheet error", Lost)]
    [TestCase("#NV", "a spreadsheet error", Lost)]
    [TestCase("#ССЫЛКА!", "a spreadsheet error", Lost)]
    [TestCase("#ДЕЛ/0!", "a spreadsheet error", Lost)]
    [TestCase("#Н/Д", "a spreadsheet error", Lost)]
    [TestCase("#¡VALOR!", "a spreadsheet error", Lost)]
    [TestCase("#NOM?", "a spreadsheet error", Lost)]
    [TestCase("#VÆRDI!", "a spreadsheet error", Lost)]
    [TestCase("Err:502", "a spreadsheet error", Lost)]
    [TestCase("########", "a cell that was too narrow when its text was copied", Lost)]
    [TestCase("???????????? ?????", "letters became question marks", Restore)]
    [TestCase("Universit?t Wien", "letters became question marks", Restore)]
    [TestCase("Ministry of ??????", "letters became question marks", Restore)]
    [TestCase("Министерство\uFFFD\uFFFD труда", "a character was lost (U+FFFD)", Restore)]
    [TestCase("University of &Oslash;stfold", "HTML in a text", "did you mean \"University of Østfold\"?")]
    [TestCase("Trade &amp;amp; Industry", "HTML in a text", "did you mean \"Trade & Industry\"?")]
    [TestCase("&#216;stfold", "HTML in a text", "did you mean \"Østfold\"?")]
    [TestCase("<b>Ministry</b>", "HTML in a text", "did you mean \"Ministry\"?")]
    [TestCase("Ministry_x000D_", "a character written as its number", "did you mean \"Ministry\"?")]
    [TestCase("Universit\\xe9", "a character written as its number", "did you mean \"Université\"?")]
    [TestCase("\\u041c\\u043e\\u0442", "a character written as its number", "did you mean \"Мот\"?")]
    [TestCase("UniversitÃ© de GenÃ¨ve", "UTF-8 that was read as windows-1252", "did you mean \"Université de Genève\"?")]
    [TestCase("Womenâ€™s Council", "UTF-8 that was read as windows-1252", "did you mean \"Women’s Council\"?")]
    [TestCase("ÐœÐ¸Ð½Ñ‚Ñ€ÑƒÐ´", "UTF-8 that was read as windows-1252", "did you mean \"Минтруд\"?")]
    [TestCase("РњРёРЅС‚СЂСѓРґ", "UTF-8 that was read as windows-1251", "did you mean \"Минтруд\"?")]
    [TestCase("UniversitĂ© de Savoie", "UTF-8 that was read as windows-1250", "did you mean \"Université de Savoie\"?")]
    [TestCase("UniversitÃƒÂ©", "UTF-8 that was read as windows-1252", "did you mean \"Université\"?")]
    [TestCase("Ìèíèñòåðñòâî òðóäà", "windows-1251 that was read as windows-1252", "did you mean \"Министерство труда\"?")]
    [TestCase("Universit├® de Savoie", "UTF-8 that was read as code page 850", "did you mean \"Université de Savoie\"?")]
    [TestCase("íÉÎÉÓÔÅÒÓÔ×Ï ÔÒÕÄÁ", "KOI8-R that was read as windows-1252", "did you mean \"Министерство труда\"?")]
    [TestCase("Õðïõñãåßï Åñãáóßáò", "windows-1253 that was read as windows-1252", "did you mean \"Υπουργείο Εργασίας\"?")]
    [TestCase("лХМХЯРЕПЯРБН РПСДЮ", "windows-1251 that was read as KOI8-R", "did you mean \"Министерство труда\"?")]
    [TestCase("ÖÐ¹úÀÍ¶¯²¿", "GB18030 that was read as windows-1252", "did you mean \"中国劳动部\"?")]
    [TestCase("¤¤µØ¥Á°ê³Ò°Ê³¡", "Big5 that was read as windows-1252", "did you mean \"中華民國勞動部\"?")]
    [TestCase("ÆüËÜÏ«Æ¯ÁÈ¹çÁíÏ¢¹ç²ñ", "EUC-JP that was read as windows-1252", "did you mean \"日本労働組合総連合会\"?")]
    [TestCase("´ëÇÑ¹Î±¹ °í¿ë³ëµ¿ºÎ", "EUC-KR that was read as windows-1252", "did you mean \"대한민국 고용노동부\"?")]
    [TestCase("æÒÇÑÉ ÇáÚãá", "windows-1256 that was read as windows-1252", "did you mean \"وزارة العمل\"?")]
    [TestCase("îùøã äòáåãä", "windows-1255 that was read as windows-1252", "did you mean \"משרד העבודה\"?")]
    [TestCase("¡ÃÐ·ÃÇ§áÃ§§Ò¹", "windows-874 that was read as windows-1252", "did you mean \"กระทรวงแรงงาน\"?")]
    [TestCase("нЙОЙУФЕТУФЧП ФТХДБ", "KOI8-R that was read as windows-1251", "did you mean \"Министерство труда\"?")]
    [TestCase("Universit=C3=A9 de Savoie", "a character written as its bytes", "did you mean \"Université de Savoie\"?")]
    [TestCase("Universit%C3%A9", "a character written as its bytes", "did you mean \"Université\"?")]
    [TestCase("Universit\\xc3\\xa9", "a character written as its bytes", "did you mean \"Université\"?")]
    [TestCase("Ｗorld Bank", "letters of another style or width", "did you mean \"World Bank\"?")]
    [TestCase("𝐖𝐨𝐫𝐥𝐝 Bank", "letters of another style or width", "did you mean \"World Bank\"?")]
    [TestCase("Loading...", "a placeholder for an unknown value", Unknown)]
    [TestCase("[object Object]", "a placeholder for an unknown value", Unknown)]
    [TestCase("FALSE", "a placeholder for an unknown value", Unknown)]
    [TestCase("#name?", "a spreadsheet error", Lost)]
    [TestCase("#VALEUR !", "a spreadsheet error", Lost)]
    [TestCase("＃NAME？", "a spreadsheet error", Lost)]
    [TestCase("Error 2042", "a spreadsheet error", Lost)]
    [TestCase("?sterreich", "letters became question marks", Restore)]
    [TestCase("M?NCHEN", "letters became question marks", Restore)]
    [TestCase("T¿rkiye", "letters became other signs", Restore)]
    [TestCase("Минис□ерство", "letters became other signs", Restore)]
    [TestCase("пїЅпїЅпїЅ", "a character was lost (U+FFFD)", Restore)]
    [TestCase("锟斤拷", "a character was lost (U+FFFD)", Restore)]
    [TestCase("Women&#8217s Council", "HTML in a text", "did you mean \"Women’s Council\"?")]
    [TestCase("&Lstrok;odz", "HTML in a text", "write the letter itself")]
    [TestCase("<![CDATA[ILO]]>", "HTML in a text", "did you mean \"ILO\"?")]
    [TestCase("<U+00D8>stfold", "a character written as its number", "did you mean \"Østfold\"?")]
    [TestCase("Universit%E9", "a character written as its bytes", "did you mean \"Université\"?")]
    [TestCase("Universit\\303\\251", "a character written as its bytes", "did you mean \"Université\"?")]
    [TestCase("Universit{\\'e}", "a letter of TeX", "write the letter itself")]
    [TestCase("UniversitГ© de GenГЁve", "UTF-8 that was read as windows-1251", "did you mean \"Université de Genève\"?")]
    [TestCase("Conseil de lвЂ™Europe", "UTF-8 that was read as windows-1251", "did you mean \"Conseil de l’Europe\"?")]
    [TestCase("WomenΓÇÖs Council", "UTF-8 that was read as code page 437", "did you mean \"Women’s Council\"?")]
    [TestCase("WomenÔÇÖs Council", "UTF-8 that was read as code page 850", "did you mean \"Women’s Council\"?")]
    [TestCase("UniversitÃ  di Roma", "UTF-8 that was read as windows-1252", "did you mean \"Università di Roma\"?")]
    [TestCase("Universitй de Genиve", "windows-1252 that was read as windows-1251", "did you mean \"Université de Genève\"?")]
    [TestCase("Polityki Spo³ecznej", "windows-1250 that was read as windows-1252", "did you mean \"Polityki Społecznej\"?")]
    [TestCase("Wa艂臋sa", "UTF-8 that was read as GB18030", "did you mean \"Wałęsa\"?")]
    [TestCase("鎴戜滑", "UTF-8 that was read as GB18030", "did you mean \"我们\"?")]
    [TestCase("縺薙ｓ縺ｫ縺｡縺ｯ", "UTF-8 that was read as Shift_JIS", "did you mean \"こんにちは\"?")]
    [TestCase("怨좎슜", "UTF-8 that was read as EUC-KR", "did you mean \"고용\"?")]
    [TestCase("屑懈薪懈褋褌械褉褋褌胁芯", "UTF-8 that was read as GB18030", "did you mean \"министерство\"?")]
    [TestCase("Universit茅 de Gen猫ve", "UTF-8 that was read as GB18030", "did you mean \"Université de Genève\"?")]
    [TestCase("Women鈥檚 Council", "UTF-8 that was read as GB18030", "did you mean \"Women’s Council\"?")]
    [TestCase("M黮ler", "windows-1252 that was read as GB18030", "did you mean \"Müller\"?")]
    [TestCase("鏂板簞灞?", "UTF-8 that was read as GB18030", Restore)]
    [TestCase("銝剖??箇?", "UTF-8 that was read as Big5", Restore)]
    [TestCase("繝｡繝・そ繝ｼ繧ｸ", "UTF-8 that was read as Shift_JIS", Restore)]
    [TestCase("Women鈥?", "UTF-8 that was read as GB18030", Restore)]
    [TestCase("占쏙옙", "a character was lost (U+FFFD)", Restore)]
    [TestCase("ℍuman Rights", "letters of another style or width", "did you mean \"Human Rights\"?")]
    [TestCase("Unknown.", "a placeholder for an unknown value", Unknown)]
    [TestCase("N / A", "a placeholder for an unknown value", Unknown)]
    [TestCase("Ｎ／Ａ", "a placeholder for an unknown value", Unknown)]
    [TestCase("not\u00A0known", "a placeholder for an unknown value", Unknown)]
    [TestCase("Non renseigne\u0301", "a placeholder for an unknown value", Unknown)]
    [TestCase("-999", "a placeholder for an unknown value", Unknown)]
    [TestCase("9999", "a placeholder for an unknown value", Unknown)]
    [TestCase("\\N", "a placeholder for an unknown value", Unknown)]
    [TestCase("Неизвестная организация", "a placeholder for an unknown value", Unknown)]
    [TestCase("אין", "a placeholder for an unknown value", Unknown)]
    [TestCase("unknown", "a placeholder for an unknown value", Unknown)]
    [TestCase("N/A", "a placeholder for an unknown value", Unknown)]
    [TestCase("(None)", "a placeholder for an unknown value", Unknown)]
    [TestCase("-", "a placeholder for an unknown value", Unknown)]
    [TestCase("Неизвестно", "a placeholder for an unknown value", Unknown)]
    [TestCase("б/н", "a placeholder for an unknown value", Unknown)]
    [TestCase("★ ★", "neither a letter nor a digit", Unseen)]
    [TestCase("\u200b\u2060", "only invisible characters", "write the text, or leave the cell empty")]
    [TestCase("\u3164", "only invisible characters", "write the text, or leave the cell empty")]
    [TestCase(
        "1.23E+11",
        "a number that a spreadsheet has rounded",
        "format the column as text, and take the number from the original file")]
    [TestCase(
        "Minis\u202etry",
        "a character that turns the direction of writing (U+202E)",
        "delete it: names in any script are displayed correctly without it")]
    [TestCase(
        "Minis\u2067try",
        "a character that turns the direction of writing (U+2067)",
        "delete it: names in any script are displayed correctly without it")]
    [TestCase("Mini\u00adstry", "an invisible character (U+00AD)", "delete it")]
    [TestCase("Mini\u200dstry", "an invisible character (U+200D)", "delete it")]
    [TestCase("Мини\u200cстерство", "an invisible character (U+200C)", "delete it")]
    [TestCase("Ministry\ufe0f", "an invisible character (U+FE0F)", "delete it")]
    [TestCase("Ministry\U000E0041", "an invisible character (U+E0041)", "delete it")]
    [TestCase("Mini\ufeffstry", "an invisible character (U+FEFF)", "delete it")]
    [TestCase("Ministry \uf0b7 Labour", "a character of private use (U+F0B7)", "it was a symbol of a special font: write its meaning")]
    [TestCase(
        "=HYPERLINK(A1)",
        "a formula that a spreadsheet would run",
        "write its value; if it is text, begin it with another character")]
    [TestCase(
        "@SUM(A1)",
        "a formula that a spreadsheet would run",
        "write its value; if it is text, begin it with another character")]
    public void A_placeholder_instead_of_a_name_is_odd(string name, string reason, string hint)
    {
        using var folder = new WrittenFolder().With("engagements.csv", $"id,kind,name\nforum,event,{name}\n");

        Assert.That(folder.Warnings(), Is.EqualTo(new[] { $"engagements.csv:2:13: warning: {reason}: \"{FaultText(name)}\" ({hint})" }));
    }

    [TestCase("реrson", "реrson", "р is Cyrillic U+0440, Latin p is U+0070; е is Cyrillic U+0435, Latin e is U+0065")]
    [TestCase("Council of Miniѕters", "Miniѕters", "ѕ is Cyrillic U+0455, Latin s is U+0073")]
    [TestCase("Бiлiм министрлігі", "Бiлiм", "i is Latin U+0069, Cyrillic і is U+0456")]
    [TestCase("Cοuncil", "Cοuncil", "ο is Greek U+03BF, Latin o is U+006F")]
    [TestCase("Cօuncil", "Cօuncil", "օ is Armenian U+0585, Latin o is U+006F")]
    [TestCase("Ꭺmnesty", "Ꭺmnesty", "Ꭺ is Cherokee U+13AA, Latin A is U+0041")]
    [TestCase("Uოion", "Uოion", "ო is Georgian U+10DD in a Latin word")]
    [TestCase("აgency", "აgency", "ა is Georgian U+10D0 in a Latin word")]
    [TestCase("Ոrganization", "Ոrganization", "Ո is Armenian U+0548 in a Latin word")]
    [TestCase("Հայաստaն", "Հայաստaն", "a is Latin U+0061 in an Armenian word")]
    [TestCase(
        "Poccия",
        "Poccия",
        "P is Latin U+0050, Cyrillic Р is U+0420; o is Latin U+006F, Cyrillic о is U+043E; c is Latin U+0063, Cyrillic с is U+0441")]
    [TestCase("Aлeкceй", "Aлeкceй", "A is Latin U+0041, Cyrillic А is U+0410; e is Latin U+0065, Cyrillic е is U+0435; c is Latin U+0063, "
        + "Cyrillic с is U+0441")]
    [TestCase("Asangazyқyzy", "Asangazyқyzy", "қ is Cyrillic U+049B in a Latin word")]
    public void Letters_of_another_script_within_a_word_are_named(string name, string word, string which)
    {
        using var folder = new WrittenFolder().With("engagements.csv", $"id,kind,name\nforum,event,{name}\n");

        Assert.That(
            folder.Warnings(),
            Is.EqualTo(new[] { $"engagements.csv:2:13: warning: letters of two scripts in one word: \"{word}\" ({which})" }));
    }

    [TestCase("IT-специалист")]
    [TestCase("3D принтер")]
    [TestCase("2ГИС")]
    [TestCase("АвтоVAZ")]
    [TestCase("USAIDом")]
    [TestCase("Љубљана, Џорџ, Ђурђевдан")]
    [TestCase("Oʻzbekiston Respublikasi Oliy Majlisi")]
    [TestCase("β-Test α2 ΔT")]
    [TestCase("CAFÉ» MÅ”")]
    [TestCase("Пётр Лё, Вё, ВЁ")]
    [TestCase("Côte d'Ivoire, Åland, São Tomé, Łódź, İstanbul")]
    [TestCase("Why migrate? Really?? A question?")]
    [TestCase("AT&T; Marks & Spencer")]
    [TestCase("#MeToo and #StopHate!")]
    [TestCase("+972 Magazine")]
    [TestCase("@rts")]
    [TestCase("სახელმწიფო, Հայաստան, 한국, ประเทศไทย, भारत, עברית, العربية")]
    [TestCase("می\u200cخواهم")]
    [TestCase("ភ្នំ\u200bពេញ")]
    [TestCase("\u200fالعربية")]
    [TestCase("Nan Province")]
    [TestCase("👨\u200d👩\u200d👧 Family")]
    [TestCase("Test Valley Borough Council")]
    [TestCase("E+1 Forum 5E3")]
    [TestCase("ＮＨＫ")]
    [TestCase("5️⃣ Stars ❤️")]
    [TestCase("क\u094d\u200dष संस्था")]
    [TestCase("ᏣᎳᎩ Nation")]
    [TestCase("100% Organic %20")]
    [TestCase("A=B=C Union")]
    [TestCase("иНСТИТУТ")]
    [TestCase("форум шанхай")]
    [TestCase("350")]
    [TestCase("SEIU 1199")]
    [TestCase("Elizabeth Ⅱ Fund, № 5, Brand™")]
    [TestCase("Who is who?")]
    [TestCase("联通, 猫cafe, Hello Kitty猫, Taq酶")]
    [TestCase("遲大成, 莉々, 小泉遥, 荻野一, 甯先生, 涓子")]
    [TestCase("ﾃｽﾄ ﾐｽﾐ, 占部都美, 豊澤豊雄, 张锟?")]
    [TestCase("(?P<name>a) and (?i)b, Q?A, (Q?A) a?b:c page?id=1")]
    [TestCase("Who benefits? lessons from two forums")]
    [TestCase("Vietnã, MAÇÃ, CÂMARA, Â")]
    [TestCase("รพ. กรุงเทพ")]
    [TestCase("¿Qué pasa? Foro")]
    [TestCase("100 m³ per day")]
    [TestCase("R&D; T&E")]
    [TestCase("Team \\{a} <de>")]
    [TestCase("Anonymous Fund, Unknown Soldiers Union, Forum of None")]
    [TestCase("ЭкоLab, Яndex")]
    [TestCase("Fund for аЭС and iPhone, Минздрав and ООО")]
    public void Ordinary_names_are_not_odd(string name)
    {
        using var folder = new WrittenFolder().With("engagements.csv", $"id,kind,name\nforum,event,\"{name}\"\n");

        Assert.That(folder.Warnings(), Is.Empty);
    }

    [TestCase("9999-12-31", "a date in a far future", "an empty cell means open or unknown")]
    [TestCase("2999-12-31", "a date in a far future", "an empty cell means open or unknown")]
    [TestCase("9999", "a date in a far future", "an empty cell means open or unknown")]
    [TestCase("0001-01-01", "a date in a far past", "an empty cell means open or unknown")]
    [TestCase(
        "1900-01-01",
        "a date that programs write for an unknown date",
        "an empty cell means open or unknown; write a year or month without the day")]
    [TestCase(
        "1899-12-30",
        "a date that programs write for an unknown date",
        "an empty cell means open or unknown; write a year or month without the day")]
    [TestCase(
        "1970-01-01",
        "a date that programs write for an unknown date",
        "an empty cell means open or unknown; write a year or month without the day")]
    public void A_placeholder_date_is_odd(string date, string reason, string hint)
    {
        using var folder = new WrittenFolder().With("engagements.csv", $"id,kind,name,start,end\nforum,event,Forum,{date},\n");

        Assert.That(folder.Warnings(), Is.EqualTo(new[] { $"engagements.csv:2:19: warning: {reason}: \"{date}\" ({hint})" }));
    }

    [TestCase("1900")]
    [TestCase("1970-01")]
    [TestCase("1919-04-11")]
    public void A_date_of_the_distant_past_is_not_odd(string date)
    {
        using var folder = new WrittenFolder().With("engagements.csv", $"id,kind,name,start\nforum,event,Forum,{date}\n");

        Assert.That(folder.Warnings(), Is.Empty);
    }

    [TestCase("topics", "migration|#N/A", "a spreadsheet error: \"#N/A\"")]
    [TestCase("topics", "n/a", "a placeholder for an unknown value: \"n/a\" (leave the cell empty; an empty cell means not stated)")]
    [TestCase("attributes", "phone=7.73E+10", "a number that a spreadsheet has rounded: \"phone=7.73E+10\"")]
    [TestCase("identifiers", "isni:1.23E+15", "a number that a spreadsheet has rounded: \"isni:1.23E+15\"")]
    [TestCase("attributes", "note=Ã©tat", "UTF-8 that was read as windows-1252: \"note=Ã©tat\"")]
    [TestCase("links", "https://a.org/?b=1&amp;c=2", "HTML in a text: \"https://a.org/?b=1&amp;c=2\"")]
    public void Every_item_of_a_list_is_checked(string column, string cell, string warning)
    {
        using var folder = new WrittenFolder().With("engagements.csv", $"id,kind,name,{column}\nforum,event,Forum,{cell}\n");

        Assert.That(folder.Warnings(), Has.One.StartsWith($"engagements.csv:2:19: warning: {warning}").And.Exactly(1).Items);
    }

    [Test]
    public void An_acronym_may_look_like_a_placeholder()
    {
        using var folder = new WrittenFolder().With("names.csv", "id,name,type\nilo,NA,acronym\nilo,NA,alias\nilo,n/a,acronym\n");

        Assert.That(folder.Warnings().Select(w => w[..12]), Is.EqualTo(new[] { "names.csv:3:", "names.csv:4:" }));
    }

    [Test]
    public void Bodies_that_succeed_each_other_are_a_warning_at_the_tie_that_starts_the_circle()
    {
        using var folder = new WrittenFolder()
            .With("stakeholders.csv", WrittenFolder.Stakeholders + "work,ministry,Ministry of Work,KZ\n")
            .With("ties.csv", WrittenFolder.Ties + "t2,work,succeeds,labour,,,,\nt3,labour,succeeds,work,,,,\n")
            .With("evidence.csv", WrittenFolder.Evidence + "t2,paper,,confirmed,\nt3,paper,,confirmed,\n");

        Assert.That(folder.Warnings(), Has.Exactly(1).Items.And.All.StartsWith("ties.csv:4:").And.All.Contains("labour → work → labour"));
    }

    [Test]
    public void Warnings_are_reported_beside_errors()
    {
        using var folder = new WrittenFolder().With("engagements.csv", "id,kind,name\nforum,event,#NAME?\nforum,event,Forum\n");

        var failure = folder.Failure();
        Assert.Multiple(() =>
        {
            Assert.That(failure.Count, Is.EqualTo(1));
            Assert.That(failure.Warnings.Count, Is.EqualTo(1));
            Assert.That(failure.Warnings.First.Single().Severity, Is.EqualTo(Severity.Warning));
        });
    }

    [Test]
    public void A_tie_between_kinds_that_it_seldom_joins_is_odd()
    {
        using var folder = new WrittenFolder().With("ties.csv", "id,from,type,to\nt1,labour,represents,ilo\n");

        Assert.That(
            folder.Warnings(),
            Is.EqualTo(
                new[]
                {
                    "ties.csv:2:11: warning: represents seldom joins these kinds: \"represents\" (labour is ministry, ilo is "
                        + "international-organization)",
                }));
    }

    [Test]
    public void The_shipped_network_has_no_warning() =>
        Assert.That(DatasetReaders.Check(StakeholderGraph.Tests.Importer.TestFolder.Shipped).Warnings.First, Is.Empty);

    private static string? FaultText(string name) => StakeholderGraph.DataFormat.FaultList.Visible(name);
}
