using PaperSearch.Text.Markup;

namespace PaperSearch.Querying;

/// <summary>Tells of a query that was typed with markup where its parts stand in the typed text.</summary>
internal sealed class TypedPlaces(MarkupText typed)
{
    public ParsedQuery Of(ParsedQuery read) => new(
        Of(read.Root), [.. read.Diagnostics.Select(Of)]);

    private QueryDiagnostic Of(QueryDiagnostic diagnostic)
    {
        var span = Of(new TextSpan(diagnostic.At, diagnostic.At + diagnostic.Length));
        return diagnostic with { At = span.From, Length = span.To - span.From };
    }

    private QueryNode Of(QueryNode node)
    {
        var placed = node switch
        {
            NearQuery near => near with { Left = Of(near.Left), Right = Of(near.Right) },
            FreeTextQuery prose => prose with { Parts = Of(prose.Parts) },
            AndQuery and => and with { Parts = Of(and.Parts) },
            OrQuery or => or with { Parts = Of(or.Parts) },
            NotQuery not => not with { Part = Of(not.Part) },
            RequiredQuery required => required with { Part = Of(required.Part) },
            _ => node,
        };
        return placed with { Span = Of(node.Span) };
    }

    private ValueList<QueryNode> Of(ValueList<QueryNode> parts) => parts.Select(Of).ToValueList();

    private TextSpan Of(TextSpan span)
    {
        // What was cut off of a text too long stands behind all that was read.
        if (span.To > typed.Length)
            return span;
        var from = typed.StartOf(span.From);
        return new TextSpan(from, Math.Max(from, typed.EndOf(span.To)));
    }
}
