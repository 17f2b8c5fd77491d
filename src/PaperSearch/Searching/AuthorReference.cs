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
        var (usual, printed) = (person.Name, person.FirstPrinted);
        var name = usual == printed || IsToldBy(index, usual, person) ? usual : printed;
        return $"{index.NameText(name)} ({index.IdOf(person.First).Value})";
    }

    /// <summary>
    /// What a person is called where all people are listed: the name, where the person has no other and nobody else has it; else
    /// the reference.
    /// </summary>
    public static string ShortestOf(IAuthorIndex index, Person person) =>
        IsNamedAlone(person, index.Bearers(person.Name)) ? index.NameText(person.Name) : Of(index, person);

    /// <summary>Whether a person has one name, and nobody else has it.</summary>
    /// <param name="person">The person.</param>
    /// <param name="bearers">Who bears the name.</param>
    public static bool IsNamedAlone(Person person, IReadOnlyList<Person> bearers) =>
        person.Forms.Length == 1 && bearers.Count == 1;

    /// <summary>The name in a reference; of any other text the text.</summary>
    public static string NameIn(string text)
    {
        // An id has digits and no spaces; "LIGO (Hanford)" is a name.
        if (!text.EndsWith(')') || text.LastIndexOf(" (", StringComparison.Ordinal) is not (> 0 and var open))
            return text;
        var id = text.AsSpan(open + 2, text.Length - open - 3);
        return id.ContainsAnyInRange('0', '9') && !id.Contains(' ') ? text[..open] : text;
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

    /// <summary>Whether a name that the earliest paper does not print means the person among its authors.</summary>
    private static bool IsToldBy(IAuthorIndex index, int name, Person person)
    {
        var onPaper = index.NamesOn(person.First);
        var matcher = new NameMatcher(index.NameText(name));
        return !onPaper.Contains(name)
            && onPaper.Where(other => matcher.Matches(index.NameText(other))).SequenceEqual([person.FirstPrinted]);
    }

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
        var people = same.SelectMany(name => index.Bearers(name).Where(person => person.Wrote(paper, name))).Distinct().ToList();
        return people is [var only] ? only : null;
    }
}
