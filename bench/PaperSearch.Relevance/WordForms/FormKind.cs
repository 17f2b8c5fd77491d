namespace PaperSearch.Relevance.WordForms;

/// <summary>A way in which the same word is written twice.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Rewrites">What stands in one form, and what for it in the other.</param>
/// <param name="AtEnd">Whether only at the end of the word.</param>
internal sealed record FormKind(string Name, (string From, string To)[] Rewrites, bool AtEnd)
{
    /// <summary>All kinds.</summary>
    public static IReadOnlyList<FormKind> All { get; } =
    [
        new("plurals in -ices", [("ices", "ix"), ("ices", "ex"), ("nges", "nx")], AtEnd: true),
        new("plurals in -a", [("a", "um"), ("a", "on"), ("mata", "ma"), ("ora", "us"), ("nera", "nus")], AtEnd: true),
        new("plurals in -ae", [("ae", "a")], AtEnd: true),
        new("plurals in -i", [("i", "us")], AtEnd: true),
        new("plurals in -es", [("ses", "sis"), ("xes", "xis")], AtEnd: true),
        new("other plurals", [("eaux", "eau"), ("ves", "f"), ("ves", "fe"), ("men", "man"), ("ouse", "ice"), ("eeth", "ooth"),
            ("feet", "foot")], AtEnd: true),
        new("-ise and -ize", [("isa", "iza"), ("ise", "ize"), ("isi", "izi"), ("yse", "yze"), ("ysi", "yzi")], AtEnd: false),
        new("-our and -or", [("our", "or")], AtEnd: false),
        new("-re and -er", [("re", "er")], AtEnd: false),
        new("-ogue and -og", [("ogue", "og")], AtEnd: false),
        new("doubled l", [("ll", "l")], AtEnd: false),
        new("ae and oe", [("ae", "e"), ("oe", "e")], AtEnd: false),
        new("umlauts", [("ä", "ae"), ("ö", "oe"), ("ü", "ue")], AtEnd: false),
    ];

    /// <summary>What a word is in the other form, whether that is a word or not.</summary>
    public IEnumerable<string> Others(string word)
    {
        foreach (var (from, to) in Rewrites)
        {
            for (var at = AtEnd ? word.Length - from.Length : 1; at > 0 && at + from.Length <= word.Length; at++)
            {
                if (word.AsSpan(at).StartsWith(from))
                    yield return string.Concat(word.AsSpan(0, at), to, word.AsSpan(at + from.Length));
            }
        }
    }
}
