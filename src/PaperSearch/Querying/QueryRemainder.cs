namespace PaperSearch.Querying;

/// <summary>What is left of a query when parts of it are left out.</summary>
internal static class QueryRemainder
{
    /// <summary>
    /// The query of the parts that are kept, whose printed text is read as the same; <see langword="null"/> where nothing is left
    /// to look for: exclusions alone would find nearly every paper, which is no answer.
    /// </summary>
    /// <param name="root">Free text, an AND or a NEAR; another query is a part as a whole.</param>
    /// <param name="isKept">Whether a part is kept.</param>
    public static QueryNode? Of(QueryNode root, Func<QueryNode, bool> isKept)
    {
        var parts = PartsOf(root);
        var rest = parts.Where(isKept).ToList();
        if (rest.Count == parts.Count)
            return root;
        if (rest.TrueForAll(p => p is NotQuery))
            return null;
        var remainder = root is FreeTextQuery ? NormalForm.Prose(rest, root.Span) : NormalForm.And(rest, root.Span);
        // With fewer parts the rest may look pasted, and would be read as other than it is.
        return remainder is not null && PastedText.IsPasted(remainder) ? null : remainder;
    }

    private static ValueList<QueryNode> PartsOf(QueryNode root) => root switch
    {
        FreeTextQuery prose => prose.Parts,
        AndQuery and => and.Parts,
        NearQuery near => [near.Left, near.Right],
        _ => [root],
    };
}
