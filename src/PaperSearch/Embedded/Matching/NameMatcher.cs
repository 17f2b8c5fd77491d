using System.Buffers;
using System.Text;
using PaperSearch.Text;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Whether a name in an author list is one that was asked for. <c>Huan, Z</c>, <c>Z. Huan</c>, <c>Zhaoxin Huan</c> and
/// <c>huan zhaoxin</c> are one person: initials match names that begin so, and names match initials; family names must be
/// equal. A single word matches any word of a name. For one thread.
/// </summary>
internal sealed class NameMatcher
{
    private const int MostLetters = 128;
    private const int MostInitials = 3;

    // Every form holds all words of the name, so a form for each word of a long text would take memory by the square of it.
    private const int MostFamilyWords = 8;

    private static readonly SearchValues<byte> plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz. "u8);

    /// <summary>Words that begin family names, or stand inside of them.</summary>
    private static readonly HashSet<string> particles = new(StringComparer.Ordinal)
    {
        "af", "al", "av", "ben", "bin", "da", "dal", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el",
        "ibn", "la", "las", "le", "los", "op", "san", "st", "ten", "ter", "van", "vande", "vander", "ver", "von", "zu", "zum", "zur",
    };

    /// <summary>What ends the names of groups, whose other words are no given names: "A. Wright for the SNO+ Collaboration" is not ATLAS's.</summary>
    private static readonly HashSet<string> groups = new(StringComparer.Ordinal)
    {
        "collaboration", "collaborations", "consortium", "experiment", "group", "network", "project", "survey", "team",
    };

    private readonly AuthorNameKeys asked;

    // Of each form a word that stands in every name of it.
    private readonly byte[][] familyWords;
    private readonly List<(string[] Family, string[] Given)> forms = [];
    private TokenReader? reader;
    private char[] decoded = [];

    // The words of the author's name, one behind another, and where each ends; variants of a word follow it.
    private readonly List<(int Position, int Start, int End)> spellings = [];
    private char[] letters = new char[256];
    private int positions;

    public NameMatcher(string name)
    {
        asked = AuthorNameKeys.Read(name);
        // Without a comma the family name is the last words or the first.
        if (asked.CommaForm)
            forms.Add(([.. asked.FamilyWords], [.. asked.GivenWords]));
        for (var family = 1; !asked.CommaForm && family < Math.Min(asked.Words.Count, MostFamilyWords + 1); family++)
        {
            forms.Add(([.. asked.Words.Skip(asked.Words.Count - family)], [.. asked.Words.Take(asked.Words.Count - family)]));
            forms.Add(([.. asked.Words.Take(family)], [.. asked.Words.Skip(family)]));
        }
        // "van der Maaten" is a family name without a given one.
        if (!asked.CommaForm && asked.Words.Count > 1 && asked.Words.Take(asked.Words.Count - 1).Any(particles.Contains))
            forms.Add(([.. asked.Words], []));
        // A letter alone is an initial, and no family name to be sure of.
        forms.RemoveAll(form => !form.Family.Any(word => word.Length > 1));
        familyWords = [.. forms.Select(form => form.Family.MaxBy(word => word.Length)!).DefaultIfEmpty(asked.Words.FirstOrDefault() ?? "").Distinct().Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>The words of the name that was asked for.</summary>
    public IReadOnlyList<string> Words => asked.Words;

    /// <summary>Whether any name can be the one: initials alone are nobody's.</summary>
    public bool CanMatch => asked.Words.Count == 1 || forms.Count > 0;

    /// <summary>Whether the name of an author, in reading order, is the one.</summary>
    public bool Matches(string author) => Matches(author.AsMemory());

    /// <summary>The same of a name in UTF-8, without an allocation for each.</summary>
    public bool Matches(ReadOnlySpan<byte> author)
    {
        if (IsSurelyAnother(author))
            return false;
        if (decoded.Length < author.Length)
            decoded = new char[2 * author.Length];
        return Matches(decoded.AsMemory(0, Encoding.UTF8.GetChars(author, decoded)));
    }

    private bool Matches(ReadOnlyMemory<char> author)
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

    /// <summary>
    /// Whether a name in UTF-8, whose words are its letters as they stand (no accents, compounds, LaTeX or umlauts written with an e), has
    /// none of the words without which it cannot be the one. Most names that come into question are told apart so, unread.
    /// </summary>
    public bool IsSurelyAnother(ReadOnlySpan<byte> author)
    {
        if (author.Length > MostLetters || author.ContainsAnyExcept(plain))
            return false;
        Span<byte> buffer = stackalloc byte[MostLetters];
        Ascii.ToLower(author, buffer, out var length);
        var lower = buffer[..length];
        if (lower.IndexOf("ae"u8) >= 0 || lower.IndexOf("oe"u8) >= 0 || lower.IndexOf("ue"u8) >= 0)
            return false;
        foreach (var needed in familyWords)
        {
            if (HasWord(lower, needed) || (needed.Length <= MostInitials && HasJoinedInitials(lower)))
                return false;
        }
        return true;
    }

    private static bool HasWord(ReadOnlySpan<byte> name, ReadOnlySpan<byte> word)
    {
        for (var from = 0; name[from..].IndexOf(word) is >= 0 and var at; from += at + 1)
        {
            var (start, end) = (from + at, from + at + word.Length);
            if ((start == 0 || !char.IsAsciiLetter((char)name[start - 1])) && (end == name.Length || !char.IsAsciiLetter((char)name[end])))
                return true;
        }
        return false;
    }

    // "j.p.", which is also looked up as "jp".
    private static bool HasJoinedInitials(ReadOnlySpan<byte> name)
    {
        for (var i = 1; i + 1 < name.Length; i++)
        {
            if (name[i] == '.' && char.IsAsciiLetter((char)name[i + 1]))
                return true;
        }
        return false;
    }

    private bool MatchesAs(string[] family, string[] given)
    {
        if (positions < family.Length)
            return false;
        var first = positions - family.Length;
        for (var i = 0; i < family.Length; i++)
        {
            if (!IsWritten(family[i], first + i))
                return false;
        }
        return groups.Contains(family[^1]) ? AreWritten(given, first) : GivenMatch(given, first);
    }

    /// <summary>Whether the given names asked for stand in order among the author's, each equal to one or an initial of it.</summary>
    private bool GivenMatch(string[] given, int count)
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

    /// <summary>Whether the words stand before a position, one behind another and as they are.</summary>
    private bool AreWritten(string[] words, int end)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (end < words.Length || !IsWritten(words[i], end - words.Length + i))
                return false;
        }
        return true;
    }

    private bool IsWritten(string word, int position)
    {
        foreach (var spelling in spellings)
        {
            if (spelling.Position == position && letters.AsSpan(spelling.Start..spelling.End).SequenceEqual(word))
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
            var written = letters.AsSpan(spelling.Start..spelling.End);
            if (written.SequenceEqual(name) || ((name.Length == 1 || written.Length == 1) && name[0] == written[0]))
                return true;
        }
        return false;
    }

    private bool IsSuffix(int position)
    {
        foreach (var spelling in spellings)
        {
            if (spelling.Position == position && AuthorNameKeys.IsSuffix(letters.AsSpan(spelling.Start..spelling.End)))
                return true;
        }
        return false;
    }

    private void Read(ReadOnlyMemory<char> author)
    {
        spellings.Clear();
        positions = 0;
        var end = 0;
        reader ??= TextAnalysis.CreateReader(PaperFieldKind.Names);
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
        // "John Smith, Jr." is a Smith.
        while (positions > 2 && IsSuffix(positions - 1))
            positions--;
    }
}
