namespace PaperSearch.Resolving;

/// <summary>What a word stands for that is searched beside it.</summary>
/// <param name="LongForm">As papers print it.</param>
/// <param name="Terms">The words in a row, in each field; among the terms of the word.</param>
internal sealed record ResolvedAcronym(string LongForm, ValueList<ResolvedTerm> Terms);
