using System.Buffers;
using System.Text;

namespace PaperSearch.Names;

/// <summary>
/// Whether a name in an author list is one that was asked for. <c>Huan, Z</c>, <c>Z. Huan</c>, <c>Zhaoxin Huan</c> and
/// <c>huan zhaoxin</c> are one person: initials match names that begin so, and names match initials; family names must be
/// equal. A single word matches any word of a name. For one thread.
/// </summary>
internal sealed class NameMatcher
{
    private const int MostLetters = 128;
    private const int MostInitials = 3;

    private static readonly SearchValues<byte> plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz. "u8);

    private readonly NameKeys asked;
    private readonly NameForm[] forms;

    // Of each form a word that stands in every name of it.
    private readonly byte[][] familyWords;
    private NameWords? words;

    public NameMatcher(string name)
    {
        asked = NameKeys.Read(name);
        forms = NameForm.Of(asked);
        familyWords = [.. forms.Select(form => form.Family.MaxBy(word => word.Length)!)
            .DefaultIfEmpty(asked.Words.FirstOrDefault() ?? "").Distinct().Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>The words of the name that was asked for.</summary>
    public IReadOnlyList<string> Words => asked.Words;

    /// <summary>Whether any name can be the one: initials alone are nobody's.</summary>
    public bool CanMatch => asked.Words.Count == 1 || forms.Length > 0;

    /// <summary>Whether the name of an author, in reading order, is the one.</summary>
    public bool Matches(string author)
    {
        words ??= new NameWords();
        words.Read(author.AsMemory());
        return Matches(words);
    }

    /// <summary>The same of a name in UTF-8, without an allocation for each.</summary>
    public bool Matches(ReadOnlySpan<byte> author)
    {
        if (IsSurelyAnother(author))
            return false;
        words ??= new NameWords();
        words.Read(author);
        return Matches(words);
    }

    private bool Matches(NameWords author)
    {
        if (asked.Words.Count == 1)
        {
            for (var i = 0; i < author.Count; i++)
            {
                if (author.Is(i, asked.Words[0]))
                    return true;
            }
            return false;
        }
        foreach (var form in forms)
        {
            if (MatchesAs(form, author))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether a name in UTF-8, whose words are its letters as they stand (no accents, compounds, LaTeX or umlauts written with
    /// an e), has none of the words without which it cannot be the one. Most names that come into question are told apart so,
    /// unread.
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
            // "ZX" is read as letters too, and "J.P." as "jp".
            if (needed.Length <= 1 || HasWord(lower, needed) || (needed.Length <= MostInitials && HasJoinedInitials(lower)))
                return false;
        }
        return true;
    }

    private static bool HasWord(ReadOnlySpan<byte> name, ReadOnlySpan<byte> word)
    {
        for (var from = 0; name[from..].IndexOf(word) is >= 0 and var at; from += at + 1)
        {
            var (start, end) = (from + at, from + at + word.Length);
            if ((start == 0 || !char.IsAsciiLetter((char)name[start - 1]))
                && (end == name.Length || !char.IsAsciiLetter((char)name[end])))
                return true;
        }
        return false;
    }

    private static bool HasJoinedInitials(ReadOnlySpan<byte> name)
    {
        for (var i = 1; i + 1 < name.Length; i++)
        {
            if (name[i] == '.' && char.IsAsciiLetter((char)name[i + 1]))
                return true;
        }
        return false;
    }

    private static bool MatchesAs(NameForm form, NameWords author)
    {
        var first = author.Count - form.Family.Length;
        if (first < 0)
            return false;
        for (var i = 0; i < form.Family.Length; i++)
        {
            if (!author.Is(first + i, form.Family[i]))
                return false;
        }
        return form.IsGroup ? AreWritten(form.Given, author, first) : GivenMatch(form.Given, author, first);
    }

    /// <summary>Whether the given names stand in order among the author's, each equal to one or an initial of it.</summary>
    private static bool GivenMatch(string[] given, NameWords author, int count)
    {
        var at = 0;
        foreach (var name in given)
        {
            while (at < count && !author.IsGiven(at, name))
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
    private static bool AreWritten(string[] words, NameWords author, int end)
    {
        if (end < words.Length)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (!author.Is(end - words.Length + i, words[i]))
                return false;
        }
        return true;
    }
}
