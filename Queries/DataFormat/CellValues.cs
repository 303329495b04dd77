using System.Collections.Immutable;
using StakeholderGraph.DataFormat.Oddities;

namespace StakeholderGraph.DataFormat;

/// <summary>
/// Reads the values in the cells of a row. If a cell is wrong, a fault is added to the row, and the returned value must not be used.
/// </summary>
internal static class CellValues
{
    private const string UnknownCountry = "unknown country";

    /// <summary>The id in a cell.</summary>
    public static RecordId Id(RecordReader row, int column)
    {
        if (Stated(row, column) is not { } text)
        {
            return default;
        }

        if (!RecordId.TryParse(text, out var id))
        {
            row.Fault(
                column,
                "not an id",
                LongNumbers.In(text) is null
                    ? LookAlikes.Hint(text, id => RecordId.IsValid(id)) ?? $"an id is {RecordId.Rule}"
                    : LongNumbers.Hint);
        }

        return id;
    }

    /// <summary>The id in a cell; <c>null</c> if there is none.</summary>
    public static RecordId? IdOrNone(RecordReader row, int column) => row.Text(column).IsEmpty ? null : Id(row, column);

    /// <summary>The text of a required cell.</summary>
    public static string Text(RecordReader row, int column) => TextOrNone(row, column) ?? "";

    /// <summary>The text of a cell.</summary>
    public static string? TextOrNone(RecordReader row, int column, int limit = Limits.TextLength)
    {
        var text = Stated(row, column);
        if (text?.Length > limit)
        {
            row.Fault(column, CellText.TooLong(limit));
        }

        return text;
    }

    /// <summary>One of the words that a column allows.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="what">What the word denotes, for messages.</param>
    /// <param name="allowed">The words that the column allows.</param>
    /// <param name="elsewhere">Words that belong in another file.</param>
    /// <param name="hint">The hint where those words belong.</param>
    public static T Word<T>(
        RecordReader row, int column, string what, IReadOnlyList<T> allowed, IReadOnlyList<T>? elsewhere = null, string? hint = null)
        where T : struct, Enum
    {
        if (Stated(row, column) is not { } text)
        {
            return default;
        }

        var isWord = Words<T>.TryParse(text, out var word);
        if (!isWord || !allowed.Contains(word))
        {
            row.Fault(
                column,
                $"unknown {what}",
                isWord && elsewhere?.Contains(word) == true ? hint : Nearest.Hint(text, allowed.Select(Words<T>.Of)));
        }

        return word;
    }

    /// <summary>The date in a cell.</summary>
    public static PartialDate? Date(RecordReader row, int column)
    {
        if (Stated(row, column) is not { } text)
        {
            return null;
        }

        if (PartialDate.TryParse(text, out var date))
        {
            return date;
        }

        var isShaped = text.Length is 4 or 7 or 10
            && text.Index().All(c => c.Index is 4 or 7 ? c.Item == '-' : char.IsAsciiDigit(c.Item));
        row.Fault(
            column,
            isShaped ? "no such date" : "not a date",
            DateGuess.Hint(text));
        return null;
    }

    /// <summary>The period in two cells.</summary>
    public static Period Period(RecordReader row, int start, int end)
    {
        var (from, to) = (Date(row, start), row.Text(end).SequenceEqual("?"u8) ? PartialDate.NotKnown : Date(row, end));
        if (StakeholderGraph.Period.IsOrdered(from, to))
        {
            return new Period(from, to);
        }

        row.Fault(end, "the end comes before the start", $"the start is {from}");
        return default;
    }

    /// <summary>The amount of money in two cells.</summary>
    public static Money? Money(RecordReader row, int amount, int currency)
    {
        var (number, code) = (Stated(row, amount), Stated(row, currency));
        var value = 0m;
        if (number is not null && !StakeholderGraph.Money.TryParseValue(number, out value))
        {
            row.Fault(amount, "not an amount", "digits with a decimal point, such as 1250000.50");
        }

        if (code is not null && !Currencies.IsCode(code))
        {
            row.Fault(
                currency,
                "unknown currency",
                Currencies.IsCode(code.ToUpperInvariant()) ? Nearest.DidYouMean(code.ToUpperInvariant()) : "an ISO 4217 code such as USD");
        }

        if (number is null != code is null)
        {
            row.Fault(
                number is null ? currency : amount,
                number is null ? "a currency without an amount" : "an amount without a currency",
                number is null ? "leave the cell empty" : "write its ISO 4217 code in the column currency");
        }

        return number is null || code is null ? null : new Money(value, code);
    }

    /// <summary>The language tag in a cell.</summary>
    public static string? Language(RecordReader row, int column)
    {
        var text = Stated(row, column);
        if (text is not null && !LanguageTag.IsWellFormed(text))
        {
            var hyphened = text.Replace('_', '-');
            row.Fault(
                column,
                "not a language tag",
                LanguageTag.IsWellFormed(hyphened)
                    ? Nearest.DidYouMean(hyphened)
                    : LookAlikes.Hint(text, LanguageTag.IsWellFormed) ?? "a BCP 47 tag such as en, ru, kk or uz-Latn");
        }

        return text;
    }

    /// <summary>The country in a cell.</summary>
    public static string? Country(RecordReader row, int column)
    {
        var text = Stated(row, column);
        if (text is not null && !Countries.IsCode(text))
        {
            row.Fault(column, UnknownCountry, CountryHint(row, text));
        }

        return text;
    }

    /// <summary>The list of countries in a cell, which supplements the country in another cell.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column of the list.</param>
    /// <param name="country">The country in the other cell.</param>
    public static ImmutableArray<string> OtherCountries(RecordReader row, int column, string? country)
    {
        var items = Items(row, column);
        foreach (var item in items.Where(item => !Countries.IsCode(item)))
        {
            row.Fault(column, UnknownCountry, item, CountryHint(row, item));
        }

        if (country is not null && items.Contains(country))
        {
            row.Fault(column, "the country is among the other ones", country, "leave it out of the list");
        }
        else if (!items.IsEmpty && country is null)
        {
            row.Fault(column, "other countries without a country", "write one of them in the column country");
        }

        return items;
    }

    /// <summary>The link in a cell.</summary>
    public static string? Link(RecordReader row, int column)
    {
        var text = Stated(row, column);
        if (text is not null)
        {
            CheckLink(row, column, text);
        }

        return text;
    }

    /// <summary>The list of links in a cell.</summary>
    public static ImmutableArray<string> Links(RecordReader row, int column)
    {
        var items = Items(row, column);
        foreach (var item in items)
        {
            CheckLink(row, column, item);
        }

        return items;
    }

    /// <summary>The list of topics in a cell.</summary>
    public static ImmutableArray<string> Topics(RecordReader row, int column)
    {
        var items = Items(row, column);
        if (items.FirstOrDefault(i => i.Length > Limits.TextLength) is { } item)
        {
            row.Fault(column, CellText.TooLong(Limits.TextLength), item, null);
        }

        return items;
    }

    /// <summary>The list of identifiers in a cell.</summary>
    public static ImmutableArray<Identifier> Identifiers(RecordReader row, int column)
    {
        var items = Items(row, column);
        if (items.IsEmpty)
        {
            return [];
        }

        var identifiers = ImmutableArray.CreateBuilder<Identifier>(items.Length);
        var seen = new HashSet<Identifier>();
        foreach (var item in items)
        {
            if (!Identifier.TryParse(item, out var identifier) || item.Length > Limits.TextLength)
            {
                row.Fault(column, "not an identifier", item, "an identifier is scheme:value, e.g. wikidata:Q54129");
            }
            else if (!seen.Add(identifier!))
            {
                row.Fault(column, "duplicate value in the list", item, null); // duplicates except for the white space within
            }
            else
            {
                identifiers.Add(identifier!);
            }
        }

        return identifiers.DrainToImmutable();
    }

    /// <summary>The attributes in a cell.</summary>
    public static ImmutableSortedDictionary<string, string> Attributes(RecordReader row, int column)
    {
        var items = Items(row, column);
        if (items.IsEmpty)
        {
            return Entry.NoAttributes;
        }

        var attributes = Entry.NoAttributes.ToBuilder();
        foreach (var item in items)
        {
            var sign = item.IndexOf('=', StringComparison.Ordinal);
            var key = sign < 0 ? "" : item[..sign].Trim();
            if (!RecordId.IsValid(key) || sign == item.Length - 1)
            {
                row.Fault(column, "not an attribute", item, "an attribute is key=value, the key written as an id");
            }
            else if (!attributes.TryAdd(key, item[(sign + 1)..].Trim()))
            {
                row.Fault(column, "duplicate key", key, "give each value its own key");
            }
        }

        return attributes.ToImmutable();
    }

    private static string CountryHint(RecordReader row, string text) => LookAlikes.Hint(text, Countries.IsCode)
        ?? (CountryNames.CodeOf(text) is { } code ? Nearest.DidYouMean(code)
            : $"an ISO 3166-1 alpha-2 code such as KZ{(row.KnowsCountryNames ? ", or a name such as Kazakhstan" : "")}");

    private static ImmutableArray<string> Items(RecordReader row, int column)
    {
        if (Stated(row, column) is not { } text)
        {
            return [];
        }

        ImmutableArray<string> items = [.. ListCell.Split(text)];
        if (items.Length > 1 && items.GroupBy(i => i, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            row.Fault(column, "duplicate value in the list", twice.Key, null);
        }

        return items;
    }

    private static void CheckLink(RecordReader row, int column, string text)
    {
        var isLink = Uri.TryCreate(text, UriKind.Absolute, out var link)
            && (link.Scheme == Uri.UriSchemeHttp || link.Scheme == Uri.UriSchemeHttps)
            && link.Host.Length > 0
            && !text.Any(char.IsWhiteSpace);
        if (!isLink)
        {
            row.Fault(column, "not a link", text, "an absolute address that begins with http: or https:");
        }
        else if (link!.UserInfo.Length > 0)
        {
            row.Fault(
                column,
                "a link with a user name or password",
                text,
                "leave out the part before the @, and change the password if it was real");
        }
    }

    // The rules common to all texts. A missing column states nothing, and has already been reported once.
    private static string? Stated(RecordReader row, int column)
    {
        var cell = row.Text(column);
        if (cell.IsEmpty)
        {
            if (row.Layout.Columns[column].Required && row.Has(column))
            {
                row.Fault(
                    column,
                    $"no {row.Layout.Columns[column].Name}",
                    null,
                    row.Layout.File == DatasetFile.Dataset ? "it is required" : "every row needs one");
            }

            return null;
        }

        if (CellText.HasControl(cell))
        {
            row.Fault(column, "a control character", MisreadText.HintOfControls(CellText.ToString(cell)) ?? "delete it");
            return null;
        }

        var text = CellText.ToString(cell);
        if (text.Length > Limits.CellLength)
        {
            row.Fault(column, CellText.TooLong(Limits.CellLength));
            return null;
        }

        return text;
    }
}
