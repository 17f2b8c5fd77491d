using PaperSearch.Resolving;

namespace PaperSearch.Tests.Reference;

/// <summary>Where a pattern stands in a text, found by trying.</summary>
internal static class ReferencePlaces
{
    /// <summary>The places, by their beginnings.</summary>
    public static List<Place> Of(Pattern pattern, ReferenceText text) => pattern switch
    {
        WordPattern word => [.. text.PositionsOf(word.Terms).Select(position => new Place(position, position + 1))],
        AnyPattern any => Sorted(any.Parts.SelectMany(part => Of(part, text)).Distinct()),
        PhrasePattern phrase => Sorted(Counted(phrase, text).Select(PlaceOf)),
        NearPattern near => Sorted(Near(near, text).GroupBy(pair => pair.Left).Select(pairs => pairs.First().Both)),
        _ => throw new InvalidOperationException($"{pattern.GetType().Name} is no pattern."),
    };

    /// <summary>
    /// The positions that belong to a place of the pattern: of each pair that is near both sides, of each way in which the words
    /// of a phrase stand their positions.
    /// </summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text.</param>
    /// <param name="countedOnly">Whether only those ways count in which the words of a loose phrase are moved least.</param>
    public static HashSet<int> Covered(Pattern pattern, ReferenceText text, bool countedOnly) =>
        [.. Ways(pattern, text, countedOnly).SelectMany(way => way.Positions)];

    private static IEnumerable<(Place Place, int[] Positions)> Ways(Pattern pattern, ReferenceText text, bool countedOnly)
    {
        return pattern switch
        {
            WordPattern word => text.PositionsOf(word.Terms).Select(position => Way([position])),
            AnyPattern any => any.Parts.SelectMany(part => Ways(part, text, countedOnly)),
            PhrasePattern phrase when countedOnly => Counted(phrase, text).Select(Way),
            PhrasePattern phrase => Assignments(WordsOf(phrase, text), phrase).Select(Way),
            NearPattern near =>
                from left in Ways(near.Left, text, countedOnly)
                from right in Ways(near.Right, text, countedOnly)
                where AreNear(left.Place, right.Place, near.Distance)
                select (Union(left.Place, right.Place), (int[])[.. left.Positions, .. right.Positions]),
            _ => [],
        };

        static (Place, int[]) Way(int[] positions) => (PlaceOf(positions), positions);
    }

    private static int[][] WordsOf(PhrasePattern phrase, ReferenceText text) =>
        [.. phrase.Words.Select(word => text.PositionsOf(word.Terms))];

    /// <summary>
    /// Of each occurrence that may be the one moved least, the first occurrences of the other words that are moved as much or
    /// more: counted as one place, where altogether they are moved no more than allowed.
    /// </summary>
    private static List<int[]> Counted(PhrasePattern phrase, ReferenceText text)
    {
        var words = WordsOf(phrase, text);
        if (words.Any(positions => positions.Length == 0))
            return [];
        var found = new List<int[]>();
        var occurrences = words.SelectMany((positions, word) => positions.Select(position => (Word: word, Position: position)));
        foreach (var (least, position) in occurrences.OrderBy(o => (o.Position - phrase.OffsetOf(o.Word), o.Word)))
        {
            if (FirstBehind(least, position, words, phrase) is not { } way)
                continue;
            if (found.Count == 0 || PlaceOf(found[^1]) != PlaceOf(way))
                found.Add(way);
        }
        // The words stand so wherever any choice of occurrences does.
        return found.Count == 0 ? [.. Assignments(words, phrase).Take(1)] : found;
    }

    private static int[]? FirstBehind(int least, int position, int[][] words, PhrasePattern phrase)
    {
        var way = new int[words.Length];
        for (var i = 0; i < way.Length; i++)
        {
            var same = SameBefore(phrase, i);
            var behind = words[i].Where(
                p => (p - phrase.OffsetOf(i), i).CompareTo((position - phrase.OffsetOf(least), least)) > 0);
            way[i] = i == least ? position : behind.FirstOrDefault(p => same < 0 || p > way[same], -1);
            if (way[i] < 0 || (same >= 0 && way[i] <= way[same]))
                return null;
        }
        return Moved(way, phrase) <= phrase.Slop ? way : null;
    }

    /// <summary>All choices of an occurrence of each word that are moved no more than allowed, none taken twice.</summary>
    private static IEnumerable<int[]> Assignments(int[][] words, PhrasePattern phrase)
    {
        return Choose([]);

        IEnumerable<int[]> Choose(int[] chosen)
        {
            if (chosen.Length > 0 && Moved(chosen, phrase) > phrase.Slop)
                return [];
            if (chosen.Length == words.Length)
                return [chosen];
            var same = SameBefore(phrase, chosen.Length);
            return words[chosen.Length].Where(p => same < 0 || p > chosen[same]).SelectMany(p => Choose([.. chosen, p]));
        }
    }

    private static int SameBefore(PhrasePattern phrase, int word)
    {
        for (var i = word - 1; i >= 0; i--)
        {
            if (phrase.Words[i] == phrase.Words[word])
                return i;
        }
        return -1;
    }

    private static int Moved(int[] way, PhrasePattern phrase)
    {
        var offsets = way.Select((position, i) => position - phrase.OffsetOf(i)).ToList();
        return offsets.Max() - offsets.Min();
    }

    private static IEnumerable<(Place Left, Place Both)> Near(NearPattern near, ReferenceText text)
    {
        var right = Of(near.Right, text);
        return
            from one in Of(near.Left, text)
            from other in right
            where AreNear(one, other, near.Distance)
            select (one, Union(one, other));
    }

    private static bool AreNear(Place one, Place other, int distance) =>
        Math.Max(one.Start - other.End, other.Start - one.End) is var between && between >= 0 && between <= distance;

    private static Place Union(Place one, Place other) => new(Math.Min(one.Start, other.Start), Math.Max(one.End, other.End));

    private static Place PlaceOf(int[] way) => new(way.Min(), way.Max() + 1);

    private static List<Place> Sorted(IEnumerable<Place> places) => [.. places.OrderBy(place => (place.Start, place.End))];
}
