namespace PaperSearch.Resolving;

/// <summary>How many papers have a word that may be any of some terms: what its idf is made of.</summary>
internal static class DocumentFrequencies
{
    /// <summary>
    /// As many as have the most usual of the terms. Terms of several words count where no other is in any paper: as many as
    /// have the rarest of the words, which is at least as many as have them together.
    /// </summary>
    /// <param name="any">The terms.</param>
    /// <param name="papersWith">How many papers have a term of a field in a form.</param>
    public static int OfAny(ReadOnlySpan<ResolvedTerm> any, Func<string, TermForm, string, int> papersWith)
    {
        var most = 0;
        foreach (ref readonly var term in any)
        {
            if (term.Words is null)
                most = Math.Max(most, papersWith(term.Field, term.Form, term.Text));
        }
        if (most > 0)
            return most;
        foreach (ref readonly var term in any)
        {
            if (term.Words is { } together)
                most = Math.Max(most, OfRarest(term.Field, together, papersWith));
        }
        return most;
    }

    private static int OfRarest(string field, PhrasePattern phrase, Func<string, TermForm, string, int> papersWith)
    {
        var rarest = int.MaxValue;
        foreach (var word in phrase.Words)
            rarest = Math.Min(rarest, word.Terms.Max(term => papersWith(field, TermForm.Analyzed, term)));
        return rarest;
    }
}
