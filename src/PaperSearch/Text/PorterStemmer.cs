namespace PaperSearch.Text;

/// <summary>
/// The Porter2 stemmer for English: M. F. Porter, "The English (Porter2) stemming algorithm", 2001. Works in place;
/// words with anything but the letters a to z stay as they are. Stateless and thread-safe.
/// </summary>
internal static class PorterStemmer
{
    /// <summary>
    /// Stems <c>word[..length]</c>, lower case, and gives its new length; a stem is never longer than its word.
    /// </summary>
    public static int Stem(Span<char> word, int length) => Stem(word, length, withExceptions: false);

    /// <summary>As Porter2, but for the words and forms that <see cref="StemExceptions"/> names.</summary>
    public static int StemWithExceptions(Span<char> word, int length) => Stem(word, length, withExceptions: true);

    private static int Stem(Span<char> word, int length, bool withExceptions)
    {
        if (length < 3 || (withExceptions && StemExceptions.TryStem(word, ref length)))
            return length;
        foreach (var c in word[..length])
        {
            if (c is < 'a' or > 'z')
                return length;
        }
        if (length <= 6 && TryException(word, ref length))
            return length;

        var hasY = MarkConsonantY(word[..length]);
        var (r1, r2) = Regions(word[..length]);
        length = Step1A(word, length);
        if (!IsLeftAfterStep1A(word[..length]))
        {
            length = Step1B(word, length, r1);
            length = Step1C(word, length);
            if (withExceptions && StemExceptions.TryStem(word, ref length))
                return length;
            length = Step2(word, length, r1);
            length = Step3(word, length, r1, r2);
            length = Step4(word, length, r2);
            length = Step5(word, length, r1, r2);
        }
        if (hasY)
            word[..length].Replace('Y', 'y');
        return length;
    }

    private static bool TryException(Span<char> word, ref int length)
    {
        var stem = word[..length] switch
        {
            "skis" => "ski",
            "skies" => "sky",
            "dying" => "die",
            "lying" => "lie",
            "tying" => "tie",
            "idly" => "idl",
            "gently" => "gentl",
            "ugly" => "ugli",
            "early" => "earli",
            "only" => "onli",
            "singly" => "singl",
            "sky" => "sky",
            "news" => "news",
            "howe" => "howe",
            "atlas" => "atlas",
            "cosmos" => "cosmos",
            "bias" => "bias",
            "andes" => "andes",
            _ => null,
        };
        if (stem is null)
            return false;
        stem.CopyTo(word);
        length = stem.Length;
        return true;
    }

    private static bool IsLeftAfterStep1A(ReadOnlySpan<char> word) => word.Length is >= 6 and <= 7 && word is
        "inning" or "outing" or "canning" or "herring" or "earring" or "proceed" or "exceed" or "succeed";

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>A y that is spoken as a consonant is marked by its upper case and counts as one.</summary>
    private static bool MarkConsonantY(Span<char> word)
    {
        var marked = false;
        var at = word.IndexOf('y');
        if (at < 0)
            return false;
        for (; at < word.Length; at++)
        {
            if (word[at] == 'y' && (at == 0 || IsVowel(word[at - 1])))
            {
                word[at] = 'Y';
                marked = true;
            }
        }
        return marked;
    }

    private static (int R1, int R2) Regions(ReadOnlySpan<char> word)
    {
        int r1;
        if (word.StartsWith("gener") || word.StartsWith("arsen"))
            r1 = 5;
        else if (word.StartsWith("commun"))
            r1 = 6;
        else
            r1 = BehindVowelAndConsonant(word, 0);
        return (r1, BehindVowelAndConsonant(word, r1));
    }

    private static int BehindVowelAndConsonant(ReadOnlySpan<char> word, int from)
    {
        for (var i = from + 1; i < word.Length; i++)
        {
            if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
                return i + 1;
        }
        return word.Length;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (IsVowel(c))
                return true;
        }
        return false;
    }

    private static bool EndsInShortSyllable(ReadOnlySpan<char> word)
    {
        var n = word.Length;
        if (n == 2)
            return IsVowel(word[0]) && !IsVowel(word[1]);
        return n > 2 && !IsVowel(word[n - 1]) && word[n - 1] is not ('w' or 'x' or 'Y')
            && IsVowel(word[n - 2]) && !IsVowel(word[n - 3]);
    }

    private static int Step1A(Span<char> word, int length)
    {
        var w = word[..length];
        if (w[^1] != 's')
            return w.EndsWith("ied") ? length - (length > 4 ? 2 : 1) : length;
        if (w.EndsWith("sses"))
            return length - 2;
        if (w.EndsWith("ies"))
            return length - (length > 4 ? 2 : 1);
        if (w[^2] is 'u' or 's')
            return length;
        return HasVowel(w[..^2]) ? length - 1 : length;
    }

    private static int Step1B(Span<char> word, int length, int r1)
    {
        var w = word[..length];
        if (w.EndsWith("eed"))
            return length - 3 >= r1 ? length - 1 : length;
        if (w.EndsWith("eedly"))
            return length - 5 >= r1 ? length - 3 : length;
        var cut = w.EndsWith("ed") ? 2 : w.EndsWith("ing") ? 3 : w.EndsWith("edly") ? 4 : w.EndsWith("ingly") ? 5 : 0;
        if (cut == 0 || !HasVowel(w[..^cut]))
            return length;

        length -= cut;
        w = word[..length];
        if (w.EndsWith("at") || w.EndsWith("bl") || w.EndsWith("iz"))
        {
            word[length] = 'e';
            return length + 1;
        }
        if (length >= 2 && w[^1] == w[^2] && w[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't')
            return length - 1;
        if (length == r1 && EndsInShortSyllable(w))
        {
            word[length] = 'e';
            return length + 1;
        }
        return length;
    }

    private static int Step1C(Span<char> word, int length)
    {
        if (length > 2 && word[length - 1] is 'y' or 'Y' && !IsVowel(word[length - 2]))
            word[length - 1] = 'i';
        return length;
    }

    private static int Step2(Span<char> word, int length, int r1)
    {
        var w = word[..length];
        switch (w[^1])
        {
            case 'l':
                if (w.EndsWith("ational"))
                    return Replace(word, length, 7, "ate", r1);
                return w.EndsWith("tional") ? Replace(word, length, 6, "tion", r1) : length;
            case 'r':
                if (w.EndsWith("izer"))
                    return Replace(word, length, 4, "ize", r1);
                return w.EndsWith("ator") ? Replace(word, length, 4, "ate", r1) : length;
            case 'n':
                if (w.EndsWith("ization"))
                    return Replace(word, length, 7, "ize", r1);
                return w.EndsWith("ation") ? Replace(word, length, 5, "ate", r1) : length;
            case 'm':
                return w.EndsWith("alism") ? Replace(word, length, 5, "al", r1) : length;
            case 's':
                if (w.EndsWith("fulness"))
                    return Replace(word, length, 7, "ful", r1);
                if (w.EndsWith("ousness"))
                    return Replace(word, length, 7, "ous", r1);
                return w.EndsWith("iveness") ? Replace(word, length, 7, "ive", r1) : length;
            case 'i':
                return Step2EndingInI(word, length, r1);
            default:
                return length;
        }
    }

    private static int Step2EndingInI(Span<char> word, int length, int r1)
    {
        var w = word[..length];
        if (w.EndsWith("enci"))
            return Replace(word, length, 4, "ence", r1);
        if (w.EndsWith("anci"))
            return Replace(word, length, 4, "ance", r1);
        if (w.EndsWith("biliti"))
            return Replace(word, length, 6, "ble", r1);
        if (w.EndsWith("aliti"))
            return Replace(word, length, 5, "al", r1);
        if (w.EndsWith("iviti"))
            return Replace(word, length, 5, "ive", r1);
        if (w.EndsWith("ogi"))
            return length > 3 && w[^4] == 'l' ? Replace(word, length, 3, "og", r1) : length;
        if (!w.EndsWith("li"))
            return length;
        if (w.EndsWith("abli"))
            return Replace(word, length, 4, "able", r1);
        if (w.EndsWith("bli"))
            return Replace(word, length, 3, "ble", r1);
        if (w.EndsWith("entli"))
            return Replace(word, length, 5, "ent", r1);
        if (w.EndsWith("alli"))
            return Replace(word, length, 4, "al", r1);
        if (w.EndsWith("fulli"))
            return Replace(word, length, 5, "ful", r1);
        if (w.EndsWith("lessli"))
            return Replace(word, length, 6, "less", r1);
        if (w.EndsWith("ousli"))
            return Replace(word, length, 5, "ous", r1);
        return length > 2 && w[^3] is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't'
            ? Replace(word, length, 2, "", r1)
            : length;
    }

    private static int Step3(Span<char> word, int length, int r1, int r2)
    {
        var w = word[..length];
        if (w.EndsWith("ational"))
            return Replace(word, length, 7, "ate", r1);
        if (w.EndsWith("tional"))
            return Replace(word, length, 6, "tion", r1);
        if (w.EndsWith("alize"))
            return Replace(word, length, 5, "al", r1);
        if (w.EndsWith("icate") || w.EndsWith("iciti"))
            return Replace(word, length, 5, "ic", r1);
        if (w.EndsWith("ical"))
            return Replace(word, length, 4, "ic", r1);
        if (w.EndsWith("ful"))
            return Replace(word, length, 3, "", r1);
        if (w.EndsWith("ness"))
            return Replace(word, length, 4, "", r1);
        return w.EndsWith("ative") ? Replace(word, length, 5, "", Math.Max(r1, r2)) : length;
    }

    private static int Step4(Span<char> word, int length, int r2)
    {
        var w = word[..length];
        switch (w[^1])
        {
            case 'n':
                return length > 3 && w.EndsWith("ion") && w[^4] is 's' or 't' ? Replace(word, length, 3, "", r2) : length;
            case 't':
                var ending = w.EndsWith("ement") ? 5 : w.EndsWith("ment") ? 4 : w.EndsWith("ent") || w.EndsWith("ant") ? 3 : 0;
                return ending > 0 ? Replace(word, length, ending, "", r2) : length;
            case 'e':
                if (w.EndsWith("ance") || w.EndsWith("ence") || w.EndsWith("able") || w.EndsWith("ible"))
                    return Replace(word, length, 4, "", r2);
                return w.EndsWith("ate") || w.EndsWith("ive") || w.EndsWith("ize") ? Replace(word, length, 3, "", r2) : length;
            case 'l':
                return w.EndsWith("al") ? Replace(word, length, 2, "", r2) : length;
            case 'r':
                return w.EndsWith("er") ? Replace(word, length, 2, "", r2) : length;
            case 'c':
                return w.EndsWith("ic") ? Replace(word, length, 2, "", r2) : length;
            case 'm':
                return w.EndsWith("ism") ? Replace(word, length, 3, "", r2) : length;
            case 'i':
                return w.EndsWith("iti") ? Replace(word, length, 3, "", r2) : length;
            case 's':
                return w.EndsWith("ous") ? Replace(word, length, 3, "", r2) : length;
            default:
                return length;
        }
    }

    private static int Step5(Span<char> word, int length, int r1, int r2)
    {
        var last = length - 1;
        if (word[last] == 'e')
            return last >= r2 || (last >= r1 && !EndsInShortSyllable(word[..last])) ? last : length;
        return word[last] == 'l' && last >= r2 && last > 0 && word[last - 1] == 'l' ? last : length;
    }

    private static int Replace(Span<char> word, int length, int suffix, string with, int region)
    {
        var kept = length - suffix;
        if (kept < region)
            return length;
        with.CopyTo(word[kept..]);
        return kept + with.Length;
    }
}
