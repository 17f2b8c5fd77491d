using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Matching;

namespace PaperSearch.Embedded.Proximity;

/// <summary>
/// Papers in which a pattern of words in places occurs in any of some fields. It is scored as a word would be: its weighted
/// occurrences in all fields, saturated, times the idf of its words together (see <see cref="Searching.RankingProfile"/>).
/// </summary>
internal sealed class ProximityQuery(Pattern pattern, ValueList<string> fields, Bm25Statistics statistics, PostingsSource source) : Lucene.Net.Search.Query
{
    private Pattern Pattern => pattern;

    private ValueList<string> Fields => fields;

    private Bm25Statistics Statistics => statistics;

    public override Weight CreateWeight(IndexSearcher searcher) => new ProximityWeight(this);

    public override string ToString(string field) => $"{string.Join('|', fields)}:{pattern}";

    public override bool Equals(object? obj) =>
        obj is ProximityQuery other && other.Pattern.Equals(pattern) && other.Fields.Equals(fields) && Boost == other.Boost;

    public override int GetHashCode() => HashCode.Combine(pattern, fields);

    private Occurrences? Open(Pattern part, string field, AtomicReaderContext segment, IBits? acceptDocs) => part switch
    {
        WordPattern word => OpenWord(word, field, segment, acceptDocs),
        PhrasePattern phrase => OpenPhrase(phrase, field, segment, acceptDocs),
        AnyPattern any => OpenAny(any, field, segment, acceptDocs),
        NearPattern near => Open(near.Left, field, segment, acceptDocs) is { } left && Open(near.Right, field, segment, acceptDocs) is { } right
            ? new NearOccurrences(left, right, near.Distance)
            : null,
        _ => throw new InvalidOperationException($"{part.GetType().Name} is no pattern."),
    };

    private WordOccurrences? OpenWord(WordPattern word, string field, AtomicReaderContext segment, IBits? acceptDocs)
    {
        List<DocsAndPositionsEnum>? lists = null;
        foreach (var text in word.Terms)
        {
            if (source.Find(field, text) is { } term && source.OpenPositions(segment, term, acceptDocs) is { } list)
                (lists ??= []).Add(list);
        }
        return lists is null ? null : new WordOccurrences([.. lists]);
    }

    private Occurrences? OpenAny(AnyPattern any, string field, AtomicReaderContext segment, IBits? acceptDocs)
    {
        List<Occurrences>? parts = null;
        foreach (var one in any.Parts)
        {
            if (Open(one, field, segment, acceptDocs) is { } part)
                (parts ??= []).Add(part);
        }
        return parts is null ? null : parts.Count == 1 ? parts[0] : new AnyOccurrences([.. parts]);
    }

    // A word that is there more than once is opened once: all words of a phrase stand at the same paper.
    private PhraseOccurrences? OpenPhrase(PhrasePattern phrase, string field, AtomicReaderContext segment, IBits? acceptDocs)
    {
        var words = new WordOccurrences[phrase.Words.Count];
        var sameAs = new int[words.Length];
        var lastAt = new Dictionary<WordPattern, int>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var word = phrase.Words[i];
            sameAs[i] = lastAt.GetValueOrDefault(word, -1);
            lastAt[word] = i;
            if ((sameAs[i] >= 0 ? words[sameAs[i]] : OpenWord(word, field, segment, acceptDocs)) is not { } opened)
                return null;
            words[i] = opened;
        }
        return new PhraseOccurrences(words, phrase.Slop, sameAs);
    }

    // Of alternatives the most usual, of words that must stand together all of them.
    private float Idf(Pattern part) => part switch
    {
        WordPattern word => statistics.Idf(word.Terms.SelectMany(t => fields.Select(f => source.DocFreq(f, t))).DefaultIfEmpty(0).Max()),
        PhrasePattern phrase => phrase.Words.Sum(w => Idf(w)),
        AnyPattern any => any.Parts.Select(p => Idf(p)).DefaultIfEmpty(0).Min(),
        NearPattern near => Idf(near.Left) + Idf(near.Right),
        _ => 0,
    };

    private sealed class ProximityWeight(ProximityQuery query) : Weight
    {
        private readonly float factor = query.Boost * query.Idf(query.Pattern);

        public override Lucene.Net.Search.Query Query => query;

        public override float GetValueForNormalization() => 1f;

        public override void Normalize(float norm, float topLevelBoost) { }

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var found = new List<(Occurrences, float)>();
            foreach (var field in query.Fields)
            {
                if (query.Open(query.Pattern, field, context, acceptDocs) is { } occurrences)
                    found.Add((occurrences, query.Statistics.Profile.WeightOf(field)));
            }
            var lengths = SegmentColumns.Of(context.AtomicReader).WeightedLengths(context.AtomicReader, query.Statistics.Profile);
            return found.Count == 0 ? null : new ProximityScorer(this, [.. found], factor, lengths, query.Statistics);
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            if (GetScorer(context, null!) is not { } scorer || scorer.Advance(doc) != doc)
                return new ComplexExplanation(false, 0, "the words do not stand so");
            var score = new ComplexExplanation(true, scorer.GetScore(), $"{query.ToString("")}: product of");
            score.AddDetail(new Explanation(factor, "idf of its words together, boost"));
            score.AddDetail(new Explanation(factor == 0 ? 0 : score.Value / factor, "tf / (tf + k1 · (1 − b + b · length / average length)), tf weighted occurrences"));
            return score;
        }
    }

    /// <summary>Steps through the papers in which the pattern occurs in any field.</summary>
    private sealed class ProximityScorer(Weight weight, (Occurrences Occurrences, float Weight)[] fields, float factor, float[] lengths, Bm25Statistics statistics)
        : Scorer(weight)
    {
        private int doc = -1;

        public override int DocID => doc;

        public override int Freq => fields.Sum(f => f.Occurrences.Doc == doc ? f.Occurrences.Places().Count : 0);

        public override int NextDoc() => Advance(doc + 1);

        public override int Advance(int target)
        {
            doc = NO_MORE_DOCS;
            foreach (var (occurrences, _) in fields)
                doc = Math.Min(doc, occurrences.Doc < target ? occurrences.Advance(target) : occurrences.Doc);
            return doc;
        }

        public override float GetScore()
        {
            var frequency = 0f;
            foreach (var (occurrences, fieldWeight) in fields)
                frequency += occurrences.Doc == doc ? fieldWeight * occurrences.Places().Count : 0;
            return factor * statistics.Saturate(frequency, lengths[doc]);
        }

        public override long GetCost() => fields.Sum(f => f.Occurrences.Cost);
    }
}
