using PaperSearch.Embedded.Postings;
using PaperSearch.Embedded.Schema;
using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// The words of a short query as the term that they may be, in a title or else in an abstract: see
/// <see cref="RankingProfile.TitlePhrase"/> and <see cref="RankingProfile.AbstractPhrase"/>. Positions are read of papers that
/// have all of the words.
/// </summary>
internal sealed class PhraseMatch : ScoreSignal
{
    /// <summary>What the phrase counts for where its words stand there in other forms: "speech act" for "speech acts".</summary>
    private const float InOtherForms = 0.7f;

    private readonly TypedPhrase phrase;
    private readonly int words;
    private readonly int wordsInTitle;
    private readonly float inTitle;
    private readonly float inAbstract;

    private PhraseMatch(TypedPhrase phrase, WordsClause clause, RankingProfile profile, float factors)
    {
        this.phrase = phrase;
        words = clause.Words.Count(word => !word.OnlyRanks);
        wordsInTitle = clause.Title!.Counted;
        (inTitle, inAbstract) = (profile.TitlePhrase * factors, profile.AbstractPhrase * factors);
    }

    public static ScoreSignal? Of(WordsClause clause, RankingProfile profile, float factors) =>
        clause.Title is { Phrase: { } phrase } && (profile.TitlePhrase > 0 || profile.AbstractPhrase > 0)
            ? new PhraseMatch(phrase, clause, profile, factors)
            : null;

    public override SegmentSignal Open(SegmentContext segment) => new Segment(this, segment);

    public override float Bound(float factors) => Math.Max(inTitle, inAbstract);

    private sealed class Segment(PhraseMatch signal, SegmentContext segment) : SegmentSignal
    {
        private FieldPhrase? titles;
        private FieldPhrase? abstracts;

        public override float Bound(in WordMatches words) =>
            words.Count < signal.words ? 0
            : words.TitleCount < signal.wordsInTitle ? signal.inAbstract
            : Math.Max(signal.inTitle, signal.inAbstract);

        public override float Score(int doc, in WordMatches words)
        {
            if (words.Count < signal.words)
                return 0;
            // Many a segment has no paper with all of the words.
            if (words.TitleCount >= signal.wordsInTitle
                && (titles ??= new FieldPhrase(signal.phrase, SearchedFields.Title, segment)).Find(doc) is { } inTitle)
                return signal.inTitle * (inTitle ? 1 : InOtherForms);
            return signal.inAbstract > 0
                && (abstracts ??= new FieldPhrase(signal.phrase, SearchedFields.Abstract, segment)).Find(doc) is { } inAbstract
                    ? signal.inAbstract * (inAbstract ? 1 : InOtherForms)
                    : 0;
        }

        public override string Describe(int doc, in WordMatches words)
        {
            var isInTitle = words.TitleCount >= signal.wordsInTitle && titles?.Find(doc) is not null;
            var asTyped = (isInTitle ? titles : abstracts)?.Find(doc) is true ? "as typed " : "in other forms ";
            return $"the query's words as a phrase, {asTyped}in the {(isInTitle ? "title" : "abstract")}";
        }
    }

    /// <summary>The phrase in a field of a segment.</summary>
    private sealed class FieldPhrase
    {
        private readonly Occurrences? places;
        private readonly DocCursor[]? asTyped;

        public FieldPhrase(TypedPhrase phrase, string field, SegmentContext segment)
        {
            var patterns = new PatternReader(segment.Terms);
            places = patterns.Open(phrase.Pattern, IndexFields.Of(field, TermForm.Analyzed), segment.Postings);
            if (places is null)
                return;
            var exact = new List<DocCursor>(phrase.Words.Count);
            foreach (var word in phrase.Words)
            {
                if (segment.Terms.Find(IndexFields.Of(field, TermForm.Exact), word) is not { } term
                    || segment.Postings.Open(term) is not { } cursor)
                    return;
                exact.Add(cursor);
            }
            asTyped = [.. exact];
        }

        /// <summary>
        /// Whether the field of a paper, none before the last one asked for, has the words as they are typed;
        /// <see langword="null"/> where they do not stand together.
        /// </summary>
        public bool? Find(int doc)
        {
            if (places is null || !places.AdvanceExact(doc))
                return null;
            return asTyped is not null && Array.TrueForAll(asTyped, word => word.AdvanceExact(doc));
        }
    }
}
