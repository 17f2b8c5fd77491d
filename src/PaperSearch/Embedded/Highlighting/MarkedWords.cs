using PaperSearch.Embedded.Translation;
using PaperSearch.Querying;
using PaperSearch.Text;

namespace PaperSearch.Embedded.Highlighting;

/// <summary>
/// What of a query is to be marked in one field: single terms, beginnings, near spellings, and sequences that count only as
/// a whole. What the query excludes is not among them. Immutable.
/// </summary>
internal sealed class MarkedWords
{
    private readonly HashSet<string> terms = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> termsBySpan;
    private readonly HashSet<string> exact = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> exactBySpan;
    private readonly List<string> prefixes = [];
    private readonly List<(string Word, int Edits)> fuzzy = [];
    private readonly AnalyzedTexts texts;
    private bool namesFields;

    private MarkedWords(AnalyzedTexts texts)
    {
        this.texts = texts;
        termsBySpan = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        exactBySpan = exact.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Phrases: words in order with at most so many positions moved.</summary>
    public List<(ValueList<AnalyzedWord> Words, int Slop)> Phrases { get; } = [];

    /// <summary>Whether there is nothing to mark.</summary>
    public bool IsEmpty => terms.Count == 0 && exact.Count == 0 && prefixes.Count == 0 && fuzzy.Count == 0 && Phrases.Count == 0;

    /// <summary>What a query marks in titles, and in abstracts: the same object unless the query names fields.</summary>
    public static (MarkedWords InTitle, MarkedWords InAbstract) Of(QueryNode query, IReadOnlyList<SpellingCorrection> corrections, AnalyzedTexts texts)
    {
        var inTitle = Of(query, corrections, texts, IndexFields.Title);
        return (inTitle, inTitle.namesFields ? Of(query, corrections, texts, IndexFields.Abstract) : inTitle);
    }

    private static MarkedWords Of(QueryNode query, IReadOnlyList<SpellingCorrection> corrections, AnalyzedTexts texts, string field)
    {
        var marked = new MarkedWords(texts);
        marked.Add(query, field, keepStopWords: true);
        foreach (var meant in corrections.SelectMany(c => c.ReadAs))
            marked.AddWord(new WordQuery(field, meant), keepStopWords: true);
        return marked;
    }

    /// <summary>Whether a token is one that was asked for.</summary>
    public bool Contains(ReadOnlySpan<char> term, ReadOnlySpan<char> unstemmed)
    {
        if (termsBySpan.Contains(term) || exactBySpan.Contains(unstemmed))
            return true;
        foreach (var prefix in prefixes)
        {
            if (unstemmed.StartsWith(prefix))
                return true;
        }
        foreach (var (word, edits) in fuzzy)
        {
            if (Math.Abs(word.Length - unstemmed.Length) <= edits && EditDistance.IsWithin(word, unstemmed, edits))
                return true;
        }
        return false;
    }

    private void Add(QueryNode node, string field, bool keepStopWords)
    {
        switch (node)
        {
            case WordQuery word:
                namesFields |= word.Field is not null;
                if (word.Field is null || word.Field == field)
                    AddWord(word, keepStopWords);
                break;
            case PhraseQuery phrase:
                namesFields |= phrase.Field is not null;
                if (phrase.Field is null || phrase.Field == field)
                    AddPhrase(phrase.Text, phrase.Slop);
                break;
            case CitationKeyQuery { Word: { } title }:
                AddWord(new WordQuery(null, title), keepStopWords);
                break;
            case NearQuery near:
                Add(near.Left, field, keepStopWords);
                Add(near.Right, field, keepStopWords);
                break;
            case ProseQuery prose:
                // Where there are other words, stop words did not count and are not marked.
                var onlyStopWords = prose.Parts.All(p => p is WordQuery w && texts.Read(w.Text, PaperFieldKind.Text).All(a => a.IsStopWord));
                AddAll(prose.Parts, field, onlyStopWords);
                break;
            case AndQuery and:
                AddAll(and.Parts, field, keepStopWords);
                break;
            case OrQuery or:
                AddAll(or.Parts, field, keepStopWords);
                break;
            case RequiredQuery required:
                Add(required.Part, field, keepStopWords: true);
                break;
        }
    }

    private void AddAll(IEnumerable<QueryNode> parts, string field, bool keepStopWords)
    {
        foreach (var part in parts)
            Add(part, field, keepStopWords);
    }

    private void AddWord(WordQuery word, bool keepStopWords)
    {
        var positions = texts.Read(word.Text, PaperFieldKind.Text);
        if (word.Match == WordMatch.Prefix && positions.Count > 0)
            prefixes.Add(positions[0].Unstemmed);
        else if (word.Match == WordMatch.Fuzzy && positions.Count > 0)
            fuzzy.Add((positions[0].Unstemmed, word.MaxEdits));
        if (word.Match != WordMatch.Stemmed)
        {
            if (word.Match == WordMatch.Exact)
                exact.UnionWith(positions.Select(p => p.Unstemmed));
            return;
        }
        foreach (ref readonly var position in positions.AsSpan())
        {
            if (keepStopWords || !position.IsStopWord)
                AddTerms(position);
        }
    }

    private void AddPhrase(string text, int slop)
    {
        var positions = texts.Read(text, PaperFieldKind.Text);
        if (positions.Count > 1)
            Phrases.Add((positions, slop));
        else if (positions.Count == 1)
            AddTerms(positions[0]);
    }

    private void AddTerms(in AnalyzedWord word)
    {
        terms.Add(word.Term);
        terms.Add(word.Unstemmed);
        foreach (var variant in word.Variants.AsSpan())
            terms.Add(variant);
    }
}
