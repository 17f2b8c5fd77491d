using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using PaperSearch.Embedded.Matching;
using PaperSearch.Querying;
using LuceneQuery = Lucene.Net.Search.Query;
using PhraseQuery = PaperSearch.Querying.PhraseQuery;

namespace PaperSearch.Embedded.Translation;

/// <summary>Words, phrases and nearness of a query as Lucene queries over the fields they are looked for in.</summary>
internal sealed class WordTranslator(IndexReader reader, Bm25Statistics statistics)
{
    private readonly Searching.RankingProfile profile = statistics.Profile;

    /// <summary>The query of one word, phrase or nearness; <see langword="null"/> where nothing of it can be searched.</summary>
    public LuceneQuery? Translate(QueryNode node) => node switch
    {
        WordQuery { Field: "author", Match: WordMatch.Stemmed or WordMatch.Exact } name => new NameQuery(name.Text, name.Place, statistics),
        PhraseQuery { Field: "author" } name => new NameQuery(name.Text, name.Place, statistics),
        WordQuery { Match: WordMatch.Prefix or WordMatch.Fuzzy } word => Ranked([Expanded(word)], 1),
        WordQuery word => AllOf(Words(word.Field, word.Text), matchTitles: word.Field is null),
        PhraseQuery phrase => Phrase(phrase),
        NearQuery near => Near(near),
        _ => null,
    };

    /// <summary>The word as one word of a disjunction, where it is one.</summary>
    public RankedWord? AsSingleWord(WordQuery word)
    {
        if (word.Field == "author")
            return null;
        if (word.Match is WordMatch.Prefix or WordMatch.Fuzzy)
            return Expanded(word);
        var words = Words(word.Field, word.Text);
        return words.Count == 1 ? words[0] : null;
    }

    /// <summary>
    /// Words side by side, ranked: one is enough. Stop words count only where there are no others.
    /// </summary>
    public LuceneQuery? TranslateProse(IReadOnlyList<WordQuery> parts)
    {
        var telling = new List<RankedWord>();
        var stopWords = new List<RankedWord>();
        foreach (var part in parts)
        {
            foreach (var (word, isStopWord) in ReadWords(part.Field, part.Text))
                (isStopWord ? stopWords : telling).Add(word);
            telling.AddRange(Variants(part.Field, part.Text));
        }
        var words = telling.Count > 0 ? telling : stopWords;
        // A word that is typed twice counts twice, in one lookup.
        var distinct = words.GroupBy(w => w.Terms).Select(g => g.First() with { Boost = g.Count() }).ToList();
        return distinct.Count == 0 ? null : Ranked(distinct, 1, matchTitles: true);
    }

    private RankedWordsQuery Ranked(IReadOnlyList<RankedWord> words, int minimum, bool matchTitles = false) =>
        new(words.ToValueList(), minimum, matchTitles, statistics);

    // A compound: all of its parts, or the compound written as one word.
    private RankedWordsQuery? AllOf(List<RankedWord> words, bool matchTitles = false)
    {
        if (words.Count == 0)
            return null;
        return Ranked(words, words.Count, matchTitles);
    }

    private List<RankedWord> Words(string? field, string text)
    {
        var words = ReadWords(field, text).Select(w => w.Word).ToList();
        if (words.Count < 2)
            return words;
        // Whoever writes the compound as one word has all of its parts.
        var joined = Variants(field, text).SelectMany(v => v.Terms).ToList();
        return joined.Count == 0 ? words : [.. words.Select(w => w with { Terms = w.Terms.Concat(joined).Distinct().ToValueList() })];
    }

    private List<(RankedWord Word, bool IsStopWord)> ReadWords(string? field, string text)
    {
        var read = new List<(RankedWord, bool)>();
        var names = field is null ? AnalyzedWord.Read(text, PaperFieldKind.Names) : [];
        var positions = AnalyzedWord.Read(text, field is null ? PaperFieldKind.Text : KindOf(field));
        for (var i = 0; i < positions.Count; i++)
        {
            var terms = new List<FieldTerm>();
            foreach (var name in FieldsOf(field))
            {
                if (name == IndexFields.Author)
                {
                    // Text and names are read by different rules: their positions agree where both find as many.
                    if (names.Count == positions.Count)
                        terms.AddRange(names[i].Variants.Prepend(names[i].Term).Select(t => new FieldTerm(name, t, profile.Author)));
                    continue;
                }
                terms.Add(new FieldTerm(name, positions[i].Term, profile.WeightOf(name)));
                if (positions[i].Unstemmed != positions[i].Term)
                    terms.Add(new FieldTerm(name, positions[i].Unstemmed, profile.WeightOf(name)));
                if (positions.Count == 1)
                    terms.AddRange(positions[i].Variants.Select(v => new FieldTerm(name, v, profile.WeightOf(name))));
            }
            read.Add((new RankedWord(terms.Distinct().ToValueList()), positions[i].IsStopWord));
        }
        return read;
    }

    /// <summary>The compounds of a text written as one word, and the category it names by its code.</summary>
    private IEnumerable<RankedWord> Variants(string? field, string text)
    {
        var positions = AnalyzedWord.Read(text, field is null ? PaperFieldKind.Text : KindOf(field));
        if (positions.Count > 1)
        {
            foreach (var variant in positions.SelectMany(p => p.Variants).Distinct(StringComparer.Ordinal))
            {
                yield return new RankedWord(IsVariant: true, Terms: FieldsOf(field).Where(f => f != IndexFields.Author)
                    .Select(f => new FieldTerm(f, variant, profile.WeightOf(f))).ToValueList());
            }
        }
        // "cs.LG" among words is the category; "AI" is a word.
        if (field is null && text.AsSpan().IndexOfAny(".-") > 0 && ArxivTaxonomy.IsKnown(text))
            yield return new RankedWord([new FieldTerm(IndexFields.Category, ArxivTaxonomy.Resolve(text).Code.ToLowerInvariant(), profile.Category)], IsVariant: true);
    }

    private RankedWord Expanded(WordQuery word)
    {
        var terms = new List<FieldTerm>();
        foreach (var field in FieldsOf(word.Field))
        {
            foreach (var position in AnalyzedWord.Read(word.Text, KindOf(field)).Take(1))
            {
                var found = word.Match == WordMatch.Prefix
                    ? TermExpansion.Prefix(reader, field, position.Unstemmed).Append(position.Term)
                    : TermExpansion.Fuzzy(reader, field, position.Term, word.MaxEdits);
                terms.AddRange(found.Distinct(StringComparer.Ordinal).Select(t => new FieldTerm(field, t, profile.WeightOf(field))));
            }
        }
        return new RankedWord(terms.ToValueList());
    }

    private LuceneQuery? Phrase(PhraseQuery phrase)
    {
        var kind = phrase.Field is null ? PaperFieldKind.Text : KindOf(phrase.Field);
        var positions = AnalyzedWord.Read(phrase.Text, kind);
        if (positions.Count == 0)
            return null;
        if (positions.Count == 1)
            return AllOf(Words(phrase.Field, phrase.Text));
        var any = new BooleanQuery();
        foreach (var field in FieldsOf(phrase.Field))
        {
            // A name in quotes without a field is found among the authors as a name.
            if (phrase.Field is null && field == IndexFields.Author)
                any.Add(new NameQuery(phrase.Text, phrase.Place, statistics) { Boost = profile.Author }, Occur.SHOULD);
            else
                any.Add(Phrase(field, positions, phrase.Slop), Occur.SHOULD);
        }
        return any.Clauses.Count == 1 ? any.Clauses[0].Query : any;
    }

    private static MultiPhraseQuery Phrase(string field, List<AnalyzedWord> positions, int slop)
    {
        var phrase = new MultiPhraseQuery { Slop = slop };
        foreach (var position in positions)
        {
            phrase.Add(position.Unstemmed == position.Term
                ? [new Term(field, position.Term)]
                : [new Term(field, position.Term), new Term(field, position.Unstemmed)]);
        }
        return phrase;
    }

    private BooleanQuery Near(NearQuery near)
    {
        var any = new BooleanQuery();
        var field = FieldOf(near.Left) ?? FieldOf(near.Right);
        foreach (var name in FieldsOf(field).Where(f => f != IndexFields.Author || field == IndexFields.Author))
        {
            if (Spans(near.Left, name) is { } left && Spans(near.Right, name) is { } right)
                any.Add(new SpanNearQuery([left, right], near.Distance, inOrder: false), Occur.SHOULD);
        }
        return any;
    }

    private SpanQuery? Spans(QueryNode node, string field)
    {
        switch (node)
        {
            case OrQuery or:
                SpanQuery[] parts = [.. or.Parts.Select(p => Spans(p, field)).OfType<SpanQuery>()];
                return parts.Length == 0 ? null : new SpanOrQuery(parts);
            case WordQuery { Match: WordMatch.Prefix or WordMatch.Fuzzy } word:
                SpanQuery[] terms = [.. Expanded(word with { Field = field }).Terms.Select(t => new SpanTermQuery(t.ToTerm()))];
                return terms.Length == 0 ? null : new SpanOrQuery(terms);
            case WordQuery or PhraseQuery:
                var text = node is WordQuery w ? w.Text : ((PhraseQuery)node).Text;
                SpanQuery[] words = [.. AnalyzedWord.Read(text, KindOf(field)).Select(p => Span(field, p))];
                return words.Length switch
                {
                    0 => null,
                    1 => words[0],
                    _ => new SpanNearQuery(words, node is PhraseQuery phrase ? phrase.Slop : 0, inOrder: true),
                };
            default:
                return null;
        }
    }

    private static SpanQuery Span(string field, AnalyzedWord word)
    {
        var stemmed = new SpanTermQuery(new Term(field, word.Term));
        return word.Unstemmed == word.Term ? stemmed : new SpanOrQuery(stemmed, new SpanTermQuery(new Term(field, word.Unstemmed)));
    }

    private static string? FieldOf(QueryNode node) => node switch
    {
        WordQuery word => word.Field,
        PhraseQuery phrase => phrase.Field,
        OrQuery or => or.Parts.Select(FieldOf).FirstOrDefault(f => f is not null),
        _ => null,
    };

    private static IEnumerable<string> FieldsOf(string? field) =>
        field is not null ? [field] : [IndexFields.Title, IndexFields.Abstract, IndexFields.Author];

    private static PaperFieldKind KindOf(string field) => PaperFields.Find(field)?.Kind ?? PaperFieldKind.Text;
}
