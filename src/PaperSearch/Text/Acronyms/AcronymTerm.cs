using System.Text;

namespace PaperSearch.Text.Acronyms;

/// <summary>
/// A definition as one term of an index: the acronym's key, the long form's key, then both as printed. So the terms that begin
/// with an acronym's key are all that papers say of it, and how many papers have each is how many say so.
/// </summary>
/// <param name="Key">The acronym's name: <see cref="ShortForms.KeyOf"/>.</param>
/// <param name="Meaning">The stems of the long form's words without stop words: the same for all ways to write it.</param>
/// <param name="Acronym">The acronym as printed.</param>
/// <param name="LongForm">The long form as printed.</param>
internal readonly record struct AcronymTerm(string Key, string Meaning, string Acronym, string LongForm)
{
    /// <summary>No text has it: it stands between the parts of a term.</summary>
    private const char Separator = '\u001F';

    [ThreadStatic]
    private static TextTokenReader? reader;

    /// <summary>What a paper's texts define, each acronym with each meaning once.</summary>
    public static List<AcronymTerm> Of(string? title, string? abstractText)
    {
        var terms = new List<AcronymTerm>();
        foreach (var text in (ReadOnlySpan<string?>)[title, abstractText])
        {
            foreach (var definition in AcronymReader.Read(text))
            {
                if (Of(definition) is { Key.Length: > 1, Meaning.Length: > 0 } term
                    && !terms.Exists(known => known.Key == term.Key && known.Meaning == term.Meaning))
                    terms.Add(term);
            }
        }
        return terms;
    }

    /// <summary>How the terms of an acronym begin; of a part of its key those of all that begin so.</summary>
    public static string PrefixOf(string key, bool isWhole) => isWhole ? key + Separator : key;

    /// <summary>How the terms of an acronym begin that stands for a long form, however that is written.</summary>
    public static string PrefixOf(string key, string longForm) => string.Join(Separator, key, MeaningOf(longForm), "");

    /// <summary>Reads a term; <see langword="null"/> where it is none.</summary>
    public static AcronymTerm? Parse(string term) =>
        term.Split(Separator) is [var key, var meaning, var acronym, var longForm] ? new(key, meaning, acronym, longForm) : null;

    /// <summary>The term of an index.</summary>
    public override string ToString() => string.Join(Separator, Key, Meaning, Acronym, LongForm);

    private static AcronymTerm Of(in AcronymDefinition definition)
    {
        var longForm = string.Join(' ', definition.LongForm.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new(ShortForms.KeyOf(definition.Acronym), MeaningOf(longForm), definition.Acronym, longForm);
    }

    private static string MeaningOf(string longForm)
    {
        reader ??= new TextTokenReader();
        // Words in capitals would be read as acronyms.
        reader.Reset(longForm.ToLowerInvariant());
        var stems = new StringBuilder(longForm.Length);
        while (reader.MoveNext())
        {
            if (reader.Kind == TokenKind.Word)
                stems.Append(stems.Length > 0 ? " " : "").Append(reader.Term);
        }
        return stems.ToString();
    }
}
