using PaperSearch.Text;

namespace PaperSearch.Names;

/// <summary>What a name in any form is looked up by: its words folded, and which are the family name if the form tells.</summary>
/// <param name="Parts">The words in the order they are written, initials as single letters, suffixes left out.</param>
/// <param name="FamilyCount">How many words stand before a comma; 0 in any other form, where it cannot be told.</param>
/// <param name="Namesake">The number that tells namesakes apart, or <see langword="null"/>.</param>
internal sealed record NameKeys(IReadOnlyList<NamePart> Parts, int FamilyCount, string? Namesake)
{
    [ThreadStatic]
    private static NameTokenReader? reader;

    /// <summary>The words, folded.</summary>
    public IReadOnlyList<string> Words { get; } = [.. Parts.Select(part => part.Text)];

    /// <summary>The words before the comma; empty in any other form.</summary>
    public IEnumerable<string> FamilyWords => Words.Take(FamilyCount);

    /// <summary>The words behind the comma; empty in any other form.</summary>
    public IEnumerable<string> GivenWords => CommaForm ? Words.Skip(FamilyCount) : [];

    /// <summary>Whether it must be the family name, all of it: "Huan,", "van der Maaten,".</summary>
    public bool IsFamily { get; private init; }

    /// <summary>Whether the family name stands first, before a comma: "Huan, Z".</summary>
    public bool CommaForm => FamilyCount > 0;

    /// <summary>Whether a word before the last begins family names: "van der Maaten".</summary>
    public bool HasParticle => Parts.SkipLast(1).Any(part => part.Has(NameTraits.Particle));

    /// <summary>Whether it is one word with hyphens in it: "Har-Peled".</summary>
    public bool IsCompound => Parts.Count > 1 && Parts.Skip(1).All(part => part.Has(NameTraits.Continues));

    /// <summary>Whether capitals were read as initials that may be a word: "DOE John".</summary>
    public bool HasLetters => Parts.Any(part => part.Has(NameTraits.Letter));

    /// <summary>Reads a name as "Huan, Z", "Z. Huan", "Zhaoxin Huan" or "huan zhaoxin". Never fails; thread-safe.</summary>
    /// <param name="name">The name.</param>
    /// <param name="capitalsAreWords">Whether capitals in it are never initials.</param>
    public static NameKeys Read(string name, bool capitalsAreWords = false)
    {
        ArgumentNullException.ThrowIfNull(name);
        // As addresses of searches have it: "arkani_hamed".
        name = AuthorParser.WithUndottedSuffixes(PrintedName.Bare(PrintedName.Attached(name.Replace('_', ' '))));
        // "John Smith, MD".
        if (name.LastIndexOf(',') is > 0 and var behind && AuthorParser.IsDegreeOf(name[..behind], name[(behind + 1)..].Trim()))
            name = name[..behind];
        // "LI Wei" tells the family name as well as "LI, Wei".
        var comma = name.IndexOf(',', StringComparison.Ordinal) is >= 0 and var at ? at : AuthorParser.FamilyInCapitals(name);
        var words = ReadWords(name, comma, capitalsAreWords);
        var namesake = words.Count > 1 && NamesakeNumber.Is(words[^1].Part.Text) ? words[^1].Part.Text : null;
        if (namesake is not null)
            words.RemoveAt(words.Count - 1);
        words = WithoutSuffixes(words);
        var family = words.TakeWhile(word => word.IsBeforeComma).Count();
        // "Smith, Jr." has a comma, but no given name behind it; "John Smith, Ph.D." has one before it.
        var isFamily = family == words.Count && words.Count > 0
            && (name.AsSpan().TrimEnd().EndsWith(',') || (words.Count == 1 && name.Contains(',')));
        return new NameKeys([.. words.Select(word => word.Part)], family < words.Count ? family : 0, namesake)
        {
            IsFamily = isFamily,
        };
    }

    private static List<Word> ReadWords(string name, int comma, bool capitalsAreWords)
    {
        var words = new List<Word>();
        var covered = 0;
        reader ??= new NameTokenReader();
        reader.Reset(name);
        while (reader.MoveNext())
        {
            var isBeforeComma = reader.Start < comma;
            if (reader.Kind != TokenKind.Variant)
            {
                if (covered-- <= 0)
                    words.Add(new Word(new NamePart(reader.Term.ToString(), reader.Traits), isBeforeComma));
            }
            // Initials stand behind the comma.
            else if (reader.Covers > 1 && (reader.Traits & NameTraits.Letter) != 0 && words.Count > 0
                && (capitalsAreWords || isBeforeComma))
            {
                words[^1] = new Word(new NamePart(reader.Term.ToString(), reader.Traits & ~NameTraits.Letter), isBeforeComma);
                covered = reader.Covers - 1;
            }
        }
        return WithInitials(words, name);
    }

    /// <summary>"SMITH JA": in capitals alone, two letters behind a longer name are initials.</summary>
    private static List<Word> WithInitials(List<Word> words, string name)
    {
        if (words.Count < 2 || words[^1] is not { Part.Text: { Length: 2 } last } || words[0].Part.Text.Length <= last.Length
            || NameTable.IsSmall(name) || name.Any(char.IsLower) || NameTable.IsSurname(last) || NameTable.IsSuffix(last)
            || words[^1].Part.Has(NameTraits.Dense))
            return words;
        var isBeforeComma = words[^1].IsBeforeComma;
        return [.. words.SkipLast(1), .. last.Select(c => new Word(new NamePart(c.ToString(), NameTraits.None), isBeforeComma))];
    }

    /// <summary>"Smith Jr., John", "Smith, Jr., John" and "John Smith Jr." are a Smith; "Petrov, II" has two initials.</summary>
    private static List<Word> WithoutSuffixes(List<Word> words)
    {
        // "Jr-Shin" is a given name.
        List<Word> left = [.. words.Where((word, i) => i == 0 || !NameTable.IsSuffix(word.Part.Text)
            || word.Part.Has(NameTraits.Continues) || (i + 1 < words.Count && words[i + 1].Part.Has(NameTraits.Continues)))];
        var hasInitials = left.Count == 1 && words.Count == 2 && !words[1].IsBeforeComma
            && NameTable.IsNumeral(words[1].Part.Text);
        return hasInitials ? words : left;
    }

    private readonly record struct Word(NamePart Part, bool IsBeforeComma);
}
