using System.Buffers;
using System.Text;
using PaperSearch.Text;

namespace PaperSearch.Names;

/// <summary>
/// Whether a name in an author list is one that was asked for. <c>Huan, Z</c>, <c>Z. Huan</c>, <c>Zhaoxin Huan</c> and
/// <c>huan zhaoxin</c> are one person: initials match names that begin so, and names match initials; family names must be
/// equal. A single word matches any word of a name, with a comma behind it the family name. For one thread.
/// </summary>
internal sealed class NameMatcher
{
    private const int MostLetters = 128;
    private const int MostInitials = 3;

    private static readonly SearchValues<byte> plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz. "u8);

    private readonly string name;
    private readonly NameLikeness likeness;
    private readonly NameKeys asked;
    private readonly IReadOnlyList<string> writtenOut = [];
    private readonly NameForm[] forms;
    private readonly byte[][] needed;
    private NameWords? words;

    /// <param name="name">The name that is asked for.</param>
    /// <param name="likeness">
    /// How like it an author's name must be; what tells of family names is for one with a comma behind it.
    /// </param>
    public NameMatcher(string name, NameLikeness likeness = NameLikeness.MayBe)
    {
        (this.name, this.likeness) = (name, likeness);
        asked = NameKeys.Read(name);
        if (MustBeSpelt)
            writtenOut = NameKeys.Read(UmlautSpelling.WrittenOut(name)).Words;
        forms = NameForm.Of(asked);
        // "DOE John" may be a Doe, and D. O. E. John.
        if (asked.HasLetters)
            forms = [.. forms, .. NameForm.Of(NameKeys.Read(name, capitalsAreWords: true))];
        // "John Smith MD" may be a doctor.
        if (AuthorParser.WithoutDegree(name) is { } bare)
            forms = [.. forms, .. NameForm.Of(NameKeys.Read(bare))];
        Needed = [.. forms.Select(form => form.Needed).DefaultIfEmpty(asked.Words.FirstOrDefault() ?? "").Distinct()];
        needed = [.. Needed.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>Words of which every name that is the one has one at least.</summary>
    public IReadOnlyList<string> Needed { get; }

    /// <summary>The words of the name that was asked for.</summary>
    public IReadOnlyList<string> Words => asked.Words;

    /// <summary>Whether it is one word.</summary>
    public bool IsOneWord => asked.Words.Count == 1;

    /// <summary>Whether it is one word, and whoever has it in the name is meant.</summary>
    public bool IsAnyWord => IsOneWord && !asked.IsFamily && likeness == NameLikeness.MayBe;

    /// <summary>Whether any name can be the one: initials alone are nobody's.</summary>
    public bool CanMatch => asked.Words.Count == 1 || forms.Length > 0;

    /// <summary>Whether the name of an author, in reading order, is the one.</summary>
    public bool Matches(string author)
    {
        words ??= new NameWords();
        words.Read(author.AsMemory());
        return Matches(words) && IsLike(author);
    }

    /// <summary>The same of a name in UTF-8, without an allocation for each.</summary>
    public bool Matches(ReadOnlySpan<byte> author)
    {
        if (IsSurelyAnother(author))
            return false;
        words ??= new NameWords();
        words.Read(author);
        return Matches(words)
            && (likeness is not (NameLikeness.AsWritten or NameLikeness.Group) || IsLike(Encoding.UTF8.GetString(author)));
    }

    /// <summary>Whether a name that may be the one is so like it as it must be, as far as its words do not tell.</summary>
    private bool IsLike(string author) => likeness switch
    {
        NameLikeness.AsWritten =>
            FamilyMark.FamilyOf(author).Equals(name.TrimEnd(',', ' '), StringComparison.OrdinalIgnoreCase),
        NameLikeness.Group => NameTable.IsGroup(author),
        _ => true,
    };

    private bool Matches(NameWords author)
    {
        if (asked.Words.Count == 1)
        {
            for (var i = 0; i < author.Count; i++)
            {
                if (IsOneWordAt(author, i))
                    return true;
            }
            return false;
        }
        if (asked.Namesake is { } number && author.Namesake is { IsEmpty: false } other && !other.SequenceEqual(number))
            return false;
        foreach (var form in forms)
        {
            for (var first = 0; first < author.Count; first++)
            {
                if (MatchesFrom(form, author, first, 0, first))
                    return true;
            }
        }
        return false;
    }

    private bool IsOneWordAt(NameWords author, int position)
    {
        if (asked.IsFamily && !MayBeFamily(author, position))
            return false;
        var (from, to) = author.SpellingsOf(position);
        for (var i = from; i < to; i++)
        {
            if (author.Letters(i).SequenceEqual(asked.Words[0])
                && IsSpelt(author, position, i)
                && (!MustBeWhole || IsWholeFamily(author, position, position + author.Covers(i))))
                return true;
        }
        return false;
    }

    private bool MustBeSpelt => likeness is NameLikeness.Spelt or NameLikeness.WholeFamily or NameLikeness.AsWritten;

    /// <summary>
    /// Whether a spelling of a word is one as it is written. What is shorter than the word was made of letters that may be
    /// others: "muller" of Mueller, which is what is asked for only where that is Müller.
    /// </summary>
    private bool IsSpelt(NameWords author, int position, int spelling)
    {
        var written = author.Letters(author.SpellingsOf(position).From);
        if (!MustBeSpelt || author.Letters(spelling).Length >= written.Length)
            return true;
        foreach (var word in writtenOut)
        {
            if (written.SequenceEqual(word))
                return true;
        }
        return false;
    }

    private bool MustBeWhole => likeness is NameLikeness.WholeFamily or NameLikeness.AsWritten;

    private static bool IsWholeFamily(NameWords author, int first, int end) =>
        first == author.Family && end >= author.Count;

    /// <summary>
    /// Whether a name in UTF-8, whose words are its letters as they stand (no accents, compounds, LaTeX, umlauts written with
    /// an e or đ written dj), has none of the words without which it cannot be the one. Most names that come into question are
    /// told apart so, unread.
    /// </summary>
    public bool IsSurelyAnother(ReadOnlySpan<byte> author)
    {
        if (author.Length > MostLetters || author.ContainsAnyExcept(plain))
            return false;
        Span<byte> buffer = stackalloc byte[MostLetters];
        Ascii.ToLower(author, buffer, out var length);
        var lower = buffer[..length];
        if (lower.IndexOf("ae"u8) >= 0 || lower.IndexOf("oe"u8) >= 0 || lower.IndexOf("ue"u8) >= 0
            || lower.IndexOf("dj"u8) >= 0)
            return false;
        foreach (var word in needed)
        {
            // "ZX" is read as letters too, and "J.P." as "jp".
            if (word.Length <= 1 || HasWord(lower, word) || (word.Length <= MostInitials && HasJoinedInitials(lower)))
                return false;
        }
        return true;
    }

    /// <summary>Whether the word is one of the name, or several written as one: "vandermaaten".</summary>
    private static bool HasWord(ReadOnlySpan<byte> name, ReadOnlySpan<byte> word)
    {
        for (var start = 0; start < name.Length; start++)
        {
            var isStart = start == 0 || !char.IsAsciiLetter((char)name[start - 1]);
            if (isStart && name[start] == word[0] && IsWordAt(name[start..], word))
                return true;
        }
        return false;
    }

    private static bool IsWordAt(ReadOnlySpan<byte> name, ReadOnlySpan<byte> word)
    {
        var matched = 0;
        var at = 0;
        for (; at < name.Length && matched < word.Length; at++)
        {
            if (name[at] == word[matched])
                matched++;
            else if (char.IsAsciiLetter((char)name[at]))
                return false;
        }
        return matched == word.Length && (at == name.Length || !char.IsAsciiLetter((char)name[at]));
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

    /// <summary>Whether the words of a form from one on stand at a position, and with them all of the form in the name.</summary>
    private bool MatchesFrom(NameForm form, NameWords author, int first, int word, int position)
    {
        if (word == form.Family.Length)
        {
            return MayBeFamily(form, author, first, position) && HasGiven(form, author, first)
                && (!MustBeWhole || IsWholeFamily(author, first, position));
        }
        if (position >= author.Count || IsInitial(author, position))
            return false;
        var (from, to) = author.SpellingsOf(position);
        for (var i = from; i < to; i++)
        {
            if (author.Letters(i).SequenceEqual(form.Family[word])
                && IsSpelt(author, position, i)
                && MatchesFrom(form, author, first, word + 1, position + author.Covers(i)))
                return true;
        }
        return false;
    }

    /// <summary>A family name is the last words of a name, or any of those that are seen to be its family name.</summary>
    private static bool MayBeFamily(NameForm form, NameWords author, int first, int end)
    {
        if (form.Anywhere)
            return true;
        if (end >= author.Count)
            return form.IsParticles ? first == author.Family : !form.OnlyInFamily || first >= author.Family;
        return first >= author.Family && !form.IsParticles;
    }

    /// <summary>Whether the one word that is asked for as a family name may be it in a name.</summary>
    private bool MayBeFamily(NameWords author, int position) => NameTable.IsParticle(asked.Words[0])
        ? position == author.Family && position + 1 >= author.Count
        : position + 1 >= author.Count || position >= author.Family;

    // "J. O. Smith" is no O'Smith.
    private static bool IsInitial(NameWords author, int position)
    {
        var (from, to) = author.SpellingsOf(position);
        return to == from + 1 && author.Letters(from).Length == 1 && (author.Traits(position) & NameTraits.Dotted) != 0;
    }

    private static bool HasGiven(NameForm form, NameWords author, int end) => form.GivenAsWritten
        ? AreWritten(form.Given, author, end)
        : GivenMatch(form, author, end);

    /// <summary>
    /// Whether the given names stand in order among the author's, each equal to one, or one the beginning of the other.
    /// </summary>
    private static bool GivenMatch(NameForm form, NameWords author, int end)
    {
        var given = form.Given;
        var at = 0;
        var areInitials = true;
        for (var name = 0; name < given.Length;)
        {
            // A middle name may be left out by either side, where it is an initial or the author has initials only.
            if (at >= end)
                return at > 0 && (areInitials || AreCut(given, name));
            if (form.GivenInFull && !given[name].IsCut && IsCut(author, at))
                return false;
            if (TryMatch(given, author, end, ref name, ref at, ref areInitials))
                continue;
            // The first name may not.
            if (at == 0)
                return false;
            at++;
        }
        return true;
    }

    private static bool TryMatch(
        NamePart[] given, NameWords author, int end, ref int name, ref int at, ref bool areInitials)
    {
        var (from, to) = author.SpellingsOf(at);
        for (var i = from; i < to; i++)
        {
            var isCut = NamePart.IsCutShort(author.Letters(i), author.Traits(at));
            if (at + author.Covers(i) <= end && IsSame(given[name], author.Letters(i), isCut))
            {
                name++;
                at += author.Covers(i);
                areInitials &= isCut;
                return true;
            }
        }
        for (var i = from; i < to; i++)
        {
            var (lastName, next) = (name, at + author.Covers(i));
            if (next <= end && !NamePart.IsCutShort(author.Letters(i), author.Traits(at))
                && AreOneWord(given, author, end, given[name].Text, author.Letters(i), ref lastName, ref next))
            {
                (name, at, areInitials) = (lastName + 1, next, false);
                return true;
            }
        }
        if (!AreInitialsOf(given[name], author, at, end))
            return false;
        (at, name, areInitials) = (at + given[name].Text.Length, name + 1, false);
        return true;
    }

    /// <summary>Whether "Ki" are the first letters of "Ken-ichi", part by part.</summary>
    private static bool AreInitialsOf(NamePart asked, NameWords author, int at, int end)
    {
        var letters = asked.Text;
        if (letters.Length is < 2 or > MostInitials || at + letters.Length > end
            || asked.Has(NameTraits.Dotted | NameTraits.Dense))
            return false;
        for (var i = 0; i < letters.Length; i++)
        {
            var word = author.Letters(author.SpellingsOf(at + i).From);
            if (word.IsEmpty || word[0] != letters[i] || (i > 0 && (author.Traits(at + i) & NameTraits.Continues) == 0))
                return false;
        }
        return true;
    }

    /// <summary>
    /// Whether "Xiaoming" is "Xiao Ming": what is left of a name that was asked for, and of one that is written, come to the same
    /// by the words behind them.
    /// </summary>
    private static bool AreOneWord(
        NamePart[] given, NameWords author, int end, ReadOnlySpan<char> asked, ReadOnlySpan<char> written,
        ref int name, ref int next)
    {
        if (given[name].IsCut)
            return false;
        if (asked.Length == written.Length)
            return asked.SequenceEqual(written);
        if (asked.Length < written.Length)
        {
            return written.StartsWith(asked) && ++name < given.Length
                && AreOneWord(given, author, end, given[name].Text, written[asked.Length..], ref name, ref next);
        }
        if (!asked.StartsWith(written) || next >= end)
            return false;
        var position = next;
        var (from, _) = author.SpellingsOf(position);
        next += author.Covers(from);
        return next <= end && !NamePart.IsCutShort(author.Letters(from), author.Traits(position))
            && AreOneWord(given, author, end, asked[written.Length..], author.Letters(from), ref name, ref next);
    }

    private static bool IsCut(NameWords author, int position) =>
        NamePart.IsCutShort(author.Letters(author.SpellingsOf(position).From), author.Traits(position));

    private static bool AreCut(NamePart[] given, int from)
    {
        for (var i = from; i < given.Length; i++)
        {
            if (!given[i].IsCut)
                return false;
        }
        return true;
    }

    /// <summary>Whether names are equal, or one is the beginning of the other and written so.</summary>
    private static bool IsSame(NamePart asked, ReadOnlySpan<char> written, bool isCut) =>
        asked.Text.AsSpan().SequenceEqual(written)
        || (isCut && asked.Text.AsSpan().StartsWith(written) && !asked.Has(NameTraits.Dense))
        || (asked.IsCut && written.StartsWith(asked.Text));

    /// <summary>Whether the words stand before a position, one behind another and as they are.</summary>
    private static bool AreWritten(NamePart[] words, NameWords author, int end)
    {
        if (end < words.Length)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (!author.Is(end - words.Length + i, words[i].Text))
                return false;
        }
        return true;
    }
}
