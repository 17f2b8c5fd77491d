namespace PaperSearch.Querying;

/// <summary>
/// A query that is all capitals is typed with Caps Lock, or a title as old bibliographies print it: AND, OR and NOT are words of
/// it, unless the rest is written in syntax.
/// </summary>
internal static class CapitalText
{
    // Signs of a canonical text that show it to be syntax.
    private const string Evidence = "\"(:=*?~";

    /// <summary>Reads the operators of such a text as words. What they become is printed such that it stays so.</summary>
    public static void Read(List<QueryToken> tokens, DiagnosticList diagnostics)
    {
        var words = tokens.Where(token => !IsOperator(token)).Select(token => token.Text);
        if (!tokens.Exists(IsOperator) || !IsCapital(words) || HasSyntax(tokens))
            return;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsOperator(tokens[i]))
                continue;
            var token = tokens[i];
            diagnostics.AddOnce("operator_as_word", token.Span,
                $"In a query of capitals {token.Text} was read as a word. With parentheses around it all, " +
                "or small letters in the other words, it is an operator.");
            tokens[i] = token.AsWord();
        }
    }

    /// <summary>Whether texts have capitals and no small letters. Scripts without capitals say nothing.</summary>
    public static bool IsCapital(IEnumerable<string> texts)
    {
        var hasCapital = false;
        foreach (var text in texts)
        {
            foreach (var c in text)
            {
                if (char.IsLower(c))
                    return false;
                hasCapital |= char.IsUpper(c);
            }
        }
        return hasCapital;
    }

    /// <summary>Whether operators in a canonical text would be read as words.</summary>
    public static bool MayBe(string canonical)
    {
        var words = canonical.Split(' ').Where(word => word is not ("AND" or "OR" or "NOT")).ToList();
        return words.Exists(word => word.Any(char.IsUpper))
            && !words.Exists(word => word.Any(c => char.IsLower(c) || Evidence.Contains(c, StringComparison.Ordinal)));
    }

    private static bool IsOperator(QueryToken token) =>
        token.Kind is QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Not;

    private static bool HasSyntax(List<QueryToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Field is not null || token.AnyField || token.Sign != '\0' || token.Exact)
                return true;
            switch (token.Kind)
            {
                case QueryTokenKind.Phrase or QueryTokenKind.AndNot or QueryTokenKind.Near:
                // A single word in parentheses is an abbreviation.
                case QueryTokenKind.Open when !IsAbbreviation(i):
                case QueryTokenKind.Not when i > 0 && IsOperator(tokens[i - 1]):
                case QueryTokenKind.Word when IsExpansion(token.Text):
                    return true;
            }
        }
        return false;

        bool IsAbbreviation(int open) => open + 2 < tokens.Count
            && tokens[open + 1].Kind == QueryTokenKind.Word && tokens[open + 2].Kind == QueryTokenKind.Close;
    }

    private static bool IsExpansion(string word) =>
        Wildcards.IsPattern(word)
        || (word.IndexOf('~', StringComparison.Ordinal) is > 0 and var tilde && QueryText.IsStem(word.AsSpan(0, tilde)));
}
