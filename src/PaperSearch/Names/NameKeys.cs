using PaperSearch.Text;

namespace PaperSearch.Names;

/// <summary>What a name in any form is looked up by: its words folded, and which are the family name if the form tells.</summary>
/// <param name="Words">The words in the order they are written, folded; initials as single letters, suffixes left out.</param>
/// <param name="CommaForm">Whether the family name stands first, before a comma: "Huan, Z".</param>
/// <param name="FamilyWords">The words before the comma; empty in any other form, where it cannot be told.</param>
/// <param name="GivenWords">The words behind the comma; empty in any other form.</param>
/// <param name="HasParticle">Whether a word before the last begins family names: "van der Maaten".</param>
internal sealed record NameKeys(
    IReadOnlyList<string> Words,
    bool CommaForm,
    IReadOnlyList<string> FamilyWords,
    IReadOnlyList<string> GivenWords,
    bool HasParticle)
{
    [ThreadStatic]
    private static NameTokenReader? reader;

    /// <summary>Reads a name as "Huan, Z", "Z. Huan", "Zhaoxin Huan" or "huan zhaoxin". Never fails; thread-safe.</summary>
    public static NameKeys Read(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = ReadWords(name);
        string[] family = [.. words.Where(word => word.IsBeforeComma).Select(word => word.Text)];
        string[] given = [.. words.Where(word => !word.IsBeforeComma).Select(word => word.Text)];
        // "Smith, Jr." has a comma, but no given name behind it.
        var commaForm = family.Length > 0 && given.Length > 0;
        return new NameKeys(
            [.. words.Select(word => word.Text)],
            commaForm,
            commaForm ? family : [],
            commaForm ? given : [],
            words.SkipLast(1).Any(word => word.IsParticle));
    }

    private static List<Word> ReadWords(string name)
    {
        var comma = name.IndexOf(',');
        var words = new List<Word>();
        reader ??= new NameTokenReader();
        reader.Reset(name);
        while (reader.MoveNext())
        {
            if (reader.Kind != TokenKind.Variant)
                words.Add(new Word(reader.Term.ToString(), reader.Start < comma, IsParticle(name, reader)));
        }
        return WithoutSuffixes(words);
    }

    // "'t" is a particle, and "t" an initial.
    private static bool IsParticle(string name, NameTokenReader reader)
    {
        var start = reader.Start > 0 && CharFolding.IsApostrophe(name[reader.Start - 1]) ? reader.Start - 1 : reader.Start;
        return NameTable.IsParticle(name.AsSpan(start..reader.End));
    }

    /// <summary>"Smith Jr., John", "Smith, Jr., John" and "John Smith Jr." are a Smith; "Petrov, II" has two initials.</summary>
    private static List<Word> WithoutSuffixes(List<Word> words)
    {
        List<Word> left = [.. words.Where((word, i) => i == 0 || !NameTable.IsSuffix(word.Text))];
        var hasInitials = left.Count == 1 && words.Count == 2 && !words[1].IsBeforeComma && NameTable.IsNumeral(words[1].Text);
        return hasInitials ? words : left;
    }

    private readonly record struct Word(string Text, bool IsBeforeComma, bool IsParticle);
}
