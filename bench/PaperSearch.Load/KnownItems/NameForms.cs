using System.Text;

namespace PaperSearch.Load.KnownItems;

/// <summary>Other forms of an author's name.</summary>
internal static class NameForms
{
    // Signs of LaTeX and of name suffixes are not retyped by anyone who changes a name's form.
    private const string Unusual = "\\{}$~^,;()\"";

    /// <summary>A query for an author of the paper, whose name is changed in form: initials, order, without accents.</summary>
    public static string? AuthorQuery(KnownPaper paper, Random random)
    {
        var named = paper.Authors.Where(a => a.Family.Length > 1 && a.Given.Length > 0
            && !(a.Family + a.Given).AsSpan().ContainsAny(Unusual)
            && char.IsLetter(a.Given[0])).ToList();
        if (named.Count == 0)
            return null;
        var (family, given) = named[random.Next(named.Count)];
        var initials = string.Join(" ", given.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries).Select(g => g[0] + "."));
        var first = initials[..2];
        return random.Next(8) switch
        {
            0 => $"author:\"{family}, {initials}\"",
            1 => $"author:\"{initials} {family}\"",
            2 => $"au:\"{first} {family}\"",
            3 => $"author:\"{family} {given}\"",
            4 => $"author:\"{family}, {given}\"",
            5 => $"author:\"{WithoutAccents($"{given} {family}")}\"",
            6 => $"au:\"{WithoutAccents($"{family}, {first}").ToLowerInvariant()}\"",
            _ => $"author:\"{family} {string.Concat(initials.Where(c => c is not ('.' or ' ')))}\"",
        };
    }

    private static string WithoutAccents(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name)
            plain.Append(Array.Find(Accented, family => family.IndexOf(c, 1) > 0)?[0] ?? c);
        return plain.ToString();
    }

    // Each letter before its accented forms.
    private static readonly string[] Accented =
    [
        "aáàâäãåāăą", "cçćč", "dď", "eéèêëēęě", "gğ", "iíìîïīı", "lł", "nñńň", "oóòôöõøōő", "rř", "sśšş", "tť",
        "uúùûüūůű", "yýÿ", "zžźż", "AÁÀÂÄÃÅ", "CÇĆČ", "EÉÈÊË", "IÍÎÏ", "LŁ", "NÑ", "OÓÒÔÖÕØ", "RŘ", "SŚŠŞ", "UÚÙÛÜ",
        "YÝ", "ZŽŹŻ",
    ];
}
