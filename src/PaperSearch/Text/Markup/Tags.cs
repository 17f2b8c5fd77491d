using System.Collections.Frozen;

namespace PaperSearch.Text.Markup;

/// <summary>
/// Finds the tags of a text that are markup: of elements that are known, in pairs or complete alone. Bra-kets, types and other
/// text between angles have no such end.
/// </summary>
internal static class Tags
{
    private const int LongestTag = 1000;
    private const string CommentBegin = "<!--", CommentEnd = "-->";
    private const string InstructionBegin = "<?", InstructionEnd = "?>";
    private const string CharactersBegin = "<![CDATA[", CharactersEnd = "]]>";

    /// <summary>The partner of a tag that has none; of another that is no text even so.</summary>
    private const int None = -1, Dropped = -2;

    /// <summary>So many open elements are looked through for the one that a tag ends.</summary>
    private const int DeepestElement = 64;

    private static readonly FrozenDictionary<string, TagRole> Roles = new (TagRole Role, string Names)[]
    {
        (TagRole.Inline,
            "i b em strong u s small big tt code font span a abbr cite it italic bold monospace sc scp underline roman strike "
            + "mark ins del var dfn kbd samp nobr sans-serif overline styled-content named-content ext-link xref email uri "
            + "inline-formula alternatives"),
        (TagRole.Block,
            "p div br hr break li ul ol dl dt dd title sec section h1 h2 h3 h4 h5 h6 blockquote center pre list list-item label "
            + "disp-formula table tbody thead tr td th abstract"),
        (TagRole.Subscript, "sub inf"),
        (TagRole.Superscript, "sup"),
        (TagRole.Hidden, "inline-graphic graphic annotation annotation-xml mphantom maligngroup malignmark"),
        (TagRole.Latex, "tex-math"),
        (TagRole.Formula, "math"),
        (TagRole.FormulaPart,
            "mi mn mo mtext ms mspace mrow mstyle mpadded merror menclose semantics maction mfenced mfrac msqrt mroot msub msup "
            + "msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mlabeledtr"),
    }.SelectMany(row => row.Names.Split(' ').Select(name => KeyValuePair.Create(name, row.Role)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tags that are markup, in order.</summary>
    public static List<Tag> In(string text)
    {
        var all = new List<Tag>();
        var open = new List<int>();
        var charactersEnd = -1;
        var lastEnd = text.LastIndexOf(CharactersEnd, StringComparison.Ordinal);
        for (var at = 0; text.AsSpan(at).IndexOf('<') is var step && (step >= 0 || charactersEnd >= 0);)
        {
            at = step < 0 ? text.Length : at + step;
            if (charactersEnd >= 0 && charactersEnd < at)
            {
                at = charactersEnd + CharactersEnd.Length;
                all.Add(new Tag("", TagRole.Inline, charactersEnd, at, IsClosing: false, all.Count));
                charactersEnd = -1;
                continue;
            }
            if (charactersEnd < 0 && at < lastEnd && text.AsSpan(at).StartsWith(CharactersBegin))
            {
                charactersEnd = at + text.AsSpan(at).IndexOf(CharactersEnd);
                all.Add(new Tag("", TagRole.Inline, at, at + CharactersBegin.Length, IsClosing: false, all.Count));
                at += CharactersBegin.Length;
                continue;
            }
            if (!TryRead(text, at, out var tag, out var stands))
            {
                at++;
                continue;
            }
            at = tag.End;
            if (stands)
                tag = tag with { Partner = all.Count };
            else if (!tag.IsClosing)
                open.Add(all.Count);
            else if (Begin(tag.Name, all, open) is >= 0 and var begin)
            {
                all[begin] = all[begin] with { Partner = all.Count };
                tag = tag with { Partner = begin };
            }
            all.Add(tag);
        }
        return WithoutText(all);
    }

    /// <summary>The open element that a name ends; those in it that never end are none.</summary>
    private static int Begin(string name, List<Tag> all, List<int> open)
    {
        for (var i = open.Count - 1; i >= Math.Max(0, open.Count - DeepestElement); i--)
        {
            var begin = open[i];
            if (all[begin].Name != name)
                continue;
            open.RemoveRange(i, open.Count - i);
            return begin;
        }
        return -1;
    }

    private static List<Tag> WithoutText(List<Tag> all)
    {
        var places = new int[all.Count];
        var kept = 0;
        for (var i = 0; i < all.Count; i++)
            places[i] = all[i].Partner == None ? None : kept++;
        var tags = new List<Tag>(kept);
        foreach (var tag in all)
        {
            if (tag.Partner != None)
                tags.Add(tag with { Partner = tag.Partner == Dropped ? tags.Count : places[tag.Partner] });
        }
        return tags;
    }

    /// <summary>Reads what stands at an angle as a tag.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Index of the angle.</param>
    /// <param name="tag">The tag, without its partner.</param>
    /// <param name="stands">Whether the tag is an element alone.</param>
    private static bool TryRead(string text, int at, out Tag tag, out bool stands)
    {
        tag = default;
        stands = false;
        if (EndOfAside(text.AsSpan(at)) is > 0 and var aside)
        {
            stands = true;
            tag = new Tag("", TagRole.Inline, at, at + aside, IsClosing: false, None);
            return true;
        }
        var isClosing = at + 1 < text.Length && text[at + 1] == '/';
        var from = at + (isClosing ? 2 : 1);
        var end = EndOfName(text, from);
        var prefix = text.AsSpan(from, end - from);
        var isPrefixed = end < text.Length && text[end] == ':';
        if (isPrefixed)
        {
            from = end + 1;
            end = EndOfName(text, from);
        }
        if (end == from)
            return false;
        var name = text[from..end].ToLowerInvariant();
        // Nobody else writes so; what is not known of a vocabulary is at least no text.
        var isOfVocabulary = isPrefixed && prefix is "jats" or "mml" or "JATS" or "MML";
        var role = Roles.GetValueOrDefault(name, isOfVocabulary ? TagRole.Inline : TagRole.Unknown);
        if (role == TagRole.Unknown || EndOfTag(text, end) is not (> 0 and var behind))
            return false;
        stands = !isClosing && (text[behind - 2] == '/' || name is "br" or "hr" or "break");
        tag = new Tag(name, role, at, behind, isClosing, isOfVocabulary ? Dropped : None);
        return true;
    }

    /// <summary>How long the comment or the instruction to a program is that begins a text; 0 where none does.</summary>
    private static int EndOfAside(ReadOnlySpan<char> text)
    {
        if (text.StartsWith(CommentBegin))
            return text.IndexOf(CommentEnd) is > 0 and var comment ? comment + CommentEnd.Length : 0;
        return text.StartsWith(InstructionBegin) && text.Length > 2 && char.IsAsciiLetter(text[2])
            && text[..Math.Min(text.Length, LongestTag)].IndexOf(InstructionEnd) is > 0 and var length
            ? length + InstructionEnd.Length
            : 0;
    }

    private static int EndOfName(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-'))
            at++;
        return at;
    }

    /// <summary>Index behind the tag whose name ends at a place, attributes passed over; 0 where it is no tag.</summary>
    private static int EndOfTag(string text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestTag);
        var hasValue = true;
        var begin = at;
        for (; at < limit; at++)
        {
            var c = text[at];
            if (c == '>')
                return hasValue ? at + 1 : 0;
            if (c == '<' || (at == begin && c != '/' && !char.IsWhiteSpace(c)))
                return 0;
            if (c is '"' or '\'')
            {
                var length = text.AsSpan(at + 1, limit - at - 1).IndexOf(c);
                if (length < 0)
                    return 0;
                at += length + 1;
            }
            else if (c == '=')
                hasValue = true;
            else if (c != '/' && !char.IsWhiteSpace(c) && at > begin && char.IsWhiteSpace(text[at - 1]))
                // An attribute begins, which has a value: in "<i and j>" there is none.
                hasValue = false;
        }
        return 0;
    }
}
