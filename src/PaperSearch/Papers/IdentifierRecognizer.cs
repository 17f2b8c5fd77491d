using System.Net;

namespace PaperSearch;

/// <summary>Tells arXiv ids and DOIs from words, bare, with their prefix, or in the address of a page.</summary>
internal static class IdentifierRecognizer
{
    private const int LongestIdentifier = 300;
    private const string ArxivDoi = "10.48550/arxiv.";
    private const string Quotes = "\"'\u201C\u201D\u2018\u2019\u00AB\u00BB";

    /// <summary>What publishers write behind a DOI in the addresses of their pages.</summary>
    private static readonly string[] views =
        [".pdf", ".full", ".full-text", "/full", "/pdf", "/epdf", "/abstract", "/fulltext", "/html", "/meta", "/references"];

    /// <summary>The registrant of bioRxiv and medRxiv, which write a version behind a DOI.</summary>
    private const string VersionedRegistrant = "10.1101/";

    /// <summary>
    /// Reads the whole of <paramref name="text"/> as an identifier, and normalises it: no prefix, no version, DOIs in lower case,
    /// those that arXiv makes of its ids as these.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out string identifier)
    {
        if (!TryReadDoi(text, out identifier))
            return TryReadArxiv(text, out identifier);
        if (identifier.StartsWith(ArxivDoi, StringComparison.Ordinal)
            && TryReadArxivId(identifier.AsSpan(ArxivDoi.Length), out var paper))
            identifier = paper;
        return true;
    }

    /// <summary>Reads the whole of <paramref name="text"/> as a DOI: in lower case, nothing of it percent-encoded.</summary>
    public static bool TryReadDoi(ReadOnlySpan<char> text, out string doi)
    {
        doi = "";
        if (!MayBeIdentifier(text))
            return false;
        text = WithoutSentence(BehindLabel(BehindLabel(WithoutSentence(text), "url"), "doi"));
        if (IsAddress(text, out var host, out var path))
            text = IsArxiv(host) ? [] : IsResolver(host) ? DoiOfResolver(path) : DoiOfPage(path);
        text = WithoutSentence(Decoded(text));
        if (!IsDoi(text))
            return false;
        doi = text.ToString().ToLowerInvariant();
        return true;
    }

    /// <summary>
    /// Reads a text with a star at its end as what all DOIs that it stands for begin with: <c>10.1371/journal.pone.*</c>.
    /// </summary>
    public static bool TryReadDoiBeginning(ReadOnlySpan<char> text, out string beginning)
    {
        // A letter for what follows: no DOI ends with a slash or point.
        const string Rest = "x";
        beginning = "";
        if (!text.EndsWith('*') || !TryReadDoi(string.Concat(text[..^1], Rest), out var doi)
            || !doi.EndsWith(Rest, StringComparison.Ordinal) || doi.Contains('*', StringComparison.Ordinal))
            return false;
        beginning = doi[..^Rest.Length];
        return true;
    }

    /// <summary>The DOI of a normalised identifier: itself, or what arXiv makes of its id; another text as it stands.</summary>
    public static string DoiOf(string id) => TryReadArxivId(id, out _) ? ArxivDoi + id : id;

    private static bool TryReadArxiv(ReadOnlySpan<char> text, out string identifier)
    {
        identifier = "";
        if (!MayBeIdentifier(text))
            return false;
        text = BehindLabel(WithoutSentence(text), "url");
        if (IsAddress(text, out var host, out var path))
        {
            var query = path.IndexOfAny('?', '#');
            path = WithoutSentence(query < 0 ? path : path[..query]);
            return IsArxiv(host) && TryReadArxivId(BehindLabel(AfterFolder(path), "arxiv"), out identifier);
        }
        // "oai:arXiv.org:1706.03762" is the name in catalogues, "arXiv:1706.03762v7 [cs.CL]" stands on every first page, "arXiv
        // preprint arXiv:1706.03762" in bibliographies.
        var labelled = text.StartsWith("oai:", StringComparison.OrdinalIgnoreCase) ? BehindLabel(text[4..], "arxiv.org") : text;
        foreach (var label in (ReadOnlySpan<string>)["arxiv", "preprint", "e-print", "eprint", "arxiv"])
            labelled = BehindLabel(labelled, label);
        return TryReadArxivId(WithoutSentence(WithoutClass(labelled)), out identifier);
    }

    private static bool MayBeIdentifier(ReadOnlySpan<char> text) =>
        text.Length is >= 7 and <= LongestIdentifier && text.ContainsAnyInRange('0', '9') && text.IndexOfAny("./") >= 0;

    /// <summary>Without the signs of the sentence around an identifier; brackets that close in it are its own.</summary>
    private static ReadOnlySpan<char> WithoutSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" <[{(\\" + Quotes);
        // The end of an element of HTML, in which the identifier stood.
        if (text.IndexOf("</") is > 0 and var element)
            text = text[..element];
        while (true)
        {
            text = text.TrimEnd(" ,;:!?." + Quotes);
            if (text.IsEmpty)
                return text;
            var open = text[^1] switch { ')' => '(', ']' => '[', '}' => '{', '>' => '<', _ => '\0' };
            if (open == '\0' || text.Count(open) >= text.Count(text[^1]))
                return text;
            text = text[..^1];
        }
    }

    /// <summary>What stands behind a name and a colon or blank; all of the text where the name does not begin it.</summary>
    private static ReadOnlySpan<char> BehindLabel(ReadOnlySpan<char> text, string name)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["info:", "urn:", "hdl:"])
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                text = text[scheme.Length..];
        }
        if (text.Length <= name.Length + 1 || !text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            return text;
        // Names of files have a sign between that "doi.org" and "arXiv.org" have too.
        return text[name.Length] is ':' or '/' or ' ' or '[' or '{' or '='
            || (text[name.Length] is '.' or '-' or '_' && char.IsAsciiDigit(text[name.Length + 1]))
            ? text[name.Length..].TrimStart(" :/[({<=.-_")
            : text;
    }

    private static bool IsResolver(ReadOnlySpan<char> host) =>
        host.Equals("doi.org", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".doi.org", StringComparison.OrdinalIgnoreCase);

    private static bool IsArxiv(ReadOnlySpan<char> host) =>
        host.EndsWith("arxiv.org", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("ar5iv.org", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("alphaxiv.org", StringComparison.OrdinalIgnoreCase)
        || host.Equals("xxx.lanl.gov", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the text is the address of a page; without a scheme it is of a site that is known here, or has a DOI in it.
    /// </summary>
    private static bool IsAddress(ReadOnlySpan<char> text, out ReadOnlySpan<char> host, out ReadOnlySpan<char> path)
    {
        var isUrl = false;
        foreach (var scheme in (ReadOnlySpan<string>)["https://", "http://", "//"])
        {
            if (isUrl || !text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                continue;
            text = text[scheme.Length..];
            isUrl = true;
        }
        var slash = text.IndexOf('/');
        host = slash < 0 ? [] : text[..slash];
        path = slash < 0 ? [] : text[(slash + 1)..];
        if (host.LastIndexOf(':') is > 0 and var port && !host[(port + 1)..].ContainsAnyExceptInRange('0', '9'))
            host = host[..port];
        return isUrl || IsResolver(host) || IsArxiv(host) || (IsHost(host) && !DoiOfPage(path).IsEmpty);
    }

    private static bool IsHost(ReadOnlySpan<char> host) =>
        host.LastIndexOf('.') is > 0 and var dot && dot + 2 < host.Length && char.IsAsciiLetter(host[dot + 1])
        && !host.ContainsAny(" :,;()");

    private static ReadOnlySpan<char> AfterFolder(ReadOnlySpan<char> path)
    {
        foreach (var folder in (ReadOnlySpan<string>)["abs/", "pdf/", "html/", "format/", "ps/", "e-print/", "src/", "bibtex/"])
        {
            if (path.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
                return path[folder.Length..];
        }
        // "ftp/arxiv/papers/1706/1706.03762.pdf" and "ftp/math/papers/0309/0309136.pdf".
        if (!path.StartsWith("ftp/", StringComparison.OrdinalIgnoreCase))
            return [];
        var archive = path[4..];
        archive = archive[..Math.Max(0, archive.IndexOf('/'))];
        var file = path[(path.LastIndexOf('/') + 1)..];
        return archive.Equals("arxiv", StringComparison.OrdinalIgnoreCase) ? file : $"{archive}/{file}";
    }

    // The resolver has no places in pages, so that # is a sign of the DOI.
    private static ReadOnlySpan<char> DoiOfResolver(ReadOnlySpan<char> path)
    {
        var query = path.IndexOf('?');
        return BehindLabel(query < 0 ? path : path[..query], "doi");
    }

    private static ReadOnlySpan<char> DoiOfPage(ReadOnlySpan<char> path)
    {
        // "article?id=10.1371/journal.pone.0012345&type=printable".
        if (path.IndexOf("=10.") is > 0 and var value && path[..value].Contains('?'))
        {
            path = path[(value + 1)..];
            return path.IndexOfAny('&', '#') is > 0 and var next ? path[..next] : path;
        }
        var query = path.IndexOfAny('?', '#');
        path = query < 0 ? path : path[..query];
        foreach (var view in views)
        {
            if (path.EndsWith(view, StringComparison.OrdinalIgnoreCase))
                path = path[..^view.Length];
        }
        if (!path.StartsWith("10."))
            path = path.IndexOf("/10.") is >= 0 and var before ? path[(before + 1)..] : [];
        return path.StartsWith(VersionedRegistrant) ? WithoutVersion(path) : path;
    }

    /// <summary>The text as it was before it was encoded for addresses, HTML or LaTeX, as often as it was, without what nobody
    /// sees.</summary>
    private static ReadOnlySpan<char> Decoded(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny("\\\u200B\uFEFF\u00AD"))
        {
            text = text.ToString().Replace("\\_", "_").Replace("\\%", "%").Replace("\\&", "&").Replace("\\#", "#")
                .Replace("\u200B", "").Replace("\uFEFF", "").Replace("\u00AD", "");
        }
        while (text.ContainsAny('%', '&'))
        {
            var decoded = WebUtility.HtmlDecode(Uri.UnescapeDataString(text));
            if (text.SequenceEqual(decoded))
                return text;
            text = decoded;
        }
        return text;
    }

    // "10.", a registrant of at least four digits, "/", any text.
    private static bool IsDoi(ReadOnlySpan<char> text)
    {
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
        return true;
    }

    /// <summary>The text without a category in brackets and the date of a version behind it.</summary>
    private static ReadOnlySpan<char> WithoutClass(ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('[');
        var close = text.LastIndexOf(']');
        return open > 0 && open < close && (close == text.Length - 1 || IsDay(text[(close + 1)..].Trim()))
            ? text[..open].TrimEnd()
            : text;
    }

    // "5 Jan 2021".
    private static bool IsDay(ReadOnlySpan<char> text)
    {
        var (first, last) = (text.IndexOf(' '), text.LastIndexOf(' '));
        return first is 1 or 2 && last - first == 4 && text.Length == last + 5
            && !text[..first].ContainsAnyExceptInRange('0', '9') && !text[(last + 1)..].ContainsAnyExceptInRange('0', '9');
    }

    // New ids are yymm.nnnn or yymm.nnnnn, old ones archive/yymmnnn with an optional subject class; either with a version.
    private static bool TryReadArxivId(ReadOnlySpan<char> text, out string identifier)
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
