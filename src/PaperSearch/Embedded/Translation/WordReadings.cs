using PaperSearch.Embedded.Matching;
using PaperSearch.Names;
using PaperSearch.Querying;
using PaperSearch.Text;

namespace PaperSearch.Embedded.Translation;

/// <summary>What words, phrases and names became, in plain English: read off the terms that are searched.</summary>
internal static class WordReadings
{
    public const string Nothing = "nothing to search for";

    /// <summary>How many words of an expansion are told by name.</summary>
    private const int ToldByName = 3;

    /// <summary>A word as typed, which may be a compound of several.</summary>
    public static string Word(IReadOnlyList<LookedUpWord> words, IEnumerable<FieldTerm> together, bool exact)
    {
        if (words.Count == 0)
            return Nothing;
        var all = words.SelectMany(w => w.Word.Terms).ToList();
        var text = words.Count > 1 ? $"compound of {List(words.Select(Short).Distinct(StringComparer.Ordinal), "and")}"
            : words[0].Meant is { } meant ? $"no paper has it; read as {List(meant, "or")}, which counts less"
            : exact ? $"exact word {words[0].Unstemmed}"
            : words[0].Stem != words[0].Unstemmed ? $"word, stem {words[0].Stem}"
            : "word";
        var other = words is [{ Meant: null } only] ? only.Word.Terms.Where(t => t.Weight > 0 && t.Text != only.Stem && t.Text != only.Unstemmed) : [];
        var also = other.Concat(together).Distinct().ToLookup(t => t.Field == IndexFields.Category, t => t.Text);
        if (also[false].Any())
            text += $", also as {List(also[false].Distinct(StringComparer.Ordinal), "or")}";
        if (also[true].Any())
            text += $", also the category {List(also[true].Select(c => ArxivTaxonomy.Resolve(c).Code), "or")}";
        return text + In(all);
    }

    /// <summary>A word among others that says too little to be looked for.</summary>
    public static string PassedOver(IReadOnlyList<LookedUpWord> words) =>
        words.Count == 0 ? Nothing : "says little; not looked for beside the other words";

    /// <summary>A word of which only the beginning is given, or that may be misspelt.</summary>
    public static string Expanded(WordQuery word, RankedWord found)
    {
        var words = found.Terms.Select(t => t.Text).Distinct(StringComparer.Ordinal).Count();
        // Words as they are written, before stems.
        var named = found.Terms.OrderByDescending(t => t.Field is IndexFields.TitleForms or IndexFields.AbstractForms)
            .Select(t => t.Text).Distinct(StringComparer.Ordinal).Take(ToldByName).ToList();
        var what = word.Match == WordMatch.Prefix ? $"words that begin with {word.Text}" : $"words within {Count(word.MaxEdits, "edit")} of {word.Text}";
        return words switch
        {
            0 => $"{what}: none in the index",
            _ when words <= ToldByName => $"{what}: {List(named, "and")}{In(found.Terms)}",
            _ => $"{what}: {words} words and stems, among them {List(named, "and")}{In(found.Terms)}",
        };
    }

    /// <summary>Words in order, in some fields and perhaps as a name.</summary>
    public static string Phrase(IReadOnlyList<AnalyzedWord> positions, int slop, IReadOnlyList<string> fields, bool orName)
    {
        var words = string.Join(' ', positions.Select(p => p.Term));
        var stems = positions.Any(p => p.Term != p.Unstemmed) ? "phrase of the stems" : "phrase";
        var loose = slop > 0 ? $", its words moved by {Count(slop, "place")} at most" : "";
        return $"{stems} {words}{loose}, in {List(fields, "and")}{(orName ? ", or as the name of an author" : "")}";
    }

    /// <summary>An operand of NEAR, which is not corrected and not looked for among names.</summary>
    public static string Operand(QueryNode node, IReadOnlyList<string> fields, AnalyzedTexts texts) => node switch
    {
        OrQuery => "any of the parts",
        WordQuery { Match: WordMatch.Prefix } word => $"words that begin with {word.Text}, in {List(fields, "and")}",
        WordQuery { Match: WordMatch.Fuzzy } word => $"words within {Count(word.MaxEdits, "edit")} of {word.Text}, in {List(fields, "and")}",
        _ => texts.Read(node is WordQuery w ? w.Text : ((PhraseQuery)node).Text, WordReader.KindOf(fields[0])) switch
        {
            [] => Nothing,
            [var word] => $"{(word.Term != word.Unstemmed ? $"word, stem {word.Term}" : "word")}, in {List(fields, "and")}",
            var positions => Phrase(positions, (node as PhraseQuery)?.Slop ?? 0, fields, orName: false),
        },
    };

    /// <summary>The name of an author, as <see cref="NameMatcher"/> compares it.</summary>
    public static string Name(NameKeys name, ListPlace place)
    {
        var author = place switch
        {
            ListPlace.First => "first author",
            ListPlace.Last => "last author",
            ListPlace.Only => "only author",
            _ => "author",
        };
        return name switch
        {
            { Words.Count: 0 } => Nothing,
            { Words: [var word] } => $"{author} with {word} in the name",
            { CommaForm: true } => $"{author} with the family name {string.Join(' ', name.FamilyWords)} and {List(name.GivenWords.Select(Given), "and")}",
            _ => $"{author} {string.Join(' ', name.Words)}, the family name first or last, given names or their initials",
        };
    }

    /// <summary>Texts as an enumeration.</summary>
    public static string List(IEnumerable<string> items, string last)
    {
        string[] all = [.. items];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    /// <summary>A number of things.</summary>
    public static string Count(int number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";

    private static string Given(string word) =>
        word.Length == 1 ? $"a given name that begins with {word}" : $"the given name {word} or its initial";

    private static string Short(LookedUpWord word) => word.Meant is { } meant ? $"{word.Unstemmed} (read as {List(meant, "or")})" : word.Unstemmed;

    private static string In(IEnumerable<FieldTerm> terms)
    {
        var fields = terms.Where(t => t.Weight > 0).Select(t => t.Field switch
        {
            IndexFields.TitleForms => IndexFields.Title,
            IndexFields.AbstractForms => IndexFields.Abstract,
            _ => t.Field,
        });
        return $", in {List(fields.Distinct(StringComparer.Ordinal), "and")}";
    }
}
