namespace PaperSearch.Querying;

/// <summary>
/// Makes nodes of parts in the normal form that <see cref="QueryNode"/> describes; what is made of no parts is
/// <see langword="null"/>. A span is where all that was read for the node stands in the typed text; what a single part says
/// keeps its own.
/// </summary>
internal static class NormalForm
{
    public static QueryNode? Or(IReadOnlyList<QueryNode> parts, TextSpan span) =>
        Joined(parts, part => part is OrQuery or ? or.Parts : null, all => new OrQuery(all) { Span = span });

    public static QueryNode? And(IReadOnlyList<QueryNode> parts, TextSpan span) =>
        Joined(parts, part => part is AndQuery and ? and.Parts : null, all => new AndQuery(all) { Span = span });

    /// <summary>Words side by side.</summary>
    public static QueryNode? Prose(IReadOnlyList<QueryNode> parts, TextSpan span)
    {
        if (parts.Count < 2)
            return Single(parts);
        var all = new List<QueryNode>(parts.Count);
        var said = new HashSet<QueryNode>(parts.Count);
        foreach (var part in parts)
        {
            // Plain prose in parentheses says no more than its words; with + and - inside it is a whole of its own.
            if (part is FreeTextQuery inner && !inner.Parts.Any(p => p is NotQuery or RequiredQuery))
                inner.Parts.ToList().ForEach(Add);
            else
                Add(part);
        }
        return all.Count == 1 ? WithoutRequired(all[0]) : new FreeTextQuery(all.ToValueList()) { Span = span };

        // A word that is typed twice counts twice; what selects is as true once.
        void Add(QueryNode part)
        {
            if (said.Add(part) || part is WordQuery { Field: null, IsExpanded: false })
                all.Add(part);
        }
    }

    public static QueryNode Not(QueryNode part, TextSpan span) =>
        WithoutRequired(part) is var bare && bare is NotQuery not ? not.Part : new NotQuery(bare) { Span = span };

    public static QueryNode Required(QueryNode part, TextSpan span) =>
        part is NotQuery ? part : new RequiredQuery(WithoutRequired(part)) { Span = span };

    /// <summary>What stands in parentheses: a node with parts reaches from the one to the other.</summary>
    public static QueryNode Enclosed(QueryNode part, TextSpan span) => WithoutRequired(part) switch
    {
        WordQuery or PhraseQuery or CitationKeyQuery or ValueQuery or RangeQuery => WithoutRequired(part),
        var composed => composed with { Span = span },
    };

    public static QueryNode WithoutRequired(QueryNode part) => part is RequiredQuery required ? required.Part : part;

    /// <summary>Parts of one operator, those of the same operator inside them taken out, each once.</summary>
    private static QueryNode? Joined(
        IReadOnlyList<QueryNode> parts,
        Func<QueryNode, ValueList<QueryNode>?> partsOf,
        Func<ValueList<QueryNode>, QueryNode> make)
    {
        if (parts.Count < 2)
            return Single(parts);
        var all = new List<QueryNode>();
        var said = new HashSet<QueryNode>();
        foreach (var part in parts)
            all.AddRange((partsOf(WithoutRequired(part)) ?? [WithoutRequired(part)]).Where(said.Add));
        return all.Count == 1 ? all[0] : make(all.ToValueList());
    }

    private static QueryNode? Single(IReadOnlyList<QueryNode> parts) => parts.Count == 0 ? null : WithoutRequired(parts[0]);
}
