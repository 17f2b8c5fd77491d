using Lucene.Net.Index;
using Lucene.Net.Search;
using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Proximity;
using PaperSearch.Names;
using PaperSearch.Querying;
using PaperSearch.Text;
using LuceneQuery = Lucene.Net.Search.Query;
using PhraseQuery = PaperSearch.Querying.PhraseQuery;

namespace PaperSearch.Embedded.Translation;

/// <summary>Words, phrases and nearness of a query as Lucene queries over the fields they are looked for in.</summary>
internal sealed class WordTranslator(SearchScope scope, Readings? readings = null)
{
    /// <summary>Of longer texts the rarest words tell which paper is meant.</summary>
    private const int MostWords = 160;

    /// <summary>The places of each term are read beside those of the others.</summary>
    private const int MostNearTerms = 12;

    private readonly Bm25Statistics statistics = scope.Statistics;
    private readonly PostingsSource source = scope.Source;
    private readonly WordReader words = scope.Words;
    private readonly AnalyzedTexts texts = scope.Texts;
    private readonly Spelling spelling = new(scope.Expansion);

    /// <summary>Words that no paper has, and what they were read as.</summary>
    public IReadOnlyList<SpellingCorrection> Corrections => spelling.Corrections;

    /// <summary>The query of one word, phrase or nearness; <see langword="null"/> where nothing of it can be searched.</summary>
    public LuceneQuery? Translate(QueryNode node) => node switch
    {
        WordQuery { Field: "author", Match: WordMatch.Stemmed or WordMatch.Exact } name => Name(name, name.Text, name.Place),
        PhraseQuery { Field: "author" } name => Name(name, name.Text, name.Place),
        WordQuery { Match: WordMatch.Prefix or WordMatch.Fuzzy } word => Ranked([Expanded(word)], 1),
        WordQuery word => AllOf(Words(word, word.Field, word.Text, word.Match == WordMatch.Exact), isProse: word.Field is null),
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
        var read = Words(word, word.Field, word.Text, word.Match == WordMatch.Exact);
        return read.Count == 1 ? read[0] : null;
    }

    /// <summary>
    /// Words side by side, ranked. Stop words count only where there are no others.
    /// </summary>
    public RankedWordsQuery? TranslateProse(IReadOnlyList<WordQuery> parts)
    {
        var telling = new List<RankedWord>();
        var stopWords = new List<RankedWord>();
        var variants = new List<RankedWord>();
        var passedOver = new List<(WordQuery Part, ValueList<LookedUpWord> Read)>();
        foreach (var part in parts)
        {
            var exact = part.Match == WordMatch.Exact;
            var read = LookUp(part.Field, part.Text, exact);
            var saysMuch = false;
            foreach (ref readonly var word in read.AsSpan())
            {
                saysMuch |= !word.IsStopWord;
                (word.IsStopWord ? stopWords : telling).Add(word.Word);
            }
            List<RankedWord> together = exact ? [] : words.Variants(part.Field, part.Text);
            variants.AddRange(together);
            if (together.Count > 0 || saysMuch)
                readings?.Tell(part, WordReadings.Word(read, together.SelectMany(v => v.Terms), exact));
            else if (readings is not null)
                passedOver.Add((part, read));
        }
        foreach (var (part, read) in passedOver)
        {
            var others = telling.Count > 0 || variants.Count > 0;
            readings?.Tell(part, others ? WordReadings.PassedOver(read) : WordReadings.Word(read, [], part.Match == WordMatch.Exact));
        }
        var distinct = Rarest(telling.Count > 0 || variants.Count > 0 ? Distinct(telling, variants) : Distinct(stopWords, []));
        return distinct.Count == 0 ? null : Ranked(distinct, MinimumMatch.Choose(distinct, scope.Reader, statistics, source), AskedTitle.Of(telling.Count, stopWords.Count));
    }

    // A word that is typed twice counts twice, in one lookup.
    private static List<RankedWord> Distinct(List<RankedWord> typed, List<RankedWord> variants)
    {
        var distinct = new List<RankedWord>(typed.Count + variants.Count);
        var counts = new List<int>(distinct.Capacity);
        var places = new Dictionary<ValueList<FieldTerm>, int>(distinct.Capacity);
        foreach (var words in (ReadOnlySpan<List<RankedWord>>)[typed, variants])
        {
            foreach (var word in words)
            {
                if (places.TryAdd(word.Terms, distinct.Count))
                {
                    distinct.Add(word);
                    counts.Add(1);
                }
                else
                    counts[places[word.Terms]]++;
            }
        }
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i] > 1)
                distinct[i] = distinct[i] with { Boost = distinct[i].Boost * counts[i], Count = counts[i] };
        }
        return distinct;
    }

    /// <summary>Of many words those that the fewest papers have.</summary>
    /// <param name="ranked">The words.</param>
    /// <param name="also">Terms that are to belong to each of them.</param>
    private List<RankedWord> Rarest(List<RankedWord> ranked, params ReadOnlySpan<FieldTerm> also)
    {
        if (ranked.Count <= MostWords)
            return ranked;
        var least = Papers(also);
        return [.. ranked.OrderBy(Rarity).Take(MostWords)];

        // Words that no paper has are no help in telling papers apart.
        int Rarity(RankedWord word) => Math.Max(least, Papers(word.Terms.AsSpan())) is > 0 and var papers ? papers : int.MaxValue;
    }

    private int Papers(ReadOnlySpan<FieldTerm> any)
    {
        var most = 0;
        foreach (ref readonly var term in any)
            most = Math.Max(most, source.DocFreq(term.Field, term.Text));
        return most;
    }

    private RankedWordsQuery Ranked(IReadOnlyList<RankedWord> ranked, int minimum, AskedTitle? asked = null) =>
        new(ranked.ToValueList(), minimum, asked, statistics, source);

    // A compound: all of its parts, or the compound written as one word.
    private RankedWordsQuery? AllOf(List<RankedWord> all, bool isProse = false)
    {
        if (all.Count == 0)
            return null;
        return Ranked(all, all.Count, isProse ? AskedTitle.Of(all.Sum(word => word.Count), 0) : null);
    }

    private NameQuery Name(QueryNode node, string name, ListPlace place)
    {
        readings?.Tell(node, WordReadings.Name(NameKeys.Read(name), place));
        return new NameQuery(name, place, statistics, source);
    }

    private RankedWord Expanded(WordQuery word)
    {
        var expanded = words.Expanded(word);
        readings?.Tell(word, WordReadings.Expanded(word, expanded));
        return expanded;
    }

    private ValueList<LookedUpWord> LookUp(string? field, string text, bool exact) =>
        exact || field is not null ? words.Read(field, text, exact) : words.ReadCorrected(text, spelling);

    private List<RankedWord> Words(QueryNode node, string? field, string text, bool exact = false)
    {
        var read = LookUp(field, text, exact);
        // Whoever writes the compound as one word has all of its parts.
        FieldTerm[] joined = read.Count < 2 || exact ? [] : [.. words.Variants(field, text).SelectMany(v => v.Terms)];
        readings?.Tell(node, WordReadings.Word(read, joined, exact));
        var all = new List<RankedWord>(read.Count);
        foreach (ref readonly var word in read.AsSpan())
            all.Add(word.Word);
        all = Rarest(Distinct(all, []), joined);
        for (var i = 0; i < all.Count && joined.Length > 0; i++)
            all[i] = all[i] with { Terms = all[i].Terms.Concat(joined).Distinct().ToValueList() };
        return all;
    }

    private LuceneQuery? Phrase(PhraseQuery phrase)
    {
        var kind = phrase.Field is null ? PaperFieldKind.Text : WordReader.KindOf(phrase.Field);
        var positions = texts.Read(phrase.Text, kind);
        if (positions.Count == 0)
        {
            readings?.Tell(phrase, WordReadings.Nothing);
            return null;
        }
        // The places of each word are read beside those of the others; so many in order are found in one paper.
        if (positions.Count > MostWords)
            positions = [.. positions.AsSpan()[..MostWords]];
        if (positions.Count == 1)
            return AllOf(Words(phrase, phrase.Field, phrase.Text));
        // A name in quotes without a field is found among the authors as a name.
        var orName = phrase.Field is null;
        string[] fields = [.. WordReader.FieldsOf(phrase.Field).Where(f => !orName || f != IndexFields.Author)];
        var any = new List<LuceneQuery> { new ProximityQuery(PhraseOf(positions, phrase.Slop), [.. fields], statistics, source) };
        if (orName)
            any.Add(new NameQuery(phrase.Text, phrase.Place, statistics, source) { Boost = statistics.Profile.Author });
        readings?.Tell(phrase, WordReadings.Phrase(positions, phrase.Slop, fields, orName));
        return AnyQuery.Of(any);
    }

    private static Pattern PhraseOf(IReadOnlyList<AnalyzedWord> positions, int slop)
    {
        var read = positions.Select(p => new WordPattern(p.Unstemmed == p.Term ? [p.Term] : [p.Term, p.Unstemmed])).ToValueList();
        return read.Count == 1 ? read[0] : new PhrasePattern(read, slop);
    }

    private LuceneQuery Near(NearQuery near)
    {
        var field = FieldOf(near.Left) ?? FieldOf(near.Right);
        string[] fields = [.. WordReader.FieldsOf(field).Where(f => f != IndexFields.Author || field == IndexFields.Author)];
        if (readings is not null)
        {
            readings.Tell(near, $"both, {WordReadings.Count(near.Distance, "word")} apart at most, in any order, in {WordReadings.List(fields, "or")}");
            TellOperand(near.Left, fields, readings);
            TellOperand(near.Right, fields, readings);
        }
        return PatternOf(near.Left, fields) is { } left && PatternOf(near.Right, fields) is { } right
            ? new ProximityQuery(new NearPattern(left, right, near.Distance), [.. fields], statistics, source)
            : new BooleanQuery();
    }

    private void TellOperand(QueryNode node, string[] fields, Readings to)
    {
        LuceneQuery query = PatternOf(node, fields) is { } pattern ? new ProximityQuery(pattern, [.. fields], statistics, source) : new BooleanQuery();
        to.Tell(node, WordReadings.Operand(node, fields, texts), query);
        foreach (var part in node is OrQuery or ? or.Parts : [])
            TellOperand(part, fields, to);
    }

    private Pattern? PatternOf(QueryNode node, string[] fields)
    {
        switch (node)
        {
            case OrQuery or:
                var parts = or.Parts.Select(p => PatternOf(p, fields)).OfType<Pattern>().ToValueList();
                return parts.Count == 0 ? null : new AnyPattern(parts);
            case WordQuery { Match: WordMatch.Prefix or WordMatch.Fuzzy } word:
                // Inflected words have no places of their own: their stems have.
                var terms = fields.SelectMany(f => words.Expanded(word with { Field = f }).Terms.Select(t =>
                        t.Field == f ? t.Text : texts.Read(t.Text, PaperFieldKind.Text) is [var read, ..] ? read.Term : t.Text))
                    .Distinct(StringComparer.Ordinal).Take(MostNearTerms).ToValueList();
                return terms.Count == 0 ? null : new WordPattern(terms);
            case WordQuery or PhraseQuery:
                var text = node is WordQuery w ? w.Text : ((PhraseQuery)node).Text;
                var positions = texts.Read(text, WordReader.KindOf(fields[0])).Take(MostWords).ToValueList();
                return positions.Count == 0 ? null : PhraseOf(positions, node is PhraseQuery phrase ? phrase.Slop : 0);
            default:
                return null;
        }
    }

    private static string? FieldOf(QueryNode node) => node switch
    {
        WordQuery word => word.Field,
        PhraseQuery phrase => phrase.Field,
        OrQuery or => or.Parts.Select(FieldOf).FirstOrDefault(f => f is not null),
        _ => null,
    };
}
