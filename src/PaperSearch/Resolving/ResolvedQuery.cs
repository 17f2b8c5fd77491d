namespace PaperSearch.Resolving;

/// <summary>
/// A query as it was read for one state of an index: all that matching, marking, explaining and counting go by.
/// </summary>
/// <param name="Root">The whole query.</param>
/// <param name="Corrections">Words that are likely to be misspelt, and what was meant.</param>
/// <param name="Relaxation">How much less is required than the query says.</param>
internal sealed record ResolvedQuery(ResolvedNode Root, ValueList<SpellingCorrection> Corrections, Relaxation Relaxation)
{
    /// <summary>Words that stand for more words than are looked for.</summary>
    public ValueList<LimitedExpansion> Limited { get; init; } = [];

    /// <summary>How many words of a long text are not looked for.</summary>
    public int PassedOver { get; init; }

    /// <summary>How many words at the end of a long phrase are not looked for.</summary>
    public int PassedOverInPhrase { get; init; }

    /// <summary>Words that are read as what cites a paper as well.</summary>
    public ValueList<Citation> Citations { get; init; } = [];

    /// <summary>Words that are acronyms.</summary>
    public ValueList<TypedAcronym> Acronyms { get; init; } = [];

    /// <summary>What it counts for that papers are new; <see langword="null"/> for nothing.</summary>
    public RecencyPrior? Recency { get; init; }

    /// <summary>What it counts for that papers are cited; <see langword="null"/> for nothing.</summary>
    public CitationPrior? Cited { get; init; }

    /// <summary>What the whole query asks for.</summary>
    public Clause Clause => PriorClause.Of(Root.Clause, Recency, Cited);
}
