namespace PaperSearch.Resolving;

/// <summary>The words of a short query as the term that they may be.</summary>
/// <param name="Pattern">The words one behind the other, in any of their forms.</param>
/// <param name="Words">The words as they are typed, folded: terms of the exact form of a field.</param>
internal sealed record TypedPhrase(Pattern Pattern, ValueList<string> Words);
