namespace PaperSearch.Querying;

/// <summary>Collects what there is to say about a query, each kind at each place once, and not without end.</summary>
internal sealed class DiagnosticList
{
    private readonly List<QueryDiagnostic> items = [];

    public void Add(string code, TextSpan span, string message)
    {
        if (items.Count >= QueryLimits.MaxDiagnostics)
            return;
        foreach (var item in items)
        {
            if (item.At == span.From && item.Code == code)
                return;
        }

        items.Add(new QueryDiagnostic(code, span.From, span.To - span.From, message));
    }

    /// <summary>Adds unless there is one of this kind already: for what would repeat through the whole text.</summary>
    public void AddOnce(string code, TextSpan span, string message)
    {
        foreach (var item in items)
        {
            if (item.Code == code)
                return;
        }

        Add(code, span, message);
    }

    /// <summary>Adds what another list holds.</summary>
    public void AddAll(DiagnosticList others)
    {
        foreach (var item in others.items)
            Add(item.Code, new TextSpan(item.At, item.At + item.Length), item.Message);
    }

    /// <summary>The diagnostics in the order of the text.</summary>
    public ValueList<QueryDiagnostic> ToValueList()
    {
        if (items.Count == 0)
            return [];
        return items.OrderBy(d => d.At).ToValueList();
    }
}
