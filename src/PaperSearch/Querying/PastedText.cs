namespace PaperSearch.Querying;

/// <summary>
/// Long text is pasted: an abstract, a reference. A hyphen behind a blank, a colon, a quote in it are its own and no syntax, so
/// that all of it is words. Long queries that are written in syntax have it everywhere, and stay as they are.
/// </summary>
internal static class PastedText
{
    /// <summary>Prose of so many words is pasted, unless there is syntax.</summary>
    private const int Words = 20;

    /// <summary>Less than one part with syntax among so many is no sign of a language.</summary>
    private const int WordsToSyntax = 10;

    /// <summary>The tree of the text as words where it is pasted, else the tree itself. What it gives, it gives again.</summary>
    public static QueryNode Read(QueryNode root, int length, DiagnosticList diagnostics)
    {
        if (root is not ProseQuery prose || prose.Parts.Count < Words)
            return root;
        var syntax = prose.Parts.Count(IsSyntax);
        if (syntax * WordsToSyntax >= prose.Parts.Count)
            return root;
        if (syntax == 0 && prose.Parts.All(p => p is WordQuery { Match: WordMatch.Stemmed } or ValueQuery or CitationKeyQuery))
            return root;
        var words = new List<QueryNode>();
        foreach (var part in prose.Parts)
            AddWords(part, words);
        diagnostics.Add("pasted_text", 0, length, "A text so long was read as words: quotes, signs and field names in it are its own and no syntax.");
        return words.Count switch { 0 => root, 1 => words[0], _ => new ProseQuery(words.ToValueList()) };
    }

    private static bool IsSyntax(QueryNode part) => part switch
    {
        WordQuery word => word.Field is not null,
        PhraseQuery phrase => phrase.Field is not null,
        ValueQuery value => value.Field != "id",
        AndQuery or OrQuery or NearQuery or RangeQuery => true,
        _ => false,
    };

    private static void AddWords(QueryNode node, List<QueryNode> words)
    {
        switch (node)
        {
            case WordQuery word:
                Add(word.Text);
                break;
            case PhraseQuery phrase:
                foreach (var word in phrase.Text.Split(' '))
                    Add(word);
                break;
            case ValueQuery { Field: "id" } or CitationKeyQuery:
                words.Add(node);
                break;
            case ValueQuery value:
                foreach (var word in value.Value.Split(' '))
                    Add(word);
                break;
            case RangeQuery range:
                Add(range.From ?? "");
                if (range.To != range.From)
                    Add(range.To ?? "");
                break;
            case NotQuery not:
                AddWords(not.Part, words);
                break;
            case RequiredQuery required:
                AddWords(required.Part, words);
                break;
            case NearQuery near:
                AddWords(near.Left, words);
                AddWords(near.Right, words);
                break;
            case ProseQuery prose:
                AddAll(prose.Parts);
                break;
            case AndQuery and:
                AddAll(and.Parts);
                break;
            case OrQuery or:
                AddAll(or.Parts);
                break;
        }

        void AddAll(ValueList<QueryNode> parts)
        {
            foreach (var part in parts)
                AddWords(part, words);
        }

        void Add(string text)
        {
            var word = QueryText.TrimWord(text);
            if (QueryText.IsSearchable(word))
                words.Add(new WordQuery(null, word.ToString()));
        }
    }
}
