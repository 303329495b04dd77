using System.Globalization;

namespace StakeholderGraph.Formats;

/// <summary>The ids of the ties of a file. A tie with the same id and the same fields as an earlier one is that tie.</summary>
internal sealed class TieIds
{
    private const int Many = 8; // from which on ties of the same ends and type are not compared one by one

    private readonly DigestTable<UInt128> _said = new(); // by id, what each says

    // For ids of many ties: the last number, and the number of each different tie.
    private readonly DigestTable<int> _many = new();

    /// <summary>The id of a tie. If an earlier, different tie has this id, a number is appended.</summary>
    /// <param name="tie">The tie. If the file states its id, no number is appended: the check refuses duplicates.</param>
    /// <param name="id">The id without a number.</param>
    /// <param name="isNew">Whether no earlier tie is equal.</param>
    public string Of(TieDraft tie, string id, out bool isNew)
    {
        var (said, number, numbered) = (tie.Digest, 1, id);
        while (true)
        {
            ref var known = ref _said.Of(Digests.Of(numbered), out var isFree);
            if (!isFree && !tie.IsSeparate && known == said)
            {
                isNew = false;
                return numbered;
            }

            if (isFree || tie.Id is not null)
            {
                known = tie.IsSeparate ? UInt128.Zero : said;
                break;
            }

            if (++number == Many)
            {
                if (!tie.IsSeparate && _many.Of(OfMany(), out _) is > 0 and var same)
                {
                    isNew = false;
                    return Numbered(same);
                }

                number = Math.Max(number, _many.Of(Digests.Of(id), out _) + 1);
            }

            numbered = Numbered(number);
        }

        if (number >= Many)
        {
            _many.Of(Digests.Of(id), out _) = number;
            _many.Of(OfMany(), out _) = number;
        }

        isNew = true;
        return numbered;

        string Numbered(int number) => string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");

        UInt128 OfMany() => Digests.Of(id, said.ToString("x", CultureInfo.InvariantCulture));
    }
}
