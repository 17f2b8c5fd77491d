using System.Globalization;
using System.Text;

namespace PaperSearch.Querying;

/// <summary>Writes a tree in canonical syntax: text that <see cref="QueryParser"/> reads as the same tree. Thread-safe.</summary>
public static class QueryPrinter
{
    /// <summary>The canonical text of a tree in the parsers' normal form.</summary>
    public static string Print(QueryNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var text = new StringBuilder();
        Write(text, node);
        // Operators between words that are all capitals would be read as words.
        if (node is AndQuery or OrQuery or NotQuery && CapitalText.MayBe(text.ToString()))
            text.Insert(0, '(').Append(')');
        return text.ToString();
    }

    private static void Write(StringBuilder text, QueryNode node)
    {
        switch (node)
        {
            case AllQuery:
                text.Append('*');
                break;
            case NoneQuery:
                // Nothing in quotes asks for nothing.
                text.Append("\"\"");
                break;
            case WordQuery word:
                WriteWord(text, word);
                break;
            case PhraseQuery phrase:
                WriteField(text, phrase.Field);
                WritePlaced(text, phrase.Place, () => text.Append('"').Append(phrase.Text).Append('"'));
                if (phrase.Slop > 0)
                    text.Insert(
                        text.Length - (phrase.Place.HasFlag(AuthorPosition.Last) ? 1 : 0),
                        string.Create(CultureInfo.InvariantCulture, $"~{phrase.Slop}"));
                break;
            case CitationKeyQuery key:
                text.Append(key.Text);
                break;
            case NearQuery near:
                WritePart(text, near.Left);
                text.Append(CultureInfo.InvariantCulture, $" NEAR/{near.Distance} ");
                WritePart(text, near.Right);
                break;
            case ValueQuery value:
                WriteField(text, value.Field);
                text.Append(QueryText.IsPlainValue(value.Value, value.Prefix) ? value.Value : $"\"{value.Value}\"");
                if (value.Prefix)
                    text.Append('*');
                break;
            case RangeQuery range:
                WriteField(text, range.Field);
                text.Append(range.From == range.To ? range.From : $"{range.From}..{range.To}");
                break;
            case FreeTextQuery prose:
                WriteAll(text, prose.Parts, " ", inProse: true);
                break;
            case AndQuery and:
                WriteAll(text, and.Parts, " AND ", inProse: false);
                break;
            case OrQuery or:
                WriteAll(text, or.Parts, " OR ", inProse: false);
                break;
            case NotQuery not:
                text.Append("NOT ");
                WritePart(text, not.Part);
                break;
            case RequiredQuery required:
                text.Append('+');
                WriteSigned(text, required.Part);
                break;
        }
    }

    private static void WriteAll(StringBuilder text, ValueList<QueryNode> parts, string between, bool inProse)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
                text.Append(between);
            if (inProse && parts[i] is NotQuery not)
            {
                text.Append('-');
                WriteSigned(text, not.Part);
            }
            else if (parts[i] is NotQuery or RequiredQuery or NearQuery)
                Write(text, parts[i]);
            else
                WritePart(text, parts[i]);
        }
    }

    /// <summary>A part of another node: in parentheses where it has parts of its own.</summary>
    private static void WritePart(StringBuilder text, QueryNode part)
    {
        var composed = part is FreeTextQuery or AndQuery or OrQuery or NearQuery or NotQuery;
        if (composed)
            text.Append('(');
        Write(text, part);
        if (composed)
            text.Append(')');
    }

    /// <summary>
    /// A part behind a sign: a word that begins with a digit with its field, as a sign before a digit is the number's own.
    /// </summary>
    private static void WriteSigned(StringBuilder text, QueryNode part)
    {
        if (part is WordQuery { Field: null, Match: not WordMatch.Exact } word && char.IsAsciiDigit(word.Text[0]))
            WriteField(text, PaperFieldTable.Any);
        WritePart(text, part);
    }

    private static void WriteWord(StringBuilder text, WordQuery word)
    {
        WriteField(text, word.Field);
        if (word.Match == WordMatch.Exact)
            text.Append('=');
        var isBare = word.Match == WordMatch.Wildcard || (word.Match != WordMatch.AsWritten && QueryText.IsPlainWord(word.Text));
        WritePlaced(text, word.Place, () => text.Append(isBare ? word.Text : $"\"{word.Text}\""));
        if (word.Match == WordMatch.Prefix)
            text.Append('*');
        else if (word.Match == WordMatch.Fuzzy)
            text.Append('~').Append(word.MaxEdits);
    }

    private static void WritePlaced(StringBuilder text, AuthorPosition place, Action write)
    {
        if (place.HasFlag(AuthorPosition.First))
            text.Append('^');
        write();
        if (place.HasFlag(AuthorPosition.Last))
            text.Append('$');
    }

    private static void WriteField(StringBuilder text, string? field)
    {
        if (field is not null)
            text.Append(field).Append(':');
    }
}
