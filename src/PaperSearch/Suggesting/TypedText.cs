using PaperSearch.Names;
using PaperSearch.Querying;
using PaperSearch.Text;

namespace PaperSearch.Suggesting;

/// <summary>
/// What of a text is completed: its end, from where the last operator, quote, field or parenthesis leaves it. Immutable.
/// </summary>
internal sealed class TypedText
{
    /// <summary>Nobody types more; it was pasted.</summary>
    private const int Longest = 250;

    [ThreadStatic]
    private static TextTokenReader? textReader;

    [ThreadStatic]
    private static NameTokenReader? nameReader;

    private const char None = '\0';

    private readonly int start;
    private readonly int value;

    private TypedText(string text, int start, int value, PaperField? field, bool isQuoted, char sign, bool isBound)
    {
        Text = text;
        Sign = sign;
        IsBound = isBound || sign != None;
        this.start = start;
        this.value = value;
        Operand = text[value..];
        Field = field;
        IsQuoted = isQuoted;
        Words = ReadWords(Operand, textReader ??= new TextTokenReader());
        Names = ReadWords(Operand, nameReader ??= new NameTokenReader());
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Where the operand begins, without field and quote.</summary>
    public int Place => value;

    /// <summary>The text that is completed, without field and quote.</summary>
    public string Operand { get; }

    /// <summary>The field that stands before it, or <see langword="null"/>.</summary>
    public PaperField? Field { get; }

    /// <summary>Whether a quote before it is still open.</summary>
    public bool IsQuoted { get; }

    /// <summary>The sign before the operand: <c>+</c>, <c>-</c>, <c>=</c>, or 0 for none.</summary>
    public char Sign { get; }

    /// <summary>Whether a sign or an operator before the operand takes one thing: a word, or what stands in quotes.</summary>
    public bool IsBound { get; }

    /// <summary>Whether nothing at all stands before the operand.</summary>
    public bool IsAlone => Text.AsSpan(0, start).IsWhiteSpace();

    /// <summary>Whether more of a query stands before the operand, so that what it becomes is not asked for alone.</summary>
    public bool HasRest => Text.AsSpan(0, start).ContainsAnyExcept(" (+-=");

    /// <summary>The words of the operand as those of titles are read.</summary>
    public IReadOnlyList<TypedWord> Words { get; }

    /// <summary>The words of the operand as those of names are read.</summary>
    public IReadOnlyList<TypedWord> Names { get; }

    /// <summary>The text with something else in place of the operand, its field and its quote.</summary>
    public string With(string query) => Text[..start] + query;

    /// <summary>The text with its last words replaced.</summary>
    /// <param name="words">How many of <see cref="Words"/>.</param>
    /// <param name="by">What stands there instead.</param>
    public string WithLast(int words, string by)
    {
        var end = Operand.Length;
        var skipped = Words.Count - words;
        var reader = textReader ??= new TextTokenReader();
        reader.Reset(Operand);
        while (reader.MoveNext())
        {
            if (reader.Kind != TokenKind.Variant && skipped-- == 0)
                end = reader.Start;
        }
        return Text[..(value + end)] + by;
    }

    /// <summary>The text with its last words replaced by a term.</summary>
    /// <param name="words">How many of <see cref="Words"/>.</param>
    /// <param name="term">The term.</param>
    public string WithTerm(int words, string term)
    {
        if (IsQuoted)
            return WithLast(words, term + '"');
        // A field, a sign and an operator take one word or what stands in quotes.
        var isOne = Field is not null || (IsBound && words == Words.Count);
        return WithLast(words, isOne && term.Contains(' ', StringComparison.Ordinal) ? $"\"{term}\"" : term);
    }

    /// <summary>Reads a text; <see langword="null"/> where there is nothing to complete.</summary>
    public static TypedText? Read(string text, PaperFieldTable fields)
    {
        if (text.Length > Longest || string.IsNullOrWhiteSpace(text))
            return null;
        // The place where the operand begins with all that belongs to it, and where its own text does.
        var (start, value) = (0, 0);
        PaperField? field = null;
        var isQuoted = false;
        var sign = None;
        // Whether an operator stands before the operand, and whether that is one word.
        var (isBound, isWord) = (false, false);
        for (var at = 0; at < text.Length;)
        {
            if (QueryText.IsQuoteAt(text, at))
            {
                isQuoted = !isQuoted;
                if (!isQuoted || value != at)
                    sign = None;
                if (!isQuoted)
                    (isBound, isWord) = (false, false);
                // A field stands at its quote: author:"
                if (!isQuoted || value != at)
                    (start, field) = (isQuoted ? at : at + 1, null);
                value = ++at;
            }
            else if (isQuoted)
            {
                at++;
            }
            else if (text[at] is '(' or ')')
            {
                (start, value, field) = (at + 1, at + 1, null);
                (sign, isBound, isWord) = (None, false, false);
                at++;
            }
            else if (QueryText.IsSpace(text[at]))
            {
                at++;
                // Names are typed without quotes as well; of other fields one word is meant, and of a sign: in "-deep lea" the
                // second word is free.
                if (field is { Kind: not PaperFieldKind.Names }
                    || (field is null && isWord && !text.AsSpan(value..(at - 1)).IsWhiteSpace()))
                {
                    (start, value, field) = (at, at, null);
                    (sign, isBound, isWord) = (None, false, false);
                }
            }
            else
            {
                var end = at;
                while (end < text.Length && !QueryText.IsSpace(text[end]) && !QueryText.IsQuoteAt(text, end)
                    && text[end] is not ('(' or ')'))
                    end++;
                var from = at;
                // A dash between blanks is no sign.
                if (text[at] is '+' or '-' or '=' && (end > at + 1 || end == text.Length || QueryText.IsQuoteAt(text, end)
                    || text[end] == '('))
                {
                    from = at + 1;
                    (start, value, field) = (from, from, null);
                    (sign, isWord) = (text[at], true);
                }
                var word = text.AsSpan(from..end);
                if (word.IndexOf(':') is > 0 and var colon && FieldName.Find(word[..colon], fields) is { } named)
                {
                    start = from;
                    value = start + colon + 1;
                    field = named;
                }
                else if (end < text.Length && QueryText.TryReadOperator(word, out var kind, out _))
                {
                    (start, value, field) = (end, end, null);
                    (sign, isBound, isWord) = (None, true, kind is QueryTokenKind.Not or QueryTokenKind.AndNot);
                }
                at = end;
            }
        }
        while (value < text.Length && QueryText.IsSpace(text[value]))
            value++;
        if (field is null && !isQuoted)
            start = Math.Max(start, value);
        return new TypedText(text, start, value, field, isQuoted, sign, isBound);
    }

    private static List<TypedWord> ReadWords(string text, TokenReader reader)
    {
        var words = new List<TypedWord>();
        reader.Reset(text);
        while (reader.MoveNext())
        {
            if (reader.Kind != TokenKind.Variant && !reader.Unstemmed.IsEmpty)
            {
                // Capitals tell stop words from others, which a beginning does not need.
                words.Add(new TypedWord(reader.Unstemmed.ToString().ToLowerInvariant(), reader.End == text.Length));
            }
        }
        return words;
    }
}
