namespace PaperSearch.Searching;

/// <summary>
/// The parameters of ranking, as one value. A word's weighted occurrences in all fields are added before saturation, and
/// the fields' weighted lengths are added likewise (BM25F with one normalisation: Robertson, Zaragoza and Taylor,
/// "Simple BM25 extension to multiple weighted fields", CIKM 2004):
/// <code>
/// tf = Σ weight(f) · occurrences in f        length = weight(title) · |title| + weight(abstract) · |abstract|
/// score = idf · tf / (tf + k1 · (1 − b + b · length / average length))     idf = ln(1 + (N − n + ½) / (n + ½))
/// </code>
/// A name among the authors counts once, however often it stands there: lists of authors have up to thousands of names. To
/// words in prose comes what says that the paper itself is asked for, by its title:
/// <code>
/// title match = TitleMatch · Σ idf of the words found in the title · (their share of the title's telling words)⁶ · their share of the query's words
/// whole title = WholeTitle · Σ idf, where the query has as many words and stop words as the title and all are in it
/// </code>
/// </summary>
public sealed record RankingProfile
{
    /// <summary>How slowly further occurrences of a word count less. Default 1.2.</summary>
    public float K1 { get; init; } = 1.2f;

    /// <summary>How much long papers are normalised, 0 to 1. Default 0.6.</summary>
    public float B { get; init; } = 0.6f;

    /// <summary>Weight of an occurrence in the title. Default 2.</summary>
    public float Title { get; init; } = 2f;

    /// <summary>Weight of an occurrence in the abstract. Default 1.</summary>
    public float Abstract { get; init; } = 1f;

    /// <summary>Weight of an occurrence among the authors. Default 2.</summary>
    public float Author { get; init; } = 2f;

    /// <summary>Weight of a category. Default 1.</summary>
    public float Category { get; init; } = 1f;

    /// <summary>How much more the words of a title count where they are nearly all of it, and it of the query. Default 0.5.</summary>
    public float TitleMatch { get; init; } = 0.5f;

    /// <summary>How much more they count where the query is the whole title. Default 0.35.</summary>
    public float WholeTitle { get; init; } = 0.35f;

    /// <summary>The profile used where none is given.</summary>
    public static RankingProfile Default { get; } = new();

    /// <summary>The weight of an occurrence in a field, by the field's full name; 1 for fields without a weight of their own.</summary>
    public float WeightOf(string field) => field switch
    {
        "title" => Title,
        "abstract" => Abstract,
        "author" => Author,
        "category" => Category,
        _ => 1f,
    };
}
