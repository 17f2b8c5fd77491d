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

    private readonly int start;
    private readonly int value;

    private TypedText(string text, int start, int value, PaperField? field, bool isQuoted)
    {
        Text = text;
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

    /// <summary>The text that is completed, without field and quote.</summary>
    public string Operand { get; }

    /// <summary>The field that stands before it, or <see langword="null"/>.</summary>
    public PaperField? Field { get; }

    /// <summary>Whether a quote before it is still open.</summary>
    public bool IsQuoted { get; }

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
        if (IsQuoted)
            by += '"';
        // A field is that of one word or of what stands in quotes.
        else if (Field is not null && by.Contains(' ', StringComparison.Ordinal))
            by = $"\"{by}\"";
        return Text[..(value + end)] + by;
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
        for (var at = 0; at < text.Length;)
        {
            if (QueryText.IsQuoteAt(text, at))
            {
                isQuoted = !isQuoted;
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
                at++;
            }
            else if (QueryText.IsSpace(text[at]))
            {
                at++;
                // Names are typed without quotes as well; of other fields one word is meant.
                if (field is { Kind: not PaperFieldKind.Names })
                    (start, value, field) = (at, at, null);
            }
            else
            {
                var end = at;
                while (end < text.Length && !QueryText.IsSpace(text[end]) && !QueryText.IsQuoteAt(text, end)
                    && text[end] is not ('(' or ')'))
                    end++;
                var sign = text[at] is '+' or '-' or '=' ? 1 : 0;
                if (sign > 0)
                    (start, value, field) = (at + 1, at + 1, null);
                var word = text.AsSpan((at + sign)..end);
                if (word.IndexOf(':') is > 0 and var colon && FieldName.Find(word[..colon], fields) is { } named)
                {
                    start = at + sign;
                    value = start + colon + 1;
                    field = named;
                }
                else if (end < text.Length && QueryText.TryReadOperator(word, out _, out _))
                {
                    (start, value, field) = (end, end, null);
                }
                at = end;
            }
        }
        while (value < text.Length && QueryText.IsSpace(text[value]))
            value++;
        if (field is null && !isQuoted)
            start = Math.Max(start, value);
        return new TypedText(text, start, value, field, isQuoted);
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
