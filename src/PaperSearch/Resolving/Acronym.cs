using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>What the papers of an index say an acronym stands for. Equal by value.</summary>
/// <param name="Text">The acronym as most of them print it.</param>
/// <param name="Papers">How many papers say what it stands for; one that says two things counts twice.</param>
/// <param name="Meanings">What it stands for, what most papers say first.</param>
public sealed record Acronym(string Text, long Papers, ValueList<AcronymMeaning> Meanings);
