namespace PaperSearch.Querying;

/// <summary>
/// Long text is pasted: an abstract, a reference. A hyphen behind a blank, a colon, a quote in it are its own and no syntax, so
/// that all of it is words. Long queries that are written in syntax have it everywhere, and stay as they are.
/// </summary>
internal static class PastedText
{
    /// <summary>Prose of so many words is pasted, unless there is syntax.</summary>
    private const int Long = 20;

    /// <summary>Less than one part with syntax among so many is no sign of a language.</summary>
    private const int WordsToSyntax = 10;

    /// <summary>The tree of the text as words where it is pasted, else the tree itself. What it gives, it gives again.</summary>
    public static QueryNode Read(QueryNode root, string text, DiagnosticList diagnostics)
    {
        if (!IsPasted(root))
            return root;
        var words = new Words(text);
        foreach (var part in ((FreeTextQuery)root).Parts)
            words.AddAllOf(part);
        diagnostics.Add("pasted_text", new TextSpan(0, text.Length),
            "A text so long was read as words: quotes, signs and field names in it are its own and no syntax.");
        return NormalForm.Prose(words.Read, root.Span) ?? root;
    }

    /// <summary>Whether a tree with syntax in it is read as words.</summary>
    public static bool IsPasted(QueryNode root)
    {
        if (root is not FreeTextQuery prose || prose.Parts.Count < Long)
            return false;
        var syntax = prose.Parts.Count(IsSyntax);
        return syntax * WordsToSyntax < prose.Parts.Count
            && (syntax > 0
                || !prose.Parts.All(p => p is WordQuery { Match: WordMatch.Stemmed } or ValueQuery or CitationKeyQuery));
    }

    private static bool IsSyntax(QueryNode part) => part switch
    {
        WordQuery word => word.Field is not null,
        PhraseQuery phrase => phrase.Field is not null,
        ValueQuery value => value.Field is not ("id" or "doi"),
        AndQuery or OrQuery or NearQuery or RangeQuery => true,
        _ => false,
    };

    /// <summary>The words of the parts of a tree, within the limit that a query written in them has.</summary>
    private sealed class Words(string typed)
    {
        private int budget = QueryLimits.MaxText;

        // The leaf that words are taken of, and where in the text the next of them is looked for.
        private TextSpan leaf;
        private int at;

        public List<QueryNode> Read { get; } = [];

        public void AddAllOf(QueryNode node)
        {
            leaf = node.Span;
            at = leaf.From;
            switch (node)
            {
                case WordQuery word:
                    Add(word.Text);
                    break;
                case PhraseQuery phrase:
                    AddEach(phrase.Text);
                    break;
                case ValueQuery { Field: "doi" } doi when PaperId.TryParseDoi(doi.Value, out _):
                    Add(new ValueQuery("id", doi.Value) { Span = doi.Span }, doi.Value.Length);
                    break;
                case ValueQuery { Field: "id" } id:
                    Add(id, id.Value.Length);
                    break;
                case CitationKeyQuery key:
                    Add(key, key.Text.Length);
                    break;
                case ValueQuery value:
                    AddEach(value.Value);
                    break;
                case RangeQuery range:
                    Add(range.From ?? "");
                    if (range.To != range.From)
                        Add(range.To ?? "");
                    break;
                case NotQuery not:
                    AddAllOf(not.Part);
                    break;
                case RequiredQuery required:
                    AddAllOf(required.Part);
                    break;
                case NearQuery near:
                    AddAllOf(near.Left);
                    AddAllOf(near.Right);
                    break;
                case FreeTextQuery prose:
                    AddAllOf(prose.Parts);
                    break;
                case AndQuery and:
                    AddAllOf(and.Parts);
                    break;
                case OrQuery or:
                    AddAllOf(or.Parts);
                    break;
            }
        }

        private void AddAllOf(ValueList<QueryNode> parts)
        {
            foreach (var part in parts)
                AddAllOf(part);
        }

        private void AddEach(string text)
        {
            foreach (var word in text.Split(' '))
                Add(word);
        }

        private void Add(string text)
        {
            // A quote that loses the backslash before it is no accent any more.
            var word = Wildcards.Without(QueryText.Collapse(QueryText.TrimWord(text)));
            if (word.Contains(' ', StringComparison.Ordinal))
                AddEach(word);
            else if (PaperId.TryParseIdentifier(word, out var id))
                Add(new ValueQuery("id", id.Value) { Span = SpanOf(word) }, word.Length);
            else if (QueryText.IsSearchable(word))
                Add(new WordQuery(null, word) { Span = SpanOf(word) }, word.Length);
        }

        /// <summary>Where a word of the leaf stands; the whole leaf where it was typed in another way.</summary>
        private TextSpan SpanOf(string word)
        {
            var found = typed.AsSpan(at, leaf.To - at).IndexOf(word, StringComparison.Ordinal);
            if (found < 0)
                return leaf;
            at += found + word.Length;
            return new TextSpan(at - word.Length, at);
        }

        private void Add(QueryNode word, int length)
        {
            budget -= Math.Max(QueryLimits.WordCost, length);
            if (budget >= 0)
                Read.Add(word);
        }
    }
}
