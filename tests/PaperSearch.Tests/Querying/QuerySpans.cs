using PaperSearch.Querying;

namespace PaperSearch.Tests.Querying;

/// <summary>The nodes of a tree, each with the node that holds it.</summary>
internal static class QuerySpans
{
    public static IEnumerable<(QueryNode Node, QueryNode? Parent)> Nodes(QueryNode node, QueryNode? parent = null) =>
        Parts(node).SelectMany(part => Nodes(part, node)).Prepend((node, parent));

    private static IEnumerable<QueryNode> Parts(QueryNode node) => node switch
    {
        FreeTextQuery prose => prose.Parts,
        AndQuery and => and.Parts,
        OrQuery or => or.Parts,
        NotQuery not => [not.Part],
        RequiredQuery required => [required.Part],
        NearQuery near => [near.Left, near.Right],
        _ => [],
    };
}
