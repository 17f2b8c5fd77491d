namespace PaperSearch.Querying;

/// <summary>Keeps the words that stand for many words (<c>x*</c>, <c>x~</c>) within their limit; further ones are read as they stand.</summary>
internal sealed class ExpansionLimit
{
    private int left = QueryLimits.MaxExpansions;
    private bool exceeded;

    /// <summary>The tree within the limit. What it gives, it gives again.</summary>
    public static QueryNode Read(QueryNode root, int length, DiagnosticList diagnostics)
    {
        var limit = new ExpansionLimit();
        var within = limit.Within(root);
        if (!limit.exceeded)
            return root;
        diagnostics.Add("too_many_expansions", 0, length,
            $"Only the first {QueryLimits.MaxExpansions} words with * or ~ were expanded; the others were read as they stand.");
        return within;
    }

    private QueryNode Within(QueryNode node) => node switch
    {
        WordQuery { Match: WordMatch.Prefix or WordMatch.Fuzzy } word => Within(word),
        NearQuery near => near with { Left = Within(near.Left), Right = Within(near.Right) },
        NotQuery not => not with { Part = Within(not.Part) },
        RequiredQuery required => required with { Part = Within(required.Part) },
        ProseQuery prose => prose with { Parts = Within(prose.Parts) },
        AndQuery and => and with { Parts = Within(and.Parts) },
        OrQuery or => or with { Parts = Within(or.Parts) },
        _ => node,
    };

    private ValueList<QueryNode> Within(ValueList<QueryNode> parts) => parts.Select(Within).ToValueList();

    private WordQuery Within(WordQuery word)
    {
        if (left-- > 0)
            return word;
        exceeded = true;
        return word with { Match = WordMatch.Stemmed, MaxEdits = 0 };
    }
}
