namespace PaperSearch.Resolving;

/// <summary>
/// The ways in which a phrase may be written: a compound in it as words side by side or as one word, which takes one position
/// where the words take several. For one query.
/// </summary>
internal sealed class PhraseForms(JoinedWords joined)
{
    /// <summary>More ways are not tried; the one as typed is the first.</summary>
    private const int MostForms = 8;

    /// <summary>The phrase in all of its ways.</summary>
    /// <param name="positions">The words, one at least.</param>
    /// <param name="slop">How many positions they may be moved altogether.</param>
    public Pattern Of(ReadOnlySpan<AnalyzedWord> positions, int slop)
    {
        // By position the ways to write what begins there; made from the end.
        var ways = new List<WordPattern[]>[positions.Length + 1];
        ways[^1] = [[]];
        for (var i = positions.Length - 1; i >= 0; i--)
        {
            ways[i] = [];
            ref readonly var word = ref positions[i];
            Add(ways[i], [WordPattern.Of(word)], ways[i + 1]);
            foreach (var variant in word.Variants.AsSpan())
            {
                var behind = ways[i + WordsOf(variant, positions[i..])];
                AddOne(variant.Term, behind);
                if (variant.Term.AsSpan().ContainsAnyInRange('0', '9'))
                    AddApart(variant.Term, behind);
            }
            foreach (var same in JoinedWords.SameAs(word.Term))
                Add(ways[i], [new WordPattern([same])], ways[i + 1]);
            for (var count = 2; count <= 3 && i + count <= positions.Length; count++)
            {
                // Words that are quoted apart are meant so, but for names that have no usual form.
                if (joined.AsOne(positions.Slice(i, count), out var isSure) is { } one && isSure)
                    AddOne(one, ways[i + count]);
            }
            if (!word.IsStopWord)
                AddApart(word.Unstemmed, ways[i + 1]);

            void AddOne(string one, List<WordPattern[]> behind)
            {
                foreach (var term in JoinedWords.SameAs(one).Prepend(one))
                    Add(ways[i], [new WordPattern([term])], behind);
            }

            void AddApart(string one, List<WordPattern[]> behind)
            {
                foreach (var apart in joined.Apart(one).AsSpan())
                    Add(ways[i], apart.Words.AsSpan(), behind);
            }
        }
        var all = ways[0].ConvertAll(words => words.Length == 1 ? words[0] : (Pattern)new PhrasePattern([.. words], slop));
        return all.Count == 1 ? all[0] : new AnyPattern(all.ToValueList());
    }

    private static void Add(List<WordPattern[]> ways, ReadOnlySpan<WordPattern> first, List<WordPattern[]> rest)
    {
        foreach (var words in rest)
        {
            if (ways.Count < MostForms)
                ways.Add([.. first, .. words]);
        }
    }

    private static int WordsOf(in AnalyzedVariant variant, ReadOnlySpan<AnalyzedWord> from)
    {
        var count = 1;
        while (count < from.Length && from[count].Start < variant.End)
            count++;
        return count;
    }
}
