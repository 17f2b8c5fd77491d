using PaperSearch.Names;
using PaperSearch.People;

namespace PaperSearch.Searching;

/// <summary>
/// What one person is called: the name that most of the papers print, and behind it in parentheses the id of the earliest paper,
/// <c>Edward Witten (hep-th/9108004)</c>. Any paper of the person will do, so a reference stays good when papers come in.
/// </summary>
internal static class AuthorReference
{
    // Some DOIs have parentheses, S0370-2693(97)00101-5; a text of thousands is no reference.
    private const int MostParentheses = 8;

    /// <summary>What finds a person and nobody else.</summary>
    public static string Of(IAuthorIndex index, Person person)
    {
        var reference = Of(index, person.Name, person);
        // On the earliest paper the name may fit two authors; what it prints fits one.
        return Resolve(index, reference) is { } found && found.First == person.First && found.Forms.SequenceEqual(person.Forms)
            ? reference
            : Of(index, index.NamesOn(person.First).First(name => Array.Exists(person.Forms, form => form.Name == name)), person);
    }

    /// <summary>The person whom a reference names; <see langword="null"/> for any other text.</summary>
    public static Person? Resolve(IAuthorIndex index, string text)
    {
        if (!text.EndsWith(')'))
            return null;
        var open = text.Length;
        for (var tries = 0; tries < MostParentheses && open > 0 && (open = text.LastIndexOf('(', open - 1)) > 0; tries++)
        {
            var id = PaperId.Parse(text[(open + 1)..^1]);
            if (!id.IsEmpty && index.FindPaper(id) is >= 0 and var paper)
                return AuthorOf(index, paper, text[..open].Trim());
        }
        return null;
    }

    private static string Of(IAuthorIndex index, int name, Person person) =>
        $"{index.NameText(name)} ({index.IdOf(person.First).Value})";

    /// <summary>The author of a paper whom a name means; <see langword="null"/> where it is none or several.</summary>
    private static Person? AuthorOf(IAuthorIndex index, int paper, string asked)
    {
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
