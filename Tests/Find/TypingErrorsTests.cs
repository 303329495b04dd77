using System.Text.RegularExpressions;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Names;

/// <summary>A query for a full-text index must find every word within a number of typing errors; finding more does no harm.</summary>
public sealed class TypingErrorsTests
{
    [Test]
    public void Every_word_within_the_tolerance_is_found(
        [Values(1, 2)] int errors, [Values] bool isAlone, [Values("ab", "abcdefgh", "ağ欧𠀀")] string alphabet)
    {
        string[] letters = [.. alphabet.EnumerateRunes().Select(r => r.ToString())];
        var random = new Random(errors);
        for (var i = 0; i < 4_000; i++)
        {
            string[] text =
            [
                .. Enumerable.Range(0, random.Next(errors == 1 ? 4 : 6, 60)).Select(_ => letters[random.Next(letters.Length)]),
            ];
            var (word, sought) = (string.Concat(Mistype(text, errors, letters, random)), string.Concat(text));
            if (EditDistance.Within(sought, word, errors) > errors)
            {
                continue; // A letter was touched twice.
            }

            Assert.That(TypingErrors.Queries('v', 'r', sought, errors, isAlone).Any(q => Finds(q, word)), $"{sought} should find {word}");
        }
    }

    [Test]
    public void A_text_that_is_too_long_for_the_index_is_found_by_its_start([Range(190, 215)] int length)
    {
        var text = $"abcdefghijklm{"nopqrstuvwxyz".PadLeft(length - 13, '0')}";

        Assert.That(TypingErrors.Queries('v', 'r', text, 2, isAlone: true).Any(q => Finds(q, $"{text[..15]}x{text[16..^1]}x")));
    }

    [TestCase("kazakhstan", "uzbekistan")]
    [TestCase("organizatsiya", "industrializm")]
    public void Dissimilar_words_are_not_found(string sought, string word) =>
        Assert.That(TypingErrors.Queries('v', 'r', sought, 2, isAlone: true).Where(q => Finds(q, word)), Is.Empty);

    [Test]
    public void Lucene_accepts_the_query_for_any_text([Values(1, 4, 6, 8, 13, 30)] int letters)
    {
        var random = new Random(letters);
        for (var i = 0; i < 100; i++)
        {
            var words = Enumerable
                .Range(0, 1 + (Find.MaxLength / (letters + 1)))
                .Select(_ => new string(random.GetItems("shchyuzhtkbw".AsSpan(), letters)));
            var text = string.Join(' ', words)[..Find.MaxLength];
            foreach (var tolerance in Enum.GetValues<Tolerance>())
            {
                Assert.That(FindQuery.Of(FoldedName.Sought(text), tolerance)!.Split(' '), Has.Length.LessThanOrEqualTo(1024), text);
            }
        }
    }

    private static List<string> Mistype(string[] text, int errors, string[] letters, Random random)
    {
        var typed = text.ToList();
        for (var error = 0; error < errors; error++)
        {
            var at = random.Next(typed.Count);
            var letter = letters[random.Next(letters.Length)];
            switch (random.Next(4))
            {
                case 0:
                    typed.RemoveAt(at);
                    break;
                case 1:
                    typed.Insert(random.Next(typed.Count + 1), letter);
                    break;
                case 2:
                    typed[at] = letter;
                    break;
                case var _ when at + 1 < typed.Count:
                    (typed[at], typed[at + 1]) = (typed[at + 1], typed[at]);
                    break;
                default:
                    break;
            }
        }

        return typed;
    }

    /// <summary>Whether a query finds a word that is indexed forwards and reversed.</summary>
    private static bool Finds(string query, string word)
    {
        string[] indexed = [FindWords.Word('v', word), FindWords.Word('r', FindWords.Reverse(word))];
        if (query[0] != '/')
        {
            Assert.That(query, Does.EndWith("*"));
            return indexed.Any(w => w.StartsWith(query[..^1], StringComparison.Ordinal));
        }

        // Lucene's dot is a whole character; in .NET it is half of a character beyond U+FFFF.
        var expression = new Regex(
            $"^(?:{query[1..^1].Replace(".", "(?:[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]|.)", StringComparison.Ordinal)})$",
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(10));
        return indexed.Any(expression.IsMatch);
    }
}
