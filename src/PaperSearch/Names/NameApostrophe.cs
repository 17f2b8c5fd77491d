using System.Buffers;
using PaperSearch.Text;

namespace PaperSearch.Names;

/// <summary>
/// The signs that keyboards and typesetters put for the apostrophe of a name. In running text some of them are quotes, primes or
/// accents; between the letters of a name they are one.
/// </summary>
internal static class NameApostrophe
{
    private static readonly SearchValues<char> others = SearchValues.Create("\u2018\u00B4`\u2032\u02B9\u02CA\u201B");

    public static bool Is(char c) => CharFolding.IsApostrophe(c) || others.Contains(c);

    /// <summary>
    /// The text with its apostrophes written as one sign, in a buffer where there is another. In <c>\`a</c> it is an accent.
    /// </summary>
    public static ReadOnlyMemory<char> Unify(ReadOnlyMemory<char> text, ref char[] buffer)
    {
        var first = text.Span.IndexOfAny(others);
        if (first < 0)
            return text;
        if (buffer.Length < text.Length)
            buffer = new char[2 * text.Length];
        text.CopyTo(buffer);
        for (var i = first; i < text.Length; i++)
        {
            if (others.Contains(buffer[i]) && (i == 0 || buffer[i - 1] != '\\'))
                buffer[i] = '\'';
        }
        return buffer.AsMemory(0, text.Length);
    }
}
