using PaperSearch.Searching;

namespace PaperSearch.Suggesting;

/// <summary>Which suggestions of each kind are shown, and in what order.</summary>
internal static class SuggestionMix
{
    /// <summary>So many titles have room in any list of more.</summary>
    public const int TitlesOfTurn = 2;

    /// <summary>An author with so many papers stands before a term with so many times as many.</summary>
    private const int AuthorWeight = 8;

    // How many of each kind are taken before the next is asked, and again in that order while there is room.
    private static readonly (SuggestionKind Kind, int Turn)[] turns =
    [
        (SuggestionKind.Term, 3), (SuggestionKind.Acronym, 1), (SuggestionKind.Author, 2), (SuggestionKind.Title, TitlesOfTurn),
        (SuggestionKind.Category, 1), (SuggestionKind.Field, 1),
    ];

    public static ValueList<Suggestion> Of(Dictionary<SuggestionKind, List<Suggestion>> found, TypedText typed, int size)
    {
        var taken = turns.ToDictionary(turn => turn.Kind, _ => 0);
        var left = size;
        for (var before = -1; left > 0 && left != before;)
        {
            before = left;
            foreach (var (kind, turn) in turns)
            {
                var more = Math.Min(Math.Min(turn, left), Of(kind).Count - taken[kind]);
                taken[kind] += more;
                left -= more;
            }
        }
        SuggestionKind[] order = [.. turns.Select(turn => turn.Kind)];
        // Whose name or code stands there whole is meant before anything that merely begins so.
        Array.Sort(order, (a, b) => Place(a).CompareTo(Place(b)));
        return order.SelectMany(kind => Of(kind).Take(taken[kind])).ToValueList();

        List<Suggestion> Of(SuggestionKind kind) => found.GetValueOrDefault(kind) ?? [];

        int Place(SuggestionKind kind) => kind switch
        {
            SuggestionKind.Field or SuggestionKind.Category when IsNamed(Of(kind).FirstOrDefault(), typed) => -2,
            SuggestionKind.Category when typed.Words.Count > 1 && !GoesOn(Of(SuggestionKind.Term), typed) => -1,
            SuggestionKind.Acronym when IsAcronym(Of(kind).FirstOrDefault(), typed) => -1,
            // A word of one title says less than the title.
            SuggestionKind.Term when Best(kind) == 1 => turns.Length,
            SuggestionKind.Author when Best(kind) * AuthorWeight > Best(SuggestionKind.Term) => -1,
            _ => Array.FindIndex(turns, turn => turn.Kind == kind),
        };

        long Best(SuggestionKind kind) => Of(kind).FirstOrDefault()?.Count ?? 0;
    }

    /// <summary>Whether the first term begins with all that is typed, not with its last words alone.</summary>
    private static bool GoesOn(List<Suggestion> terms, TypedText typed) =>
        terms is [var first, ..] && first.Text.Replace('-', ' ')
            .StartsWith(typed.Operand.Trim().Replace('-', ' '), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the acronym stands there whole, written as one.</summary>
    private static bool IsAcronym(Suggestion? first, TypedText typed)
    {
        var word = typed.Operand[(typed.Operand.TrimEnd().LastIndexOf(' ') + 1)..].TrimEnd();
        return first is not null && word.Length > 1 && word.All(c => !char.IsLower(c))
            && first.Text.EndsWith($"({word})", StringComparison.Ordinal);
    }

    private static bool IsNamed(Suggestion? first, TypedText typed) => first is not null
        && first.Text.StartsWith(typed.Operand.Trim(), StringComparison.OrdinalIgnoreCase)
        && (typed.Operand.Contains('.', StringComparison.Ordinal) || first.Text == typed.Operand.Trim() + ":");
}
