namespace PaperSearch.Resolving;

/// <summary>
/// The nearness of a query's words as a clause: each two words that follow each other in free text, standing near each other in
/// any order (the ordered and unordered windows of Metzler and Croft, "A Markov random field model for term dependencies",
/// SIGIR 2005, as one).
/// </summary>
internal static class NearnessClause
{
    /// <summary>In longer questions words stand beside each other as the sentence has it, not as a term.</summary>
    private const int MostWords = 6;

    /// <summary>
    /// The clause that rescores the best papers of a query; <see langword="null"/> where the words scored together are fewer than
    /// two, or more than a term or two would be.
    /// </summary>
    public static Clause? Of(ResolvedNode root, RankingProfile profile)
    {
        if (profile.Nearness == 0 || root is not ResolvedFreeText { Words: not null } text)
            return null;
        var words = text.Operands.Where(p => p.Role == PartRole.Word).OfType<ResolvedWord>()
            .SelectMany(p => p.Tokens).Where(t => !t.IsStopWord && t.Meant is null)
            .Select(t => new WordPattern(t.Unstemmed == t.Stem ? [t.Stem] : [t.Stem, t.Unstemmed]))
            .Take(MostWords + 1).ToList();
        if (words.Count is < 2 or > MostWords)
            return null;
        var pairs = new List<ScaledClause>();
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i] == words[i - 1])
                continue;
            var near = new NearPattern(words[i - 1], words[i], profile.NearnessDistance);
            var clause = new ProximityClause(near, [SearchedFields.Title, SearchedFields.Abstract]);
            pairs.Add(new ScaledClause(clause, profile.Nearness));
        }
        return pairs.Count == 0 ? null : DisjunctionClause.Of(pairs);
    }
}
