using PaperSearch.Analysis;
using PaperSearch.Embedded.Translation;
using PaperSearch.Querying;
using PaperSearch.Searching;
using PaperSearch.Text;

namespace PaperSearch.Embedded.Highlighting;

/// <summary>
/// Marks in readable titles and abstracts what matched, by reading the stored text with the index's own analysis: exactly the
/// words that count, phrases only as phrases. For one search.
/// </summary>
internal sealed class Highlighter
{
    private readonly MarkedWords inTitle;
    private readonly MarkedWords inAbstract;
    private readonly TokenReader reader = TextAnalysis.CreateReader(PaperFieldKind.Text);
    private readonly List<Token> tokens = [];

    public Highlighter(QueryNode query, IReadOnlyList<SpellingCorrection> corrections, AnalyzedTexts texts) =>
        (inTitle, inAbstract) = MarkedWords.Of(query, corrections, texts);

    /// <summary>The title whole, and the best passages of the abstract; without matches its beginning.</summary>
    public HitHighlights Highlight(Paper paper)
    {
        var readableTitle = ReadableText.Of(paper.Title);
        var title = new HighlightedText(readableTitle.Text, Marks(readableTitle, inTitle, out _));
        if (paper.Abstract is not { Length: > 0 } stored)
            return new HitHighlights(title, []);
        var text = ReadableText.Of(stored);
        var spans = Marks(text, inAbstract, out var kinds);
        return new HitHighlights(title, PassageSelector.Select(text, spans, kinds));
    }

    /// <summary>The spans to mark in the readable text, sorted and apart, and for each which word it is.</summary>
    private ValueList<TextSpan> Marks(ReadableText text, MarkedWords words, out List<int> kinds)
    {
        kinds = [];
        if (words.IsEmpty || text.Text.Length == 0)
            return [];
        Read(text.Stored, words);
        foreach (var (phrase, slop) in words.Phrases)
            MarkPhrase(phrase, slop);
        var spans = new List<TextSpan>();
        foreach (var token in tokens)
        {
            if (!token.Marked)
                continue;
            var (from, to) = text.ToReadable(token.From, token.To);
            if (from == to)
                continue;
            var span = Widen(new TextSpan(from, to), text.Formulas);
            if (spans.Count > 0 && span.From < spans[^1].To)
                spans[^1] = new TextSpan(spans[^1].From, Math.Max(spans[^1].To, span.To));
            // The words of a phrase are marked as one.
            else if (spans.Count > 0 && token.JoinsBefore)
                spans[^1] = new TextSpan(spans[^1].From, span.To);
            else
            {
                spans.Add(span);
                kinds.Add(token.Kind);
            }
        }
        return spans.ToValueList();
    }

    private void Read(string text, MarkedWords words)
    {
        tokens.Clear();
        reader.Reset(text);
        // Only phrases compare tokens with each other's neighbours; single words are known by now.
        var keepsTerms = words.Phrases.Count > 0;
        var position = -1;
        while (reader.MoveNext())
        {
            position += reader.PositionIncrement;
            tokens.Add(new Token
            {
                Position = position,
                From = reader.Start,
                To = reader.End,
                Term = keepsTerms ? reader.Term.ToString() : "",
                Unstemmed = !keepsTerms || reader.Unstemmed.SequenceEqual(reader.Term) ? null : reader.Unstemmed.ToString(),
                IsVariant = reader.Kind == TokenKind.Variant,
                Marked = words.Contains(reader.Term, reader.Unstemmed),
                Kind = string.GetHashCode(reader.Term, StringComparison.Ordinal),
            });
        }
    }

    // From each place a phrase can begin, the nearest next word each time; what is skipped counts as moved.
    private void MarkPhrase(ValueList<AnalyzedWord> phrase, int slop)
    {
        for (var first = 0; first < tokens.Count; first++)
        {
            if (tokens[first].IsVariant || !Is(tokens[first], phrase[0]))
                continue;
            var found = slop == 0 ? Exactly(phrase, first) : Loosely(phrase, first, slop);
            for (var i = 0; i < found.Count; i++)
            {
                var token = tokens[found[i]];
                token.JoinsBefore |= i > 0 && !token.Marked && slop == 0;
                token.Marked = true;
                tokens[found[i]] = token;
            }
        }
    }

    private List<int> Exactly(ValueList<AnalyzedWord> phrase, int first)
    {
        var found = new List<int> { first };
        for (var at = first + 1; at < tokens.Count && found.Count < phrase.Count; at++)
        {
            var step = tokens[at].Position - tokens[found[^1]].Position;
            if (step > 1)
                break;
            if (step == 1 && !tokens[at].IsVariant && Is(tokens[at], phrase[found.Count]))
                found.Add(at);
        }
        return found.Count == phrase.Count ? found : [];
    }

    private List<int> Loosely(ValueList<AnalyzedWord> phrase, int first, int slop)
    {
        var found = new List<int> { first };
        foreach (var word in phrase.Skip(1))
        {
            var best = -1;
            for (var at = 0; at < tokens.Count; at++)
            {
                if (!tokens[at].IsVariant && !found.Contains(at) && Is(tokens[at], word)
                    && (best < 0 || Distance(at, found[^1]) < Distance(best, found[^1])))
                    best = at;
            }
            if (best < 0 || Distance(best, found[^1]) - 1 > slop)
                return [];
            found.Add(best);
        }
        found.Sort();
        return found;
    }

    private int Distance(int a, int b) => Math.Abs(tokens[a].Position - tokens[b].Position);

    private static bool Is(in Token token, in AnalyzedWord word) =>
        token.Term == word.Term || token.Term == word.Unstemmed || (token.Unstemmed ?? token.Term) == word.Unstemmed;

    /// <summary>A mark that begins or ends inside a formula covers it whole.</summary>
    private static TextSpan Widen(TextSpan span, IReadOnlyList<(int From, int To)> formulas)
    {
        foreach (var (from, to) in formulas)
        {
            if (from < span.To && span.From < to)
                span = new TextSpan(Math.Min(from, span.From), Math.Max(to, span.To));
        }
        return span;
    }

    private struct Token
    {
        public int Position, From, To, Kind;
        public string Term;
        public string? Unstemmed;
        public bool IsVariant, Marked, JoinsBefore;
    }
}
