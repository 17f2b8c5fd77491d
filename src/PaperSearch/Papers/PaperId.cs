using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaperSearch;

/// <summary>
/// What names a paper, normalised so that spellings of one id are equal: <c>arXiv:1706.03762v5</c> and
/// <c>https://arxiv.org/abs/1706.03762</c> are <c>1706.03762</c>, DOIs are in lower case and without a resolver. Other
/// texts are ids as they stand.
/// </summary>
[JsonConverter(typeof(PaperIdJsonConverter))]
public readonly record struct PaperId
{
    private readonly string? value;

    // No id at all is the default value, so that the two are equal.
    private PaperId(string value) => this.value = value.Length == 0 ? null : value;

    /// <summary>The normalised text; empty for the default value.</summary>
    public string Value => value ?? "";

    /// <summary>Whether this is the default value, which names no paper.</summary>
    public bool IsEmpty => value is null;

    /// <summary>Reads any text as an id. White space and control characters around it do not count.</summary>
    public static PaperId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParseIdentifier(text, out var id) ? id : new PaperId(TrimmedOf(text));
    }

    /// <summary>Reads a text that is wholly an arXiv id or a DOI, bare, with its prefix, or as the address of its page.</summary>
    public static bool TryParseIdentifier(ReadOnlySpan<char> text, out PaperId id)
    {
        var found = IdentifierRecognizer.TryRead(text.Trim(), out var identifier);
        id = found ? new PaperId(identifier) : default;
        return found;
    }

    /// <summary>
    /// Reads a text that is wholly a DOI, bare, with its prefix, or as the address of its page; lower case, nothing
    /// percent-encoded. A DOI that arXiv gives is one as well, though the paper's id is arXiv's own.
    /// </summary>
    public static bool TryParseDoi(ReadOnlySpan<char> text, out string doi) =>
        IdentifierRecognizer.TryReadDoi(text.Trim(), out doi);

    /// <summary>An id for a paper that has none: a hash of source, title and year, the same whenever they are.</summary>
    /// <param name="source">What kind of place the paper comes from; not a path, so that a moved file gives the same ids.</param>
    /// <param name="title">The title; case, white space and punctuation do not matter.</param>
    /// <param name="year">The year, or 0.</param>
    public static PaperId FromContent(string source, string title, int year)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(title);
        var text = new StringBuilder(source).Append('\n');
        var start = text.Length;
        foreach (var c in title)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                text.Append(char.ToLowerInvariant(c));
        }
        // Titles of signs alone ("???") must not all be one paper.
        if (text.Length == start)
            text.Append(title.AsSpan().Trim());
        text.Append('\n').Append(year.ToString(CultureInfo.InvariantCulture));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return new PaperId(Convert.ToHexStringLower(hash.AsSpan(0, 8)));
    }

    private static string TrimmedOf(string text)
    {
        var from = 0;
        var to = text.Length;
        while (from < to && IsAround(text[from]))
            from++;
        while (from < to && IsAround(text[to - 1]))
            to--;
        return text[from..to];

        static bool IsAround(char c) => char.IsWhiteSpace(c) || char.IsControl(c);
    }

    /// <summary>The <see cref="Value"/>.</summary>
    public override string ToString() => Value;
}

internal sealed class PaperIdJsonConverter : JsonConverter<PaperId>
{
    public override PaperId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PaperId.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, PaperId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
