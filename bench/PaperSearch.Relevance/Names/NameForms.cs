using System.Text;
using PaperSearch.Relevance.Corpus;

namespace PaperSearch.Relevance.Names;

/// <summary>Other forms of an author's name.</summary>
internal static class NameForms
{
    // Signs of LaTeX and of name suffixes are not retyped by anyone who changes a name's form.
    private const string Unusual = "\\{}$~^,;()\"";

    /// <summary>A query for an author of the paper, whose name is changed in form: initials, order, without accents.</summary>
    public static string? AuthorQuery(SourcePaper paper, Random random)
    {
        var named = paper.Authors.Where(a => a.Family.Length > 1 && a.Given.Length > 0
            && !(a.Family + a.Given).AsSpan().ContainsAny(Unusual)
            && char.IsLetter(a.Given[0])).ToList();
        if (named.Count == 0)
            return null;
        var (family, given) = named[random.Next(named.Count)];
        var initials = Initials(given);
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

    /// <summary>Whether the parts of a name are those of a person, in letters that need no retyping.</summary>
    public static bool IsPerson((string Family, string Given) name) =>
        name is { Family.Length: > 1, Given.Length: > 0 } && name.Family.Any(char.IsUpper) && char.IsUpper(name.Given[0])
        && !(name.Family + name.Given).AsSpan().ContainsAny(Unusual) && !(name.Family + name.Given).Any(char.IsDigit)
        && !name.Family.Contains("ollaboration", StringComparison.Ordinal)
        && !name.Family.Contains("roup", StringComparison.Ordinal);

    /// <summary>Whether a family name has several words, joined by hyphens or apart.</summary>
    public static bool IsCompound(string family) =>
        family.Split(['-', ' '], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words && words[^1].Length > 1
        && char.IsLetter(family[0]) && !family.Contains('.', StringComparison.Ordinal);

    /// <summary>Whether given names are two, written out.</summary>
    public static bool IsCompoundGiven(string given) =>
        given.Split('-', ' ') is [{ Length: > 1 }, { Length: > 1 }] && given.All(c => char.IsLetter(c) || c is '-' or ' ');

    /// <summary>"Jean-Pierre Paul" to "J. P.".</summary>
    public static string Initials(string given) =>
        string.Join(" ", given.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries).Select(g => g[0] + "."));

    /// <summary>Two given names in all the ways in which they are written.</summary>
    public static IEnumerable<string> GivenSpellings(string given)
    {
        var (first, second) = given.Split('-', ' ') switch { var parts => (parts[0], parts[1]) };
        return
        [
            $"{first}-{second}", $"{first}-{second.ToLowerInvariant()}",
            $"{first} {second}", $"{first}{second.ToLowerInvariant()}",
            $"{first[0]}{second[0]}", $"{first[0]}.-{second[0]}.", $"{first[0]}. {second[0]}.", $"{first[0]}.",
        ];
    }

    /// <summary>The name in plain letters.</summary>
    public static string WithoutAccents(string name)
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
