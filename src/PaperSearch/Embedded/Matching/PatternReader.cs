using PaperSearch.Embedded.Postings;
using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Matching;

/// <summary>From patterns to their occurrences in a segment. For one search.</summary>
internal sealed class PatternReader(TermReader terms)
{
    /// <summary>Where a pattern stands in a field of a segment; <see langword="null"/> where it cannot.</summary>
    public Occurrences? Open(Pattern part, string field, PostingsLease postings) => part switch
    {
        WordPattern word => OpenWord(word, field, postings),
        PhrasePattern phrase => OpenPhrase(phrase, field, postings),
        AnyPattern any => OpenAny(any, field, postings),
        NearPattern near => Open(near.Left, field, postings) is { } left && Open(near.Right, field, postings) is { } right
            ? new NearOccurrences(left, right, near.Distance)
            : null,
        _ => throw new InvalidOperationException($"{part.GetType().Name} is no pattern."),
    };

    private WordOccurrences? OpenWord(WordPattern word, string field, PostingsLease postings)
    {
        List<PositionCursor>? lists = null;
        foreach (var text in word.Terms)
        {
            if (terms.Find(field, text) is { } term && postings.OpenPositions(term) is { } list)
                (lists ??= []).Add(list);
        }
        return lists is null ? null : new WordOccurrences([.. lists]);
    }

    private Occurrences? OpenAny(AnyPattern any, string field, PostingsLease postings)
    {
        List<Occurrences>? parts = null;
        foreach (var one in any.Parts)
        {
            if (Open(one, field, postings) is { } part)
                (parts ??= []).Add(part);
        }
        return parts is null ? null : parts.Count == 1 ? parts[0] : new AnyOccurrences([.. parts]);
    }

    // A word that is there more than once is opened once: all words of a phrase stand at the same paper.
    private PhraseOccurrences? OpenPhrase(PhrasePattern phrase, string field, PostingsLease postings)
    {
        var words = new WordOccurrences[phrase.Words.Count];
        var sameAs = PhrasePlaces.Repeats(phrase.Words);
        for (var i = 0; i < words.Length; i++)
        {
            if ((sameAs[i] >= 0 ? words[sameAs[i]] : OpenWord(phrase.Words[i], field, postings)) is not { } opened)
                return null;
            words[i] = opened;
        }
        return new PhraseOccurrences(words, phrase, sameAs);
    }
}
