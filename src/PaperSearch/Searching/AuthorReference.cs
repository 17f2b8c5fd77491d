using PaperSearch.Names;
using PaperSearch.People;

namespace PaperSearch.Searching;

/// <summary>
/// What people are called where their name alone is not enough: the name that most of their papers print, and behind it in
/// parentheses the id of their earliest paper, <c>Edward Witten (hep-th/9108004)</c>. Any paper of theirs will do to find them, so
/// a reference stays good when papers come in.
/// </summary>
internal static class AuthorReference
{
    /// <summary>What finds a person and nobody else: the name where nobody else bears it.</summary>
    public static string Of(IAuthorIndex index, Person person) => index.Bearers(person.Name).Count == 1
        ? index.NameText(person.Name)
        : $"{index.NameText(person.Name)} ({index.IdOf(person.First).Value})";

    /// <summary>
    /// The person whom a reference names, or the only one who bears a name as papers print it; <see langword="null"/> for any other
    /// text.
    /// </summary>
    public static Person? Resolve(IAuthorIndex index, string text) =>
        index.FindName(text) is >= 0 and var name
            ? index.Bearers(name) is [var only] ? only : null
            : OfPaper(index, text);

    /// <summary>Whether a text is written as a reference, and the name in it.</summary>
    public static bool TryRead(string text, out string name, out PaperId paper)
    {
        name = "";
        paper = default;
        var open = text.LastIndexOf('(');
        if (open <= 0 || !text.EndsWith(')') || string.IsNullOrWhiteSpace(text[(open + 1)..^1]))
            return false;
        name = text[..open].Trim();
        paper = PaperId.Parse(text[(open + 1)..^1]);
        return name.Length > 0;
    }

    private static Person? OfPaper(IAuthorIndex index, string text)
    {
        if (!TryRead(text, out var asked, out var id) || index.FindPaper(id) is not (>= 0 and var paper))
            return null;
        var onPaper = index.NamesOn(paper);
        var same = onPaper.Where(name => index.NameText(name) == asked).ToList();
        if (same.Count == 0)
        {
            // The paper may print another form than most do.
            var matcher = new NameMatcher(asked);
            same = [.. onPaper.Where(name => matcher.Matches(index.NameText(name)))];
        }
        var people = same.SelectMany(name => index.Bearers(name).Where(person => person.Wrote(paper))).Distinct().ToList();
        return people is [var only] ? only : null;
    }
}
