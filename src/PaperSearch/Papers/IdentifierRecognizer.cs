namespace PaperSearch;

/// <summary>Tells arXiv ids and DOIs from words, bare, with their prefix, or in the address of a page.</summary>
internal static class IdentifierRecognizer
{
    private const int LongestIdentifier = 300;

    /// <summary>
    /// Reads the whole of <paramref name="text"/> as an identifier, and normalises it: no prefix, no version, DOIs in lower case.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out string identifier)
    {
        identifier = "";
        if (text.Length is < 7 or > LongestIdentifier || !text.ContainsAnyInRange('0', '9') || text.IndexOfAny("./") < 0)
            return false;
        text = WithoutSentence(text);
        if (IsUrl(text, out var rest))
        {
            var query = rest.IndexOfAny('?', '#');
            rest = query < 0 ? rest : WithoutSentence(rest[..query]);
            var slash = rest.IndexOf('/');
            if (slash < 0)
                return false;
            var host = rest[..slash];
            var path = rest[(slash + 1)..];
            if (host.EndsWith("arxiv.org", StringComparison.OrdinalIgnoreCase))
                return TryReadArxiv(AfterFolder(path), out identifier);
            return TryReadDoiIn(path, out identifier);
        }

        foreach (var prefix in (ReadOnlySpan<string>)["doi:", "doi.org/", "dx.doi.org/"])
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return TryReadDoi(text[prefix.Length..], out identifier);
        }

        foreach (var prefix in (ReadOnlySpan<string>)["arxiv:", "arxiv.org/abs/", "arxiv.org/pdf/"])
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return TryReadArxiv(text[prefix.Length..], out identifier);
        }

        return TryReadDoi(text, out identifier) || TryReadArxiv(text, out identifier);
    }

    /// <summary>Without the signs of the sentence around an identifier; a DOI may end with a parenthesis of its own.</summary>
    private static ReadOnlySpan<char> WithoutSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("<[{(");
        while (true)
        {
            text = text.TrimEnd(">]},;:!?.");
            if (!text.EndsWith(')') || text.Count('(') >= text.Count(')'))
                return text;
            text = text[..^1];
        }
    }

    /// <summary>Whether the text is the address of a page.</summary>
    public static bool IsUrl(ReadOnlySpan<char> text, out ReadOnlySpan<char> behindScheme)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["https://", "http://"])
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                behindScheme = text[scheme.Length..];
                return true;
            }
        }

        behindScheme = [];
        return false;
    }

    private static ReadOnlySpan<char> AfterFolder(ReadOnlySpan<char> path)
    {
        foreach (var folder in (ReadOnlySpan<string>)["abs/", "pdf/", "html/", "format/", "ps/"])
        {
            if (path.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
                return path[folder.Length..];
        }

        return [];
    }

    private static bool TryReadDoiIn(ReadOnlySpan<char> path, out string identifier)
    {
        identifier = "";
        var at = path.IndexOf("10.");
        return at >= 0 && (at == 0 || path[at - 1] == '/') && TryReadDoi(path[at..], out identifier);
    }

    // A DOI: "10.", a registrant of at least four digits, "/", any text.
    private static bool TryReadDoi(ReadOnlySpan<char> text, out string identifier)
    {
        identifier = "";
        var slash = text.IndexOf('/');
        if (slash < 7 || slash == text.Length - 1 || !text.StartsWith("10."))
            return false;
        var registrant = text[3..slash];
        if (registrant.ContainsAnyExcept("0123456789.") || registrant.EndsWith('.') || registrant.IndexOf('.') is >= 0 and < 4)
            return false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or '\u201C' or '\u201D' || c == '\\')
                return false;
        }

        identifier = text.ToString().ToLowerInvariant();
        return true;
    }

    // New ids are yymm.nnnn or yymm.nnnnn, old ones archive/yymmnnn with an optional subject class; either with a version.
    private static bool TryReadArxiv(ReadOnlySpan<char> text, out string identifier)
    {
        identifier = "";
        if (text.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            text = text[..^4];
        text = WithoutVersion(text.TrimEnd('/'));
        if (text.Length is 9 or 10 && text[4] == '.' && IsMonth(text[..4]) && !text[5..].ContainsAnyExceptInRange('0', '9'))
        {
            identifier = text.ToString();
            return true;
        }

        var slash = text.IndexOf('/');
        if (slash < 2 || text.Length != slash + 8 || text[(slash + 1)..].ContainsAnyExceptInRange('0', '9')
            || !IsMonth(text[(slash + 1)..(slash + 5)]))
            return false;
        var archive = text[..slash];
        var dot = archive.IndexOf('.');
        if (dot >= 0)
        {
            if (archive.Length - dot != 3 || !char.IsAsciiLetter(archive[dot + 1]) || !char.IsAsciiLetter(archive[dot + 2]))
                return false;
            archive = archive[..dot];
        }

        foreach (var c in archive)
        {
            if (!char.IsAsciiLetter(c) && c != '-')
                return false;
        }

        if (!char.IsAsciiLetter(archive[0]))
            return false;
        identifier = string.Concat(archive.ToString().ToLowerInvariant(), text[slash..]);
        return true;
    }

    private static ReadOnlySpan<char> WithoutVersion(ReadOnlySpan<char> text)
    {
        var digits = text.Length;
        while (digits > 0 && char.IsAsciiDigit(text[digits - 1]))
            digits--;
        return digits is > 1 && digits < text.Length && text[digits - 1] is 'v' or 'V' && char.IsAsciiDigit(text[digits - 2])
            ? text[..(digits - 1)]
            : text;
    }

    private static bool IsMonth(ReadOnlySpan<char> yymm) =>
        !yymm.ContainsAnyExceptInRange('0', '9') && (yymm[2] - '0') * 10 + (yymm[3] - '0') is >= 1 and <= 12;
}
