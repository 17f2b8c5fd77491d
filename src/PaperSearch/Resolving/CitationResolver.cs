using System.Globalization;
using PaperSearch.Names;
using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>
/// Finds what cites a paper among words, and the papers that may be meant: by its authors, of about its year. Words are names
/// where papers have authors of that name, not too few beside the papers that have the word in their text. For one query.
/// </summary>
internal sealed class CitationResolver(
    TextResolver texts, CitedPapers cited, ITermDictionary dictionary, RankingProfile profile)
{
    // "He 2015" is read as a name that so many papers have, "The 2015" is not.
    private const int NamesThatAreStopWords = 100;

    // Two digits of a year mean the last century from here on.
    private const int FirstOfLastCentury = 50;

    // "Young 2018" may be a name, "Matter 2018" hardly.
    private const float NamesAmongCapitals = 0.01f;

    // Welling is no form of "well", but "Wells 2018" may be no name.
    private const float NamesAsWritten = 1;

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
            if (TypedWord(words[at]) is not { } typed || !IsYear(typed.Text, out var year))
                continue;
            if (Names(words[..at], year, words[(at + 1)..]) is not var (from, names))
                continue;
            var citation = new Citation(names, year, new TextSpan(words[from].Source.Span.From, typed.Span.To))
            {
                MayBeGroup = names is [var name] && MayBeGroup(name, year),
            };
            var papers = cited.Of(citation, Fitting(WordsOf([.. words[..from], .. words[(at + 1)..]])));
            citation = citation with { Papers = papers };
            if (!found.Contains(citation))
                found.Add(citation);
            return (citation, papers);
        }
        return null;
    }

    /// <summary>That papers have the words beside the names, and that they have all of them.</summary>
    private IEnumerable<Clause> Fitting(ValueList<ScoredWord> words) => words.Count == 0 ? [] :
    [
        new WordsClause(words, 1), new ConstantScoreClause(new WordsClause(words, words.Count), profile.CitedWords),
    ];

    /// <summary>The content words of some parts, each once.</summary>
    private ValueList<ScoredWord> WordsOf(ReadOnlySpan<ResolvedNode> parts)
    {
        var words = new List<ScoredWord>();
        foreach (var part in parts)
        {
            if (part is ResolvedWord { Role: PartRole.Word } word)
                words.AddRange(word.Tokens.Where(token => !token.IsStopWord).Select(token => token.Word));
        }
        return texts.Rarest(TextResolver.Distinct(words, [])).ToValueList();
    }

    // "LIGO 2016", but "He 2016" is no group, whatever groups may be called.
    private bool MayBeGroup(string name, int year) =>
        char.IsUpper(name[0]) && !name.Contains(' ', StringComparison.Ordinal) && !NameTable.IsGroup(name)
        && cited.IsGroup(name, year);

    /// <summary>The names that end some words, and where they begin; <see langword="null"/> where none does.</summary>
    private (int From, ValueList<string> Names)? Names(
        ReadOnlySpan<ResolvedNode> words, int year, ReadOnlySpan<ResolvedNode> behind)
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
            if ((Name(words[..end], isFirstAlone) ?? (names.Count == 0 ? KnownName(words[..end], year, behind) : null))
                is not { } begin)
                return null;
            names.Insert(0, TextOf(words[begin..end]));
            from = begin;
            var isAnd = from > 0 && (IsWord(words[from - 1], "and") || IsWord(words[from - 1], "&"));
            // "A, B and C" has its names side by side before the last.
            end = isAnd ? from - 1 : from;
            var before = isTurned ? BeforeInitials(words[..end]) : end;
            if (isFirstAlone || !(isAnd || names.Count > 1 || before < end) || Name(words[..before], isSure: false) is null)
                return isFirstAlone || isAnd ? (from, names.ToValueList()) : WithNamesBefore(words[..from], names, year);
        }
    }

    /// <summary>
    /// All of some words before names as names, where there are papers of all of them: "Perdew Wang 1992", "Zhang, Bengio 2017".
    /// </summary>
    private (int From, ValueList<string> Names) WithNamesBefore(ReadOnlySpan<ResolvedNode> words, List<string> names, int year)
    {
        if (DoubleName(words, names, year) is { } family)
            return (words.Length - 1, [family]);
        var all = names.ToList();
        for (var end = words.Length; end > 0;)
        {
            if (Name(words[..end], isSure: false) is not { } begin)
                return (words.Length, names.ToValueList());
            all.Insert(0, TextOf(words[begin..end]));
            end = begin;
        }
        return words.Length > 0 && cited.Any(new Citation(all.ToValueList(), year, default))
            ? (0, all.ToValueList())
            : (words.Length, names.ToValueList());
    }

    /// <summary>The two family names of one author, where there are papers: "García Iglesias 2012".</summary>
    private string? DoubleName(ReadOnlySpan<ResolvedNode> words, List<string> names, int year) =>
        names is [var second] && words is [.., ResolvedWord { Tokens: [var first] } word] && TypedWord(word) is { } typed
        && IberianNames.IsFamily(first.Unstemmed)
        && $"{typed.Text} {second}" is var family && cited.Any(new Citation([family], year, default))
            ? family
            : null;

    /// <summary>
    /// Where a name begins that is a usual word, as all the text before the year: "Fock 2005", "He 2016 deep residual". It is one
    /// where someone of that name wrote a paper in that very year, as its first author, that has the words behind.
    /// </summary>
    private int? KnownName(ReadOnlySpan<ResolvedNode> words, int year, ReadOnlySpan<ResolvedNode> behind)
    {
        if (words.IsEmpty || Family(words) is not ({ } last, 0 and var from) || NameTable.IsGroup(TypedWord(words[^1])!.Text))
            return null;
        var (text, others) = (TypedWord(words[^1])!.Text, WordsOf(behind));
        // Small letters are a name where words behind fit as well, or where what is typed says nothing else.
        var saysNothing = last.IsStopWord || FunctionWords.Contains(last.Unstemmed);
        var mayBe = HasForm(text) || (text.All(char.IsLower) && (saysNothing || others.Count > 0));
        if (mayBe && cited.IsFirstAuthor(TextOf(words), year, year, others))
            return from;
        return from == words.Length - 1 && others.Count == 0 && MayBeGroup(text, year) ? from : null;
    }

    /// <summary>Whether a word is written as names are. An acronym is all capitals: "BERT 2018".</summary>
    private static bool HasForm(string text) => char.IsUpper(text[0]) && text.Any(char.IsLower);

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
        if (words.IsEmpty || Family(words) is not ({ } last, var from))
            return null;
        var text = TypedWord(words[^1])!.Text;
        if (NameTable.IsGroup(text))
        {
            // "LIGO Scientific Collaboration": the noun alone is nobody's name.
            from = words.Length - 1;
            while (from > 0 && TypedWord(words[from - 1]) is { Text: not "The" } part && char.IsUpper(part.Text[0]))
                from--;
            return from < words.Length - 1 ? from : null;
        }
        if (last.IsStopWord && !isSure)
        {
            return words.Length == 1 && char.IsUpper(text[0]) && cited.PapersBy(text) >= NamesThatAreStopWords ? 0 : null;
        }
        var papersBy = cited.PapersBy(TextOf(words[from..]));
        var isName = isSure || papersBy >= (HasForm(text) ? NamesAmongCapitals : 1) * dictionary.PapersWith(last.Stem)
            || (char.IsUpper(text[0]) && papersBy >= NamesAsWritten * PapersWith(last.Unstemmed));
        return papersBy > 0 && isName ? from : null;
    }

    /// <summary>
    /// The last of some words, where an author may be called so, and where the particles before it begin; nothing where no
    /// paper has it among its authors.
    /// </summary>
    private (ResolvedToken? Last, int From) Family(ReadOnlySpan<ResolvedNode> words)
    {
        if (words[^1] is not ResolvedWord { Tokens: [.., var last] } word || TypedWord(word) is not { } typed
            || last.Unstemmed.Length < 2 || !char.IsLetter(typed.Text[0]) || months.Contains(typed.Text)
            || dictionary.DocumentFrequency(SearchedFields.Author, TermForm.Analyzed, last.Unstemmed) == 0)
            return (null, 0);
        var from = words.Length - 1;
        while (from > 0 && TypedWord(words[from - 1]) is { } particle && NameTable.IsParticle(particle.Text))
            from--;
        return (last, from);
    }

    private static string TextOf(ReadOnlySpan<ResolvedNode> words) =>
        string.Join(' ', words.ToArray().Select(word => TypedWord(word)!.Text));

    /// <summary>How many papers have a word as it is written.</summary>
    private int PapersWith(string word) => Math.Max(
        dictionary.DocumentFrequency(SearchedFields.Title, TermForm.Exact, word),
        dictionary.DocumentFrequency(SearchedFields.Abstract, TermForm.Exact, word));

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
