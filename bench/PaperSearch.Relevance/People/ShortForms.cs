namespace PaperSearch.Relevance.People;

/// <summary>
/// Given names that may be one person's: a beginning, a part ("Aziz" of Abedelaziz), a short form ("Andy" of Andrew, "Steve" of
/// Stephen), a spelling ("Viktor", "Victor").
/// </summary>
internal static class ShortForms
{
    private const int LongestShort = 5;

    private static readonly (string Short, string Long)[] irregular =
    [
        ("aleksandr", "alexander"), ("beth", "elizabeth"), ("bill", "william"), ("bob", "robert"), ("charlie", "charles"),
        ("dick", "richard"), ("jack", "john"), ("jim", "james"), ("kolya", "nikolai"), ("liz", "elizabeth"), ("mike", "michael"),
        ("misha", "michael"), ("misha", "mikhail"), ("peggy", "margaret"), ("sasha", "aleksandr"), ("sasha", "alexander"),
        ("sasha", "alexandre"), ("ted", "edward"), ("ted", "theodore"), ("tony", "anthony"), ("volodya", "vladimir"),
    ];

    /// <summary>Whether two different names, folded, may be one person's.</summary>
    public static bool AreAlike(string one, string other) =>
        IsShort(one, other) || IsShort(other, one) || (Math.Min(one.Length, other.Length) > 3 && Edits(one, other) <= 2);

    private static bool IsShort(string name, string whole) =>
        whole.Contains(name, StringComparison.Ordinal)
        || (name.Length is > 2 and <= LongestShort && name.Length < whole.Length
            && whole.StartsWith(name[..3], StringComparison.Ordinal))
        || irregular.Contains((name, whole));

    /// <summary>The edits between two words (Levenshtein).</summary>
    private static int Edits(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(cost, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
