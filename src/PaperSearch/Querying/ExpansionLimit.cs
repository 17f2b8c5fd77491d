namespace PaperSearch.Querying;

/// <summary>
/// Keeps the words that stand for many words (<c>x*</c>, <c>x~</c>, <c>x?z</c>) within their limit; further ones are read as they
/// stand.
/// </summary>
internal sealed class ExpansionLimit
{
    private int left = QueryLimits.MaxExpansions;
    private bool exceeded;

    /// <summary>The tree within the limit. What it gives, it gives again.</summary>
    public static QueryNode Read(QueryNode root, TextSpan whole, DiagnosticList diagnostics)
    {
        var limit = new ExpansionLimit();
        var within = limit.Within(root);
        if (!limit.exceeded)
            return root;
        diagnostics.Add("too_many_expansions", whole,
            $"Only the first {QueryLimits.MaxExpansions} words with *, ? or ~ were expanded; others were read as they stand.");
        return within;
    }

    // Words that are not expanded may be the same, so the normal form is made anew.
    private QueryNode Within(QueryNode node) => node switch
    {
        WordQuery { IsExpanded: true } word => Within(word),
        PhraseQuery phrase when Wildcards.IsIn(phrase.Text) => Within(phrase),
        NearQuery near => near with { Left = Within(near.Left), Right = Within(near.Right) },
        NotQuery not => NormalForm.Not(Within(not.Part), not.Span),
        RequiredQuery required => NormalForm.Required(Within(required.Part), required.Span),
        FreeTextQuery prose => NormalForm.Prose(Within(prose.Parts), prose.Span)!,
        AndQuery and => NormalForm.And(Within(and.Parts), and.Span)!,
        OrQuery or => NormalForm.Or(Within(or.Parts), or.Span)!,
        _ => node,
    };

    private List<QueryNode> Within(ValueList<QueryNode> parts) => [.. parts.Select(Within)];

    private WordQuery Within(WordQuery word) => IsWithin() ? word : WithoutExpansion(word);

    private QueryNode Within(PhraseQuery phrase) => IsWithin() ? phrase : WithoutExpansion(phrase);

    private bool IsWithin()
    {
        if (left-- > 0)
            return true;
        exceeded = true;
        return false;
    }

    /// <summary>The word as it stands there.</summary>
    public static WordQuery WithoutExpansion(WordQuery word) =>
        word with { Text = Wildcards.Without(word.Text), Match = WordMatch.Stemmed, MaxEdits = 0 };

    /// <summary>The phrase of the words as they stand there.</summary>
    public static QueryNode WithoutExpansion(PhraseQuery phrase) =>
        Wildcards.WithoutIn(phrase.Text) is var text && text.Contains(' ', StringComparison.Ordinal)
            ? phrase with { Text = text }
            : new WordQuery(phrase.Field, text) { Span = phrase.Span };
}
