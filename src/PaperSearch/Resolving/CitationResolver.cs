using System.Globalization;
using PaperSearch.Names;
using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>
/// Finds what cites a paper among words, and the papers that may be meant: by its authors, of about its year. Words are names
/// where papers have authors of that name, not too few beside the papers that have the word in their text. For one query.
/// </summary>
internal sealed class CitationResolver(
    TextResolver texts, ITermDictionary dictionary, SelectionResolver selections, RankingProfile profile)
{
    // "He 2015" is read as a name that so many papers have, "The 2015" is not.
    private const int NamesThatAreStopWords = 100;

    // Two digits of a year mean the last century from here on.
    private const int FirstOfLastCentury = 50;

    // "Young 2018" may be a name, "Matter 2018" hardly.
    private const float NamesAmongCapitals = 0.01f;

    // Welling is no form of "well", but "Wells 2018" may be no name.
    private const float NamesAsWritten = 1;

    /// <summary>The year, and who wrote the paper, count for so much of what it counts for that the paper may be meant.</summary>
    private const float ShareOfExact = 0.2f;

    private static readonly HashSet<string> months = new(StringComparer.OrdinalIgnoreCase)
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
        "Spring", "Summer", "Autumn", "Fall", "Winter",
    };

    private readonly List<Citation> found = [];

    /// <summary>What was read as a citation.</summary>
    public IReadOnlyList<Citation> Found => found;

    /// <summary>
    /// The papers that words cite: those of the first author and the very year first, of them those that have more of the other
    /// words; <see langword="null"/> where the words cite none.
    /// </summary>
    public (Citation Citation, Clause Papers)? Read(ReadOnlySpan<ResolvedNode> words)
    {
        for (var at = words.Length - 1; at > 0; at--)
        {
            if (TypedWord(words[at]) is not { } typed || !IsYear(typed.Text, out var year)
                || Names(words[..at]) is not var (from, names))
                continue;
            var citation = new Citation(names, year, new TextSpan(words[from].Source.Span.From, typed.Span.To));
            var papers = PapersOf(citation, [.. words[..from], .. words[(at + 1)..]]);
            citation = citation with { Papers = papers };
            if (!found.Contains(citation))
                found.Add(citation);
            return (citation, papers);
        }
        return null;
    }

    private Clause PapersOf(Citation citation, ReadOnlySpan<ResolvedNode> otherWords)
    {
        var (year, exact) = (citation.Year, ShareOfExact * profile.IdAmongWords);
        var required = citation.Families.Select(Clause (name) => new NameClause(FamilyOnly(name), AuthorPosition.Any))
            .Append(selections.Years(year - CitationKeyResolver.YearsBefore, year + CitationKeyResolver.YearsAfter)).ToList();
        var optional = new List<Clause>
        {
            new ConstantScoreClause(selections.Years(year, year), exact),
            new ConstantScoreClause(new NameClause(FamilyOnly(citation.Families[0]), AuthorPosition.First), exact),
        };
        var others = new List<ScoredWord>();
        foreach (var word in otherWords)
        {
            if (word is ResolvedWord { Role: PartRole.Word } other)
                others.AddRange(other.Tokens.Where(token => !token.IsStopWord).Select(token => token.Word));
        }
        if (others.Count > 0)
            optional.Add(new WordsClause(texts.Rarest(TextResolver.Distinct(others, [])).ToValueList(), 1));
        var papers = new ConstantScoreClause(BooleanClause.Of(required, [], []), profile.IdAmongWords);
        return PriorClause.Of(BooleanClause.Of([papers], optional, []), null, profile.CitedFor(profile.CitedOften));
    }

    /// <summary>The names that end some words, and where they begin; <see langword="null"/> where none does.</summary>
    private (int From, ValueList<string> Names)? Names(ReadOnlySpan<ResolvedNode> words)
    {
        var end = words.Length;
        var isFirstAlone = end > 1 && IsWord(words[end - 1], "al") && IsWord(words[end - 2], "et");
        if (isFirstAlone)
            end -= 2;
        // "Huan, Z., Other, A.": where given names stand behind family names, they do so behind each.
        var isTurned = BeforeInitials(words[..end]) < end;
        var names = new List<string>();
        for (var from = end; ;)
        {
            if (isTurned)
                end = BeforeInitials(words[..end]);
            if (Name(words[..end], isFirstAlone) is not { } begin)
                return null;
            names.Insert(0, string.Join(' ', words[begin..end].ToArray().Select(word => TypedWord(word)!.Text)));
            from = begin;
            var isAnd = from > 0 && (IsWord(words[from - 1], "and") || IsWord(words[from - 1], "&"));
            // "A, B and C" has its names side by side before the last.
            end = isAnd ? from - 1 : from;
            var before = isTurned ? BeforeInitials(words[..end]) : end;
            if (isFirstAlone || !(isAnd || names.Count > 1 || before < end) || Name(words[..before], isSure: false) is null)
                return (from, names.ToValueList());
        }
    }

    /// <summary>Where the initials begin that end some words: their end where none do.</summary>
    private static int BeforeInitials(ReadOnlySpan<ResolvedNode> words)
    {
        var end = words.Length;
        while (end > 1 && TypedWord(words[end - 1]) is { } typed && AreInitials(typed.Text))
            end--;
        return end;
    }

    // "J", "J.-P".
    private static bool AreInitials(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var fits = char.IsLetter(text[i])
                ? char.IsUpper(text[i]) && (i == 0 || !char.IsLetter(text[i - 1]))
                : text[i] is '.' or '-';
            if (!fits)
                return false;
        }
        return true;
    }

    /// <summary>Where a family name, or the name of a group, begins that ends some words.</summary>
    private int? Name(ReadOnlySpan<ResolvedNode> words, bool isSure)
    {
        if (words.IsEmpty || words[^1] is not ResolvedWord { Tokens: [.., var last] } word || TypedWord(word) is not { } typed
            || last.Unstemmed.Length < 2 || !char.IsLetter(typed.Text[0]) || months.Contains(typed.Text))
            return null;
        var papersBy = dictionary.DocumentFrequency(SearchedFields.Author, TermForm.Analyzed, last.Unstemmed);
        if (last.IsStopWord && !isSure)
            return words.Length == 1 && char.IsUpper(typed.Text[0]) && papersBy >= NamesThatAreStopWords ? 0 : null;
        var isGroup = NameTable.IsGroup(typed.Text);
        // An acronym is all capitals as well: "BERT 2018".
        var isCapital = isGroup || (char.IsUpper(typed.Text[0]) && typed.Text.Any(char.IsLower));
        var isName = isSure || papersBy >= (isCapital ? NamesAmongCapitals : 1) * dictionary.PapersWith(last.Stem)
            || (char.IsUpper(typed.Text[0]) && !isGroup && papersBy >= NamesAsWritten * PapersWith(last.Unstemmed));
        if (papersBy == 0 || !isName)
            return null;
        var from = words.Length - 1;
        if (isGroup)
        {
            // "LIGO Scientific Collaboration": the noun alone is nobody's name.
            while (from > 0 && TypedWord(words[from - 1]) is { Text: not "The" } part && char.IsUpper(part.Text[0]))
                from--;
            return from < words.Length - 1 ? from : null;
        }
        while (from > 0 && TypedWord(words[from - 1]) is { } particle && NameTable.IsParticle(particle.Text))
            from--;
        return from;
    }

    /// <summary>How many papers have a word as it is written.</summary>
    private int PapersWith(string word) => Math.Max(
        dictionary.DocumentFrequency(SearchedFields.Title, TermForm.Exact, word),
        dictionary.DocumentFrequency(SearchedFields.Abstract, TermForm.Exact, word));

    /// <summary>A name that is no given name: "Lutz Weis" is cited as Weis. A group has one name.</summary>
    public static string FamilyOnly(string name) => NameTable.IsGroup(name) ? name : name + ",";

    private static bool IsYear(string text, out int year)
    {
        year = 0;
        // "Maldacena '97".
        if (text is ['\'' or '\u2019', >= '0' and <= '9', >= '0' and <= '9'])
        {
            year = (10 * (text[1] - '0')) + text[2] - '0';
            year += year < FirstOfLastCentury ? 2000 : 1900;
            return true;
        }
        // A letter tells two works of a year apart: "2017b".
        var digits = text.Length == 5 && char.IsAsciiLetterLower(text[4]) ? text.AsSpan(0, 4) : text;
        return digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && year is >= 1900 and < 2100;
    }

    private static bool IsWord(ResolvedNode node, string text) => TypedWord(node)?.Text == text;

    private static WordQuery? TypedWord(ResolvedNode node) =>
        node is ResolvedWord { Source: WordQuery { Field: null, Match: WordMatch.Stemmed } word } ? word : null;
}
