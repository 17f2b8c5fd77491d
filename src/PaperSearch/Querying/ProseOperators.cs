namespace PaperSearch.Querying;

/// <summary>
/// <c>quantum NOT gate</c> excludes a word, which who writes of NOT gates does not mean. Where nothing but words stands beside
/// NOT, a diagnostic shows the reading.
/// </summary>
internal static class ProseOperators
{
    public static void Tell(List<QueryToken> tokens, DiagnosticList diagnostics)
    {
        if (!tokens.TrueForAll(IsProse))
            return;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Kind != QueryTokenKind.Not)
                continue;
            var excluded = tokens[i + 1].Text;
            diagnostics.Add("excluded", new TextSpan(tokens[i].Span.From, tokens[i + 1].Span.To),
                $"Papers with '{excluded}' were left out. For the word NOT write it in quotes: \"NOT {excluded}\".");
        }
    }

    private static bool IsProse(QueryToken token) => token.Kind == QueryTokenKind.Not
        || (token is { Kind: QueryTokenKind.Word, Field: null, AnyField: false, Sign: '\0', Exact: false }
            && !Wildcards.IsPattern(token.Text));
}
