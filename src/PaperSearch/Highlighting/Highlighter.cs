using PaperSearch.Analysis;
using PaperSearch.Resolving;
using PaperSearch.Text;

namespace PaperSearch.Highlighting;

/// <summary>
/// Marks in readable titles and abstracts what matched, by reading the stored text with the index's own analysis: exactly the
/// terms that are searched by, phrases and nearness only where they stand so. For one search.
/// </summary>
/// <param name="clause">What was searched for.</param>
internal sealed class Highlighter(Clause clause)
{
    private readonly MarkedTerms inTitle = MarkedTerms.Of(clause, SearchedFields.Title);
    private readonly MarkedTerms inAbstract = MarkedTerms.Of(clause, SearchedFields.Abstract);
    private readonly TokenReader reader = TextAnalysis.CreateReader(PaperFieldKind.Text);
    private readonly List<Token> tokens = [];
    private readonly Dictionary<string, List<int>> tokensByTerm = new(StringComparer.Ordinal);

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
    private ValueList<TextSpan> Marks(ReadableText text, MarkedTerms terms, out List<int> kinds)
    {
        kinds = [];
        if (terms.IsEmpty || text.Text.Length == 0)
            return [];
        Read(text.Stored, terms);
        if (terms.Patterns.Count > 0)
            MarkPatterns(terms.Patterns);
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

    /// <summary>Keeps the tokens that may be marked.</summary>
    private void Read(string text, MarkedTerms terms)
    {
        tokens.Clear();
        reader.Reset(text);
        // Only patterns ask for tokens by their terms; single words are known by now.
        var keepsTerms = terms.Patterns.Count > 0;
        var position = -1;
        while (reader.MoveNext())
        {
            position += reader.PositionIncrement;
            var term = keepsTerms ? terms.TermInPatterns(reader.Term) : "";
            var marked = terms.Contains(reader.Term, reader.Unstemmed);
            if (!marked && term.Length == 0)
                continue;
            tokens.Add(new Token
            {
                Position = position,
                From = reader.Start,
                To = reader.End,
                Term = term,
                Marked = marked,
                Kind = string.GetHashCode(reader.Term, StringComparison.Ordinal),
            });
        }
    }

    private void MarkPatterns(IReadOnlyList<Pattern> patterns)
    {
        tokensByTerm.Clear();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Term.Length == 0)
                continue;
            if (!tokensByTerm.TryGetValue(tokens[i].Term, out var same))
                tokensByTerm[tokens[i].Term] = same = [];
            same.Add(i);
        }
        foreach (var pattern in patterns)
        {
            var terms = new HashSet<string>(StringComparer.Ordinal);
            foreach (var place in new PatternMarks(PositionsOf).Of(pattern).Distinct().OrderBy(p => p.Start).ToList())
                Mark(place, terms);

            IEnumerable<int> PositionsOf(string term)
            {
                terms.Add(term);
                return tokensByTerm.TryGetValue(term, out var same) ? same.Select(i => tokens[i].Position) : [];
            }
        }
    }

    // Of the tokens at a position, a word and the compound that begins with it, the one that was looked for.
    private void Mark(Place place, HashSet<string> terms)
    {
        var at = tokens.FindIndex(t => t.Position == place.Start);
        for (; at >= 0 && at < tokens.Count && tokens[at].Position < place.End; at++)
        {
            var token = tokens[at];
            if (!terms.Contains(token.Term))
                continue;
            token.JoinsBefore |= token.Position > place.Start && !token.Marked;
            token.Marked = true;
            tokens[at] = token;
        }
    }

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
        public bool Marked, JoinsBefore;
    }
}
