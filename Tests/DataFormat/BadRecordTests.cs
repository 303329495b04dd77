using NUnit.Framework;

namespace StakeholderGraph.Tests.DataFormat;

/// <summary>An error of a record is reported once, with its place and what to do.</summary>
public sealed class BadRecordTests
{
    [TestCase("ada,persn,Ada,", "4:5: unknown kind of stakeholder: \"persn\" (did you mean person?)")]
    [TestCase("ada,Person,Ada,", "4:5: unknown kind of stakeholder: \"Person\" (did you mean person?)")]
    [TestCase("ada,event,Ada,", "4:5: unknown kind of stakeholder: \"event\" (put engagements in engagements.csv)")]
    [TestCase(
        "ada,country,Ada,",
        "4:5: unknown kind of stakeholder: \"country\" (one of government, ministry, union, employers, international-organization, ngo, "
            + "party, research-institute, company, other, person)"
    )]
    [TestCase(
        "ada,xyzzy,Ada,",
        "4:5: unknown kind of stakeholder: \"xyzzy\" (one of government, ministry, union, employers, international-organization, ngo, "
            + "party, research-institute, company, other, person)"
    )]
    [TestCase("ada,,Ada,", "4:5: no kind (every row needs one)")]
    [TestCase("ada,person,  ,", "4:12: no name (every row needs one)")]
    [TestCase(",person,Ada,", "4:1: no id (every row needs one)")]
    [TestCase(
        "-ada,person,Ada,",
        "4:1: not an id: \"-ada\" (an id is 1 to 128 ASCII letters, digits and - _ . : that begin with a letter or digit)")]
    [TestCase("ada,person,Ada,kz", "4:16: unknown country: \"kz\" (did you mean KZ?)")]
    [TestCase("ada,person,Ada,Казахстан", "4:16: unknown country: \"Казахстан\" (did you mean KZ?)")]
    [TestCase("ada,person,Ada,UK", "4:16: unknown country: \"UK\" (did you mean GB?)")]
    [TestCase("ada,person,Ada,ZZ", "4:16: unknown country: \"ZZ\" (an ISO 3166-1 alpha-2 code such as KZ)")]
    [TestCase("ada,person,A\u0000da,", "4:12: a control character: \"A\\u0000da\" (delete it)")]
    [TestCase(
        "ada,person,A\u0085da,",
        "4:12: a control character: \"A\\u0085da\" (this looks like windows-1252 that was read as ISO-8859-1: did you mean \"A…da\"?)")]
    [TestCase(
        "ada,person,\u0093Ìèíòðóä\u0094,",
        "4:12: a control character: \"\\u0093Ìèíòðóä\\u0094\" (this looks like windows-1251 that was read as ISO-8859-1: did you mean "
            + "\"“Минтруд”\"?)"
    )]
    [TestCase(
        "ada,person,Ð\u009cÐ¾Ñ\u0082,",
        "4:12: a control character: \"Ð\\u009cÐ¾Ñ\\u0082\" (this looks like UTF-8 that was read as ISO-8859-1: did you mean \"Мот\"?)")]
    [TestCase(
        "ada,person,Р\u0098РЅСЃС‚РёС‚СѓС‚,",
        "4:12: a control character: \"Р\\u0098РЅСЃС‚РёС‚СѓС‚\" (this looks like UTF-8 that was read as windows-1251: did you mean "
            + "\"Институт\"?)"
    )]
    [TestCase(
        "ada,реrson,Ada,",
        "4:5: unknown kind of stakeholder: \"реrson\" (did you mean person? р is Cyrillic U+0440, Latin p is U+0070; е is Cyrillic U+0435, "
            + "Latin e is U+0065)"
    )]
    [TestCase("аda,person,Ada,", "4:1: not an id: \"аda\" (did you mean ada? а is Cyrillic U+0430, Latin a is U+0061)")]
    [TestCase(
        "7.7E+10,person,Ada,",
        "4:1: not an id: \"7.7E+10\" (format the column as text, and take the number from the original file)")]
    [TestCase("ada,person,Ada,КZ", "4:16: unknown country: \"КZ\" (did you mean KZ? К is Cyrillic U+041A, Latin K is U+004B)")]
    [TestCase("ada,person,Ada", "4:1: too few cells: 3, where the header has 4: \"ada\" (an empty cell also needs its delimiter)")]
    [TestCase(
        "ada,person,Ada,KZ,x",
        "4:19: too many cells: 5, where the header has 4: \"x\" (put a cell with the delimiter in quotation marks)")]
    [TestCase("ilo,person,Ada,", "4:1: duplicate id: \"ilo\" (first in stakeholders.csv, line 2)")]
    [TestCase(
        "ada,person,A\"d\"a,",
        "4:12: a quotation mark inside a cell without quotation marks: \"A\"d\"a\" (put the cell in quotation marks, and double "
            + "the one inside)"
    )]
    [TestCase(
        "ada,person,\"A\"da,",
        "4:12: text after the closing quotation mark: \"\"A\"da\" (double a quotation mark that belongs to the text)")]
    public void A_stakeholder_is_as_the_format_says(string row, string error)
    {
        // The row is on line 4, after a cell with a line break.
        using var folder = new WrittenFolder()
            .With("stakeholders.csv", $"id,kind,name,country\nilo,other,\"Labour\n  Organization\",\n{row}\n")
            .With("ties.csv", "id,from,type,to\n").With("evidence.csv", "tie,source,says\n");

        Assert.That(folder.Errors(), Is.EqualTo(new[] { $"stakeholders.csv:{error}" }));
    }

    [TestCase("start", "2011-02-30", "no such date: \"2011-02-30\" (write a date YYYY, YYYY-MM or YYYY-MM-DD that exists)")]
    [TestCase("start", "2011-13", "no such date: \"2011-13\" (write a date YYYY, YYYY-MM or YYYY-MM-DD that exists)")]
    [TestCase("end", "0000", "no such date: \"0000\" (leave the cell empty; an empty cell means open or unknown)")]
    [TestCase("start", "30.03.2011", "not a date: \"30.03.2011\" (did you mean 2011-03-30?)")]
    [TestCase("start", "?", "not a date: \"?\" (leave the cell empty; an empty cell means open or unknown)")]
    [TestCase("start", "spring", "not a date: \"spring\" (write a date YYYY, YYYY-MM or YYYY-MM-DD that exists)")]
    [TestCase("language", "english", "not a language tag: \"english\" (a BCP 47 tag such as en, ru, kk or uz-Latn)")]
    [TestCase("language", "uz_Latn", "not a language tag: \"uz_Latn\" (did you mean uz-Latn?)")]
    [TestCase("links", "www.ilo.org", "not a link: \"www.ilo.org\" (an absolute address that begins with http: or https:)")]
    [TestCase("links", "https://a.org|ftp://b.org", "not a link: \"ftp://b.org\" (an absolute address that begins with http: or https:)")]
    [TestCase(
        "links",
        "https://ann:secret@a.org/",
        "a link with a user name or password: \"https://…@a.org/\" (leave out the part before the @, and change the password if "
            + "it was real)"
    )]
    [TestCase(
        "links",
        "https://b.org|https://ann@a.org",
        "a link with a user name or password: \"https://…@a.org\" (leave out the part before the @, and change the password if "
            + "it was real)"
    )]
    [TestCase("links", "ftp://ann:sec/ret@a.org", "not a link: \"ftp://…@a.org\" (an absolute address that begins with http: or https:)")]
    [TestCase("links", "https://a.org|https://a.org", "duplicate value in the list: \"https://a.org\"")]
    [TestCase("links", "javascript:alert(1)", "not a link: \"javascript:alert(1)\" (an absolute address that begins with http: or https:)")]
    [TestCase("identifiers", "Q54129", "not an identifier: \"Q54129\" (an identifier is scheme:value, e.g. wikidata:Q54129)")]
    [TestCase("identifiers", "wikidata:Q1|wikidata: Q1", "duplicate value in the list: \"wikidata: Q1\"")]
    [TestCase("attributes", "tall", "not an attribute: \"tall\" (an attribute is key=value, the key written as an id)")]
    [TestCase("attributes", "so tall=yes", "not an attribute: \"so tall=yes\" (an attribute is key=value, the key written as an id)")]
    [TestCase("attributes", "post=a|post=b", "duplicate key: \"post\" (give each value its own key)")]
    public void A_cell_is_as_its_column_says(string column, string cell, string error)
    {
        using var folder = new WrittenFolder().With("engagements.csv", $"id,kind,name,{column}\nforum,event,Форум,{cell}\n");

        Assert.That(folder.Errors(), Is.EqualTo(new[] { $"engagements.csv:2:19: {error}" }));
    }

    [TestCase("1 000,USD", "2:13: not an amount: \"1 000\" (digits with a decimal point, such as 1250000.50)")]
    [TestCase("1e3,USD", "2:13: not an amount: \"1e3\" (digits with a decimal point, such as 1250000.50)")]
    [TestCase("1.,USD", "2:13: not an amount: \"1.\" (digits with a decimal point, such as 1250000.50)")]
    [TestCase("1000,usd", "2:18: unknown currency: \"usd\" (did you mean USD?)")]
    [TestCase("1000,XXX", "2:18: unknown currency: \"XXX\" (an ISO 4217 code such as USD)")]
    [TestCase("1000,", "2:13: an amount without a currency: \"1000\" (write its ISO 4217 code in the column currency)")]
    [TestCase(",USD", "2:14: a currency without an amount: \"USD\" (leave the cell empty)")]
    public void An_amount_is_a_number_with_a_currency(string cells, string error)
    {
        using var folder = new WrittenFolder()
            .With("stakeholders.csv", "id,kind,name\na,other,A\nb,other,B\n")
            .With("ties.csv", $"id,from,type,to,amount,currency\nt,a,funds,b,{cells}\n");

        Assert.That(folder.Errors(), Does.Contain($"ties.csv:{error}"));
    }

    [TestCase("tall", "not an attribute: \"tall\" (an attribute is key=value, the key written as an id)")]
    [TestCase("post=a|post=b", "duplicate key: \"post\" (give each value its own key)")]
    public void Attributes_of_a_tie_are_keys_with_values(string cell, string error)
    {
        using var folder = new WrittenFolder()
            .With("stakeholders.csv", "id,kind,name\na,other,A\nb,other,B\n")
            .With("ties.csv", $"id,from,type,to,attributes\nt,a,funds,b,{cell}\n");

        Assert.That(folder.Errors(), Does.Contain($"ties.csv:2:13: {error}"));
    }

    [TestCase("KZ,KG|Uzbekistan", "2:22: unknown country: \"Uzbekistan\" (did you mean UZ?)")]
    [TestCase("KZ,KG|KG", "2:22: duplicate value in the list: \"KG\"")]
    [TestCase("KZ,KG|KZ", "2:22: the country is among the other ones: \"KZ\" (leave it out of the list)")]
    [TestCase(",KG", "2:20: other countries without a country: \"KG\" (write one of them in the column country)")]
    public void Other_countries_come_beside_a_country(string cells, string error)
    {
        using var folder = new WrittenFolder()
            .With("engagements.csv", $"id,kind,name,country,other_countries\nforum,event,Forum,{cells}\n");

        Assert.That(folder.Errors(), Is.EqualTo(new[] { $"engagements.csv:{error}" }));
    }

    [Test]
    public void A_period_does_not_end_before_it_begins()
    {
        using var folder = new WrittenFolder().With("engagements.csv", "id,kind,name,start,end\nforum,event,Forum,2011-03-30,2011-02\n");

        Assert.That(
            folder.Errors(),
            Is.EqualTo(new[] { "engagements.csv:2:30: the end comes before the start: \"2011-02\" (the start is 2011-03-30)" }));
    }

    [Test]
    public void An_engagement_has_no_id_of_a_stakeholder()
    {
        using var folder = new WrittenFolder().With("engagements.csv", "kind,name,id\nevent,Forum,forum\nevent,Ada,ada\n");

        Assert.That(
            folder.Errors(),
            Is.EqualTo(new[] { "engagements.csv:3:11: duplicate id: \"ada\" (first in stakeholders.csv, line 2)" }));
    }

    [TestCase("lio,МОТ,ru,acronym", "3:1: no stakeholder or engagement has this id: \"lio\" (did you mean ilo?)")]
    [TestCase("ilo,МОТ,ru,preferred", "3:12: unknown type of name: \"preferred\" (one of alias, acronym, former, transliteration)")]
    [TestCase("ilo, МОТ,ru,acronym", "3:1: duplicate name: \"ilo\" (first in names.csv, line 2)")]
    [TestCase("ilo,,ru,acronym", "3:5: no name (every row needs one)")]
    public void A_name_belongs_to_a_record_and_is_not_repeated(string row, string error)
    {
        using var folder = new WrittenFolder().With("names.csv", WrittenFolder.Names + row + "\n");

        Assert.That(folder.Errors(), Is.EqualTo(new[] { $"names.csv:{error}" }));
    }

    [TestCase("t1,adda,attends,forum,", "2:4: no stakeholder or engagement has this id: \"adda\" (did you mean ada?)")]
    [TestCase("t1,ada,attends,nowhere,", "2:16: no stakeholder or engagement has this id: \"nowhere\"")]
    [TestCase("t1,ada,attend,forum,", "2:8: unknown type of tie: \"attend\" (did you mean attends?)")]
    [TestCase("t1,ada,attends,forum,labur", "2:22: no stakeholder or engagement has this id: \"labur\" (did you mean labour?)")]
    [TestCase("t1,ada,attends,forum,ada", "2:22: nobody can take part on behalf of itself: \"ada\" (leave the cell empty)")]
    [TestCase(
        "t1,ilo,attends,forum,ada",
        "2:22: nobody can take part on behalf of a person: \"ada\" (name the body that the person represents)")]
    [TestCase("t1,ada,attends,forum,forum", "2:22: nobody can take part on behalf of an engagement: \"forum\" (name a stakeholder)")]
    [TestCase("t1,ada,represents,ilo,labour", "2:23: only a participation can be on behalf of somebody: \"labour\" (leave the cell empty)")]
    [TestCase("t1,ilo,part-of,ilo,", "2:16: a tie joins two different records: \"ilo\"")]
    [TestCase(
        "t1,ilo,represents,ada,",
        "2:8: represents never leads to the kind person: \"represents\" (ilo is international-organization, ada is person)")]
    [TestCase(
        "t1,ada,succeeds,ilo,",
        "2:8: succeeds never starts from the kind person: \"succeeds\" (ada is person, ilo is international-organization)")]
    [TestCase(
        "t1,ilo,hosts,labour,",
        "2:8: one stakeholder is tied to another by funds, heads, member-of, represents, works-for, advises, owns, cooperates-with, "
            + "related-to, part-of, succeeds: \"hosts\" (ilo is international-organization, labour is ministry)"
    )]
    [TestCase(
        "t1,forum,funds,ilo,",
        "2:4: a tie goes from a stakeholder, or from one engagement to another; never from an engagement to a stakeholder: \"forum\" "
            + "(forum is event, ilo is international-organization)"
    )]
    public void A_tie_joins_only_what_its_type_allows(string row, string error)
    {
        using var folder = new WrittenFolder().With("ties.csv", $"id,from,type,to,on_behalf_of\n{row}\n");

        Assert.That(folder.Errors(), Is.EqualTo(new[] { $"ties.csv:{error}" }));
    }

    [Test]
    public void A_tie_without_evidence_is_an_error_at_its_line()
    {
        using var folder = new WrittenFolder().With("ties.csv", "from,type,to,id\nada,attends,forum,t1\n\nada,addresses,forum,t2\n");

        Assert.That(
            folder.Errors(),
            Is.EqualTo(new[] { "ties.csv:4:21: a tie without evidence: \"t2\" (evidence.csv needs at least one row for every tie)" }));
    }

    [TestCase("t2,paper,,confirmed,", "3:1: no tie has this id: \"t2\" (did you mean t1?)")]
    [TestCase("t1,papre,,confirmed,", "3:4: no source has this id: \"papre\" (did you mean paper?)")]
    [TestCase("t1,paper,,confirms,", "3:11: unknown word for what the source says: \"confirms\" (did you mean confirmed?)")]
    [TestCase("t1,paper,paragraph 3,confirmed,other note", "3:1: duplicate evidence: \"t1\" (first in evidence.csv, line 2)")]
    public void Evidence_refers_to_a_tie_and_a_source_and_is_not_repeated(string row, string error)
    {
        using var folder = new WrittenFolder().With("evidence.csv", WrittenFolder.Evidence + row + "\n");

        Assert.That(folder.Errors(), Is.EqualTo(new[] { $"evidence.csv:{error}" }));
    }

    [Test]
    public void The_same_source_may_say_different_things_of_a_tie()
    {
        using var folder = new WrittenFolder().With(
            "evidence.csv",
            WrittenFolder.Evidence + "t1,paper,paragraph 3,announced,\nt1,paper,paragraph 4,confirmed,\n");

        Assert.That(folder.Open().Counts.Evidence, Is.EqualTo(3));
    }

    [Test]
    public void References_to_a_bad_row_are_not_reported_as_further_errors()
    {
        using var folder = new WrittenFolder()
            .With("sources.csv", "id,title,publisher\npaper,,The Paper\n")
            .With("stakeholders.csv", "id,kind,name\nada,persn,Ada\nilo,other\nlabour,ministry,Ministry\n")
            .With("ties.csv", "id,from,type,to,on_behalf_of\nt1,ada,atends,forum,ilo\n")
            .With("evidence.csv", "tie,source,says\nt1,paper,maybe\n");

        Assert.That(folder.Errors().Select(e => e.Split(": ")[0]), Is.EqualTo(
            new[] { "sources.csv:2:7", "stakeholders.csv:2:5", "stakeholders.csv:3:1", "ties.csv:2:8", "evidence.csv:2:10" }));
    }

    [Test]
    public void The_first_hundred_errors_are_listed_in_order_and_the_others_counted()
    {
        var ties = string.Concat(Enumerable.Range(1, 300).Select(i => $"x{i},ada,{(i > 150 ? "atends" : "attends")},forum\n"));
        using var folder = new WrittenFolder().With("ties.csv", "id,from,type,to\n" + ties).With("evidence.csv", "tie,source,says\n");

        var failure = folder.Failure();

        Assert.Multiple(() =>
        {
            Assert.That(failure.Count, Is.EqualTo(450), "150 words, and 300 ties without evidence");
            Assert.That(
                failure.Errors.Select(e => (e.Line, e.Reason)),
                Is.EqualTo(Enumerable.Range(2, 100).Select(i => ((long?)i, "a tie without evidence"))));
        });
    }

    [Test]
    public void The_longest_name_in_the_longest_language_is_distinguished_from_others()
    {
        var row = $"ilo,{new string('劳', 1_000)},en-x-{string.Join('-', Enumerable.Repeat("abcdefgh", 6))}-abcde,alias\n";
        using var folder = new WrittenFolder().With("names.csv", "id,name,language,type\n" + row + row);

        Assert.That(folder.Errors().Single(), Does.StartWith("names.csv:3:1: duplicate name: \"ilo\" (first in names.csv, line 2)"));
    }

    [Test]
    public void The_reported_value_is_shortened_to_one_line()
    {
        using var folder = new WrittenFolder().With(
            "engagements.csv",
            $"id,kind,name\nforum,\"{new string('é', 70)}\n\u202e😀{new string('x', 100)}\",Forum\n");

        Assert.That(folder.Failure().Errors.Single().Found, Is.EqualTo(new string('é', 70) + "\\n\\u202e…"));
    }

    [TestCase("engagements.csv", "id,kind,name\nforum,event,{0}\n", "2:13", 1_000, 'я')]
    [TestCase("names.csv", "id,name,type\nilo,{0},alias\n", "2:5", 1_000, 'x')]
    [TestCase("evidence.csv", "tie,source,says,locator\nt1,paper,confirmed,{0}\n", "2:20", 1_000, 'x')]
    [TestCase("evidence.csv", "tie,source,says,note\nt1,paper,confirmed,\" {0}\"\n", "2:20", 65_536, 'x')]
    public void Texts_have_a_maximum_length(string file, string text, string place, int limit, char letter)
    {
        using var fine = new WrittenFolder().With(file, text.Replace("{0}", new string(letter, limit)));
        using var tooLong = new WrittenFolder().With(file, text.Replace("{0}", new string(letter, limit + 1)));

        Assert.Multiple(() =>
        {
            Assert.That(fine.Open, Throws.Nothing);
            Assert.That(
                tooLong.Errors(),
                Is.EqualTo(new[] { $"{file}:{place}: longer than {limit:#,0} characters: \"{new string(letter, 79)}…\"" }));
        });
    }
}
