using PaperSearch.Resolving;

namespace PaperSearch.Highlighting;

/// <summary>
/// What of a query is to be marked in one field: the terms it is searched by, and patterns that count only as a whole. What the
/// query excludes is not among them. Immutable.
/// </summary>
internal sealed class MarkedTerms
{
    private readonly string field;
    private readonly HashSet<string> analyzed = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> analyzedBySpan;
    private readonly HashSet<string> exact = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> exactBySpan;
    private readonly List<Pattern> patterns = [];
    private readonly HashSet<string> inPatterns = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> inPatternsBySpan;

    private MarkedTerms(string field)
    {
        this.field = field;
        analyzedBySpan = analyzed.GetAlternateLookup<ReadOnlySpan<char>>();
        exactBySpan = exact.GetAlternateLookup<ReadOnlySpan<char>>();
        inPatternsBySpan = inPatterns.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Words at positions.</summary>
    public IReadOnlyList<Pattern> Patterns => patterns;

    /// <summary>Whether there is nothing to mark.</summary>
    public bool IsEmpty => analyzed.Count == 0 && exact.Count == 0 && patterns.Count == 0;

    /// <summary>What a clause marks in a field.</summary>
    public static MarkedTerms Of(Clause clause, string field)
    {
        var marked = new MarkedTerms(field);
        marked.Add(clause);
        return marked;
    }

    /// <summary>Whether a token of the field is one that is searched by.</summary>
    public bool Contains(ReadOnlySpan<char> term, ReadOnlySpan<char> unstemmed) =>
        analyzedBySpan.Contains(term) || exactBySpan.Contains(unstemmed);

    private void Add(Clause clause)
    {
        switch (clause)
        {
            case WordsClause words:
                foreach (var word in words.Words)
                {
                    if (!word.OnlyRanks)
                        Add(word.Terms);
                }
                break;
            case ProximityClause proximity when proximity.Fields.Contains(field):
                Add(proximity.Pattern);
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

    /// <summary>The term of a token where a pattern asks for it; else the empty text.</summary>
    public string TermInPatterns(ReadOnlySpan<char> term) =>
        inPatternsBySpan.TryGetValue(term, out var known) ? known : "";

    private void Add(Pattern pattern)
    {
        patterns.Add(pattern);
        AddTerms(pattern);
    }

    private void AddTerms(Pattern pattern)
    {
        switch (pattern)
        {
            case WordPattern word:
                inPatterns.UnionWith(word.Terms);
                break;
            case PhrasePattern phrase:
                foreach (var word in phrase.Words)
                    AddTerms(word);
                break;
            case AnyPattern any:
                foreach (var part in any.Parts)
                    AddTerms(part);
                break;
            case NearPattern near:
                AddTerms(near.Left);
                AddTerms(near.Right);
                break;
        }
    }

    private void AddAll(ValueList<Clause> clauses)
    {
        foreach (var clause in clauses)
            Add(clause);
    }

    private void Add(ValueList<ResolvedTerm> terms)
    {
        foreach (ref readonly var term in terms.AsSpan())
        {
            if (term.Field != field)
                continue;
            if (term.Words is { } together)
                Add(together);
            else
                (term.Form == TermForm.Exact ? exact : analyzed).Add(term.Text);
        }
    }
}
