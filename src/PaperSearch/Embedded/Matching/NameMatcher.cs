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
    private readonly TokenReader reader = TextAnalysis.CreateReader(PaperFieldKind.Names);
    private readonly List<List<string>> words = [];

    public NameMatcher(string name) => asked = AuthorNameKeys.Read(name);

    /// <summary>The words of the name that was asked for.</summary>
    public IReadOnlyList<string> Words => asked.Words;

    /// <summary>Whether the name of an author, in reading order, is the one.</summary>
    public bool Matches(string author)
    {
        Read(author);
        if (asked.Words.Count == 0 || words.Count == 0)
            return false;
        if (asked.Words.Count == 1)
            return words.Exists(w => w.Contains(asked.Words[0]));
        if (asked.CommaForm)
            return MatchesAs(asked.FamilyWords, asked.GivenWords);
        // Without a comma the family name is the last words or the first.
        for (var family = 1; family < asked.Words.Count; family++)
        {
            if (MatchesAs([.. asked.Words.Skip(asked.Words.Count - family)], [.. asked.Words.Take(asked.Words.Count - family)])
                || MatchesAs([.. asked.Words.Take(family)], [.. asked.Words.Skip(family)]))
                return true;
        }
        return false;
    }

    private bool MatchesAs(IReadOnlyList<string> family, IReadOnlyList<string> given)
    {
        // A letter alone is an initial, and no family name to be sure of.
        if (words.Count < family.Count || !family.Any(word => word.Length > 1))
            return false;
        var first = words.Count - family.Count;
        for (var i = 0; i < family.Count; i++)
        {
            if (!words[first + i].Contains(family[i]))
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
            while (at < count && !words[at].Exists(word => IsSameGiven(name, word)))
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

    private static bool IsSameGiven(string asked, string written) =>
        asked == written || ((asked.Length == 1 || written.Length == 1) && asked[0] == written[0]);

    private void Read(string author)
    {
        words.Clear();
        reader.Reset(author);
        while (reader.MoveNext())
        {
            if (reader.Kind != TokenKind.Variant || words.Count == 0)
                words.Add([reader.Term.ToString()]);
            else
                words[^1].Add(reader.Term.ToString());
        }
    }
}
