namespace PaperSearch.Querying;

/// <summary>
/// Makes nodes of parts in the normal form that <see cref="QueryNode"/> describes. A part without anything to search for is
/// <see langword="null"/>, as is what is made of none.
/// </summary>
internal static class NormalForm
{
    public static QueryNode? Or(IEnumerable<QueryNode?> parts) =>
        Joined(parts, part => part is OrQuery or ? or.Parts : null, all => new OrQuery(all));

    public static QueryNode? And(IEnumerable<QueryNode?> parts) =>
        Joined(parts, part => part is AndQuery and ? and.Parts : null, all => new AndQuery(all));

    /// <summary>Words side by side.</summary>
    public static QueryNode? Prose(IEnumerable<QueryNode?> parts)
    {
        var all = new List<QueryNode>();
        var said = new HashSet<QueryNode>();
        foreach (var part in parts)
        {
            // Plain prose in parentheses says no more than its words; with + and - inside it is a whole of its own.
            if (part is ProseQuery inner && !inner.Parts.Any(p => p is NotQuery or RequiredQuery))
                inner.Parts.ToList().ForEach(Add);
            else if (part is not null)
                Add(part);
        }
        return all.Count switch { 0 => null, 1 => WithoutRequired(all[0]), _ => new ProseQuery(all.ToValueList()) };

        // A word that is typed twice counts twice; what selects is as true once.
        void Add(QueryNode part)
        {
            if (said.Add(part) || part is WordQuery { Field: null, Match: WordMatch.Stemmed or WordMatch.Exact })
                all.Add(part);
        }
    }

    public static QueryNode Not(QueryNode part) =>
        WithoutRequired(part) is var bare && bare is NotQuery not ? not.Part : new NotQuery(bare);

    public static QueryNode Required(QueryNode part) => part is NotQuery ? part : new RequiredQuery(WithoutRequired(part));

    /// <summary>Parts of one operator, those of the same operator inside them taken out, each once.</summary>
    private static QueryNode? Joined(IEnumerable<QueryNode?> parts, Func<QueryNode, ValueList<QueryNode>?> partsOf, Func<ValueList<QueryNode>, QueryNode> make)
    {
        var all = new List<QueryNode>();
        var said = new HashSet<QueryNode>();
        foreach (var part in parts)
        {
            if (part is not null)
                all.AddRange((partsOf(WithoutRequired(part)) ?? [WithoutRequired(part)]).Where(said.Add));
        }
        return all.Count switch { 0 => null, 1 => all[0], _ => make(all.ToValueList()) };
    }

    public static QueryNode WithoutRequired(QueryNode part) => part is RequiredQuery required ? required.Part : part;
}
