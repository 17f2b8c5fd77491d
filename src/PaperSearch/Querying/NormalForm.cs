namespace PaperSearch.Querying;

/// <summary>
/// Makes nodes of parts in the normal form that <see cref="QueryNode"/> describes. A part without anything to search for is
/// <see langword="null"/>, as is what is made of none.
/// </summary>
internal static class NormalForm
{
    public static QueryNode? Or(IEnumerable<QueryNode?> parts)
    {
        var all = new List<QueryNode>();
        foreach (var part in parts)
        {
            if (part is not null && WithoutRequired(part) is OrQuery or)
                all.AddRange(or.Parts);
            else if (part is not null)
                all.Add(WithoutRequired(part));
        }
        return all.Count switch { 0 => null, 1 => all[0], _ => new OrQuery(all.ToValueList()) };
    }

    public static QueryNode? And(IEnumerable<QueryNode?> parts)
    {
        var all = new List<QueryNode>();
        foreach (var part in parts)
        {
            if (part is not null && WithoutRequired(part) is AndQuery and)
                all.AddRange(and.Parts);
            else if (part is not null)
                all.Add(WithoutRequired(part));
        }
        return all.Count switch { 0 => null, 1 => all[0], _ => new AndQuery(all.ToValueList()) };
    }

    /// <summary>Words side by side.</summary>
    public static QueryNode? Prose(IEnumerable<QueryNode?> parts)
    {
        var all = new List<QueryNode>();
        foreach (var part in parts)
        {
            // Plain prose in parentheses says no more than its words; with + and - inside it is a whole of its own.
            if (part is ProseQuery inner && !inner.Parts.Any(p => p is NotQuery or RequiredQuery))
                all.AddRange(inner.Parts);
            else if (part is not null)
                all.Add(part);
        }
        return all.Count switch { 0 => null, 1 => WithoutRequired(all[0]), _ => new ProseQuery(all.ToValueList()) };
    }

    public static QueryNode Not(QueryNode part) =>
        WithoutRequired(part) is var bare && bare is NotQuery not ? not.Part : new NotQuery(bare);

    public static QueryNode Required(QueryNode part) => part is NotQuery ? part : new RequiredQuery(WithoutRequired(part));

    public static QueryNode WithoutRequired(QueryNode part) => part is RequiredQuery required ? required.Part : part;
}
