using PaperSearch.Text;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Whether a name in an author list is one that was asked for. <c>Huan, Z</c>, <c>Z. Huan</c>, <c>Zhaoxin Huan</c> and
/// <c>huan zhaoxin</c> are one person: initials match names that begin so, and names match initials; family names must be
/// equal. A single word matches any word of a name. For one thread.
/// </summary>
internal sealed class NameMatcher
{
    private readonly AuthorNameKeys asked;
    private readonly List<(IReadOnlyList<string> Family, IReadOnlyList<string> Given)> forms = [];
    private readonly TokenReader reader = TextAnalysis.CreateReader(PaperFieldKind.Names);

    // The words of the author's name, one behind another, and where each ends; variants of a word follow it.
    private readonly List<(int Position, int Start, int End)> spellings = [];
    private char[] letters = new char[256];
    private int positions;

    public NameMatcher(string name)
    {
        asked = AuthorNameKeys.Read(name);
        // Without a comma the family name is the last words or the first.
        if (asked.CommaForm)
            forms.Add((asked.FamilyWords, asked.GivenWords));
        for (var family = 1; !asked.CommaForm && family < asked.Words.Count; family++)
        {
            forms.Add(([.. asked.Words.Skip(asked.Words.Count - family)], [.. asked.Words.Take(asked.Words.Count - family)]));
            forms.Add(([.. asked.Words.Take(family)], [.. asked.Words.Skip(family)]));
        }
        // A letter alone is an initial, and no family name to be sure of.
        forms.RemoveAll(form => !form.Family.Any(word => word.Length > 1));
    }

    /// <summary>The words of the name that was asked for.</summary>
    public IReadOnlyList<string> Words => asked.Words;

    /// <summary>Whether the name of an author, in reading order, is the one.</summary>
    public bool Matches(string author)
    {
        Read(author);
        if (asked.Words.Count == 0 || positions == 0)
            return false;
        if (asked.Words.Count == 1)
        {
            for (var i = 0; i < positions; i++)
            {
                if (IsWritten(asked.Words[0], i))
                    return true;
            }
            return false;
        }
        foreach (var (family, given) in forms)
        {
            if (MatchesAs(family, given))
                return true;
        }
        return false;
    }

    private bool MatchesAs(IReadOnlyList<string> family, IReadOnlyList<string> given)
    {
        if (positions < family.Count)
            return false;
        var first = positions - family.Count;
        for (var i = 0; i < family.Count; i++)
        {
            if (!IsWritten(family[i], first + i))
                return false;
        }
        return GivenMatch(given, first);
    }

    /// <summary>Whether the given names asked for stand in order among the author's, each equal to one or an initial of it.</summary>
    private bool GivenMatch(IReadOnlyList<string> given, int count)
    {
        var at = 0;
        foreach (var name in given)
        {
            while (at < count && !IsSameGiven(name, at))
            {
                // A middle name may be left out by either side; the first name may not.
                if (at == 0)
                    return false;
                at++;
            }
            if (at == count)
                return at > 0 && name.Length == 1;
            at++;
        }
        return true;
    }

    private bool IsWritten(string word, int position)
    {
        foreach (var spelling in spellings)
        {
            if (spelling.Position == position && letters.AsSpan(spelling.Start, spelling.End - spelling.Start).SequenceEqual(word))
                return true;
        }
        return false;
    }

    private bool IsSameGiven(string name, int position)
    {
        foreach (var spelling in spellings)
        {
            if (spelling.Position != position)
                continue;
            var written = letters.AsSpan(spelling.Start, spelling.End - spelling.Start);
            if (written.SequenceEqual(name) || ((name.Length == 1 || written.Length == 1) && name[0] == written[0]))
                return true;
        }
        return false;
    }

    private void Read(string author)
    {
        spellings.Clear();
        positions = 0;
        var end = 0;
        reader.Reset(author);
        while (reader.MoveNext())
        {
            var term = reader.Term;
            if (end + term.Length > letters.Length)
                Array.Resize(ref letters, 2 * (end + term.Length));
            term.CopyTo(letters.AsSpan(end));
            if (reader.Kind != TokenKind.Variant || positions == 0)
                positions++;
            spellings.Add((positions - 1, end, end + term.Length));
            end += term.Length;
        }
    }
}
