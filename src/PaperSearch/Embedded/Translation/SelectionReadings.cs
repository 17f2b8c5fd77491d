using PaperSearch.Querying;

namespace PaperSearch.Embedded.Translation;

/// <summary>What values, ranges and prose became, in plain English.</summary>
internal static class SelectionReadings
{
    /// <summary>A category with its name, and whether others are below it.</summary>
    public static string Category(Category category)
    {
        var name = category.Name == category.Code ? "" : $" ({category.Name})";
        return category.Parent is null && ArxivTaxonomy.All.Any(c => c.Parent == category.Code)
            ? $"group {category.Code}{name} and all below"
            : $"category {category.Code}{name}";
    }

    /// <summary>A category that arXiv does not have, or the name of some.</summary>
    public static string CategoryNamed(string name, IReadOnlyList<Category> found) =>
        found.Count == 0 ? $"category {name}, which arXiv does not have" : $"category named {name}: {WordReadings.List(found.Select(c => $"{c.Code} ({c.Name})"), "or")}";

    /// <summary>A value that selects papers.</summary>
    public static string Value(ValueQuery value) => value switch
    {
        { Field: "has", Value: "code" } or { Field: "has", Value: "abstract" } => $"papers with {(value.Value == "code" ? "code" : "an abstract")}",
        { Field: "has", Value: "doi" } => "papers with a DOI",
        { Value: "", Prefix: true } => $"papers that have the field {value.Field}",
        { Prefix: true } => $"{Name(value.Field)} that begins with {value.Value}",
        _ => $"paper with the {Name(value.Field)} {value.Value}",
    };

    /// <summary>A range of years, dates or numbers.</summary>
    public static string Range(RangeQuery range)
    {
        var (one, many) = range.Field == "citations" ? ("", " citations") : (range.Field + " ", "");
        return range switch
        {
            { From: null } => range.Field == "citations" ? $"at most {range.To}{many}" : $"{one}{range.To} or before",
            { To: null } => range.Field == "citations" ? $"at least {range.From}{many}" : $"{one}{range.From} or after",
            _ when range.From == range.To => $"{one}{range.From}{many}",
            _ => range.Field == "citations" ? $"{range.From} to {range.To}{many}" : $"{range.Field}s {range.From} to {range.To}",
        };
    }

    /// <summary>A key of a bibliography.</summary>
    public static string CitationKey(CitationKeyQuery key, string firstYear, string lastYear) =>
        $"key of a bibliography: an author {key.Family}, years {firstYear} to {lastYear}, best {key.Year}"
        + (key.Word is { } word ? $" and {word} in the title" : "") + "; or the key as a word";

    /// <summary>How much of prose must match.</summary>
    /// <param name="words">How many words are looked for.</param>
    /// <param name="least">How many of them a paper must have.</param>
    /// <param name="others">How many other parts any of which will do.</param>
    /// <param name="demanded">Whether there are parts that must match.</param>
    /// <param name="insists">Whether those suffice, and the rest only ranks.</param>
    public static string Prose(int words, int least, int others, bool demanded, bool insists)
    {
        var some = words == 0 ? ""
            : words == 1 ? "the word"
            : least <= 1 ? $"any of {words} words, the more the better"
            : least >= words ? $"all {words} words"
            : $"at least {least} of {words} words";
        var other = others == 0 ? "" : others == 1 ? "the other part" : $"any of {others} {(words > 0 ? "other " : "")}parts";
        var any = some.Length > 0 && other.Length > 0 ? $"{some}, or {other}" : some + other;
        return "prose: " + (any.Length == 0 ? demanded ? "all that must match" : "all papers"
            : insists ? "what must match; the rest only ranks"
            : demanded ? $"what must match, and {any}"
            : any);
    }

    private static string Name(string field) => field == "doi" ? "DOI" : field;
}
