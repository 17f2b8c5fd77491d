namespace PaperSearch.Querying;

/// <summary>
/// Makes tokens a sentence of the grammar: takes out parentheses without a partner, and reads operators without operands as
/// words.
/// </summary>
internal static class QueryTokenBalance
{
    // More than a tree within the limit has when it is printed: one pair for each of its operators, and those of NEAR.
    private const int MostOpen = 2 * QueryLimits.MaxNesting;

    public static List<QueryToken> Balance(List<QueryToken> tokens, DiagnosticList diagnostics)
    {
        var balanced = WithPairs(tokens, diagnostics);
        // Taking an operator or an empty pair out may leave another of them; each round takes at least one.
        while (RemoveEmptyPairs(balanced, diagnostics)) { }
        ReadDanglingOperatorsAsWords(balanced, diagnostics);
        return balanced;
    }

    private static List<QueryToken> WithPairs(List<QueryToken> tokens, DiagnosticList diagnostics)
    {
        var open = new Stack<int>();
        var drop = new HashSet<int>();
        var deep = new HashSet<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == QueryTokenKind.Open)
            {
                if (open.Count >= MostOpen)
                {
                    NestingLimit.Tell(diagnostics, tokens[i].Operand);
                    deep.Add(i);
                }
                open.Push(i);
            }
            else if (tokens[i].Kind == QueryTokenKind.Close)
            {
                if (open.TryPop(out var partner))
                {
                    if (deep.Contains(partner))
                        drop.UnionWith([partner, i]);
                    continue;
                }
                diagnostics.Add("unbalanced_parenthesis", tokens[i].Operand,
                    "A parenthesis is closed that was not opened; it was passed over.");
                drop.Add(i);
            }
        }
        foreach (var i in open)
        {
            diagnostics.Add("unbalanced_parenthesis", tokens[i].Operand, "A parenthesis is not closed; it was passed over.");
            drop.Add(i);
        }
        return [.. tokens.Where((_, i) => !drop.Contains(i))];
    }

    private static bool RemoveEmptyPairs(List<QueryToken> tokens, DiagnosticList diagnostics)
    {
        var count = tokens.Count;
        for (var i = tokens.Count - 2; i >= 0; i--)
        {
            if (i + 1 < tokens.Count && tokens[i].Kind == QueryTokenKind.Open && tokens[i + 1].Kind == QueryTokenKind.Close)
            {
                diagnostics.AddOnce("empty_parentheses", new TextSpan(tokens[i].Span.From, tokens[i + 1].Span.To),
                    "Nothing stands between the parentheses; they were passed over.");
                tokens.RemoveRange(i, 2);
            }
        }
        return tokens.Count < count;
    }

    private static void ReadDanglingOperatorsAsWords(List<QueryToken> tokens, DiagnosticList diagnostics)
    {
        // From the end, so that "NOT NOT" and "AND NOT" see what their right side has become.
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            var token = tokens[i];
            var needsRight = token.IsBinary || token.Kind == QueryTokenKind.Not;
            if (needsRight && (i + 1 == tokens.Count || !tokens[i + 1].StartsOperand))
                tokens[i] = AsWord(token, diagnostics);
        }
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsBinary && (i == 0 || !tokens[i - 1].EndsOperand))
                tokens[i] = AsWord(tokens[i], diagnostics);
        }
    }

    private static QueryToken AsWord(QueryToken token, DiagnosticList diagnostics)
    {
        diagnostics.Add("dangling_operator", token.Span, $"'{token.Text}' has nothing to work on; it was read as a word.");
        return token.AsWord();
    }
}
