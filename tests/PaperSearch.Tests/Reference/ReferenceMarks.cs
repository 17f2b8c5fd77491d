using PaperSearch.Highlighting;
using PaperSearch.Resolving;
using PaperSearch.Text;

namespace PaperSearch.Tests.Reference;

/// <summary>Compares the marks of a hit with what a clause says must and may be marked.</summary>
/// <param name="clause">What was searched for.</param>
internal sealed class ReferenceMarks(Clause clause)
{
    /// <summary>What is wrong with the marks of a hit; nothing where they are right.</summary>
    public IEnumerable<string> Differences(Paper paper, HitHighlights highlights)
    {
        var title = ReadableText.Of(paper.Title);
        if (highlights.Title.Text != title.Text)
            yield return $"title shown as {highlights.Title.Text}";
        foreach (var difference in Differences("title", title, new TextSpan(0, title.Text.Length), highlights.Title.Spans))
            yield return difference;
        var text = ReadableText.Of(paper.Abstract ?? "");
        foreach (var passage in highlights.Abstract)
        {
            var (from, to) = text.ToReadable(passage.Offset, passage.End);
            if (text.Text[from..to] != passage.Text)
                yield return $"passage shown as {passage.Text}";
            var spans = passage.Spans.Select(span => new TextSpan(from + span.From, from + span.To));
            foreach (var difference in Differences("abstract", text, new TextSpan(from, to), spans.ToValueList()))
                yield return difference;
        }
    }

    private IEnumerable<string> Differences(string field, ReadableText shown, TextSpan passage, ValueList<TextSpan> marked)
    {
        var text = ReferenceText.Of(shown.Stored);
        var (must, may) = (Positions(field, text, countedOnly: true), Positions(field, text, countedOnly: false));
        var tokens = text.Tokens.Select(token => (Token: token, Span: SpanOf(token, shown)))
            .Where(t => t.Span.From < t.Span.To && t.Span.From >= passage.From && t.Span.To <= passage.To).ToList();
        foreach (var (token, span) in tokens.Where(t => must.Contains((t.Token.Position, t.Token.Term))))
        {
            if (!marked.Any(mark => mark.From <= span.From && span.To <= mark.To))
                yield return $"{field}: {token.Term} at {token.Position} is not marked";
        }
        var allowed = tokens.Where(t => may.Contains((t.Token.Position, t.Token.Term))).Select(t => t.Span).ToList();
        foreach (var mark in marked)
        {
            if (!allowed.Exists(span => span.From == mark.From) || !allowed.Exists(span => span.To == mark.To))
                yield return $"{field}: mark {mark.From} to {mark.To} ({shown.Text[mark.From..mark.To]}) is none of the clause";
            // Nothing else is marked with it, unless it shares characters with what is.
            foreach (var (token, span) in tokens.Where(t => t.Span.From >= mark.From && t.Span.To <= mark.To))
            {
                if (!allowed.Exists(other => other.From < span.To && span.From < other.To))
                    yield return $"{field}: {token.Term} at {token.Position} is marked";
            }
        }
    }

    /// <summary>The tokens to mark, by their positions and terms.</summary>
    private HashSet<(int Position, string Term)> Positions(string field, ReferenceText text, bool countedOnly)
    {
        var found = new HashSet<(int, string)>();
        Add(clause);
        return found;

        void Add(Clause part)
        {
            switch (part)
            {
                case WordsClause words:
                    foreach (var term in words.Words.Where(word => !word.OnlyRanks).SelectMany(word => word.Terms)
                        .Where(term => term.Field == field))
                    {
                        if (term.Words is { } together)
                        {
                            AddPattern(together);
                            continue;
                        }
                        found.UnionWith(text.Tokens
                            .Where(token => (term.Form == TermForm.Exact ? token.Unstemmed : token.Term) == term.Text)
                            .Select(token => (token.Position, token.Term)));
                    }
                    break;
                case ProximityClause proximity when proximity.Fields.Contains(field):
                    AddPattern(proximity.Pattern);
                    break;
                case ConstantScoreClause constant:
                    Add(constant.Part);
                    break;
                case ScaledClause scaled:
                    Add(scaled.Part);
                    break;
                case PriorClause prior:
                    Add(prior.Part);
                    break;
                case DisjunctionClause any:
                    AddAll(any.Parts);
                    break;
                case BooleanClause boolean:
                    AddAll(boolean.Required);
                    AddAll(boolean.Optional);
                    break;
            }
        }

        void AddPattern(Pattern pattern)
        {
            var terms = TermsOf(pattern).ToHashSet(StringComparer.Ordinal);
            var covered = ReferencePlaces.Covered(pattern, text, countedOnly);
            found.UnionWith(text.Tokens.Where(token => covered.Contains(token.Position) && terms.Contains(token.Term))
                .Select(token => (token.Position, token.Term)));
        }

        void AddAll(ValueList<Clause> parts)
        {
            foreach (var part in parts)
                Add(part);
        }
    }

    private static IEnumerable<string> TermsOf(Pattern pattern) => pattern switch
    {
        WordPattern word => word.Terms,
        PhrasePattern phrase => phrase.Words.SelectMany(word => word.Terms),
        AnyPattern any => any.Parts.SelectMany(TermsOf),
        NearPattern near => TermsOf(near.Left).Concat(TermsOf(near.Right)),
        _ => [],
    };

    /// <summary>Where a token is shown; a formula it is part of is marked whole.</summary>
    private static TextSpan SpanOf(in ReferenceToken token, ReadableText shown)
    {
        var (from, to) = shown.ToReadable(token.Start, token.End);
        foreach (var formula in shown.Formulas)
        {
            if (from < to && formula.From < to && from < formula.To)
                (from, to) = (Math.Min(from, formula.From), Math.Max(to, formula.To));
        }
        return new TextSpan(from, to);
    }
}
