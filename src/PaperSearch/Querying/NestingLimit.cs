namespace PaperSearch.Querying;

/// <summary>
/// Keeps operators within the limit of how deep they nest; what is in deeper ones belongs to the deepest that is allowed. It
/// looks at the tree rather than at parentheses, as a tree printed and read again must stay the same, and there binding is
/// told by parentheses.
/// </summary>
internal static class NestingLimit
{
    /// <summary>The tree within the limit. What it gives, it gives again.</summary>
    public static QueryNode Read(QueryNode root, TextSpan whole, DiagnosticList diagnostics)
    {
        if (Depth(root) <= QueryLimits.MaxNesting)
            return root;
        Tell(diagnostics, whole);
        return Within(root, 1);
    }

    /// <summary>Says that parentheses were passed over.</summary>
    public static void Tell(DiagnosticList diagnostics, TextSpan span) =>
        diagnostics.AddOnce("too_deep", span,
            $"Parentheses and operators nest deeper than {QueryLimits.MaxNesting}; the inner ones were passed over.");

    private static int Depth(QueryNode node) => node switch
    {
        NotQuery not => Depth(not.Part),
        RequiredQuery required => Depth(required.Part),
        _ => PartsOf(node) is { } parts ? 1 + parts.Max(Depth) : 0,
    };

    private static ValueList<QueryNode>? PartsOf(QueryNode node) => node switch
    {
        FreeTextQuery prose => prose.Parts,
        AndQuery and => and.Parts,
        OrQuery or => or.Parts,
        _ => null,
    };

    private static QueryNode Within(QueryNode node, int level) => node switch
    {
        NotQuery not => NormalForm.Not(Within(not.Part, level), not.Span),
        RequiredQuery required => NormalForm.Required(Within(required.Part, level), required.Span),
        FreeTextQuery prose => NormalForm.Prose(Within(prose.Parts, level), prose.Span)!,
        AndQuery and => NormalForm.And(Within(and.Parts, level), and.Span)!,
        OrQuery or => NormalForm.Or(Within(or.Parts, level), or.Span)!,
        _ => node,
    };

    private static List<QueryNode> Within(ValueList<QueryNode> parts, int level) =>
        [.. parts.SelectMany(part => level == QueryLimits.MaxNesting ? Leaves(part) : [Within(part, level + 1)])];

    private static IEnumerable<QueryNode> Leaves(QueryNode node) => node switch
    {
        NotQuery not when Depth(not) > 0 => Leaves(not.Part).Select(leaf => NormalForm.Not(leaf, leaf.Span)),
        RequiredQuery required when Depth(required) > 0 => Leaves(required.Part),
        _ => PartsOf(node)?.SelectMany(Leaves) ?? [node],
    };
}
