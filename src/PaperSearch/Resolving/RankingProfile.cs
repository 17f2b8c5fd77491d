using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaperSearch.Resolving;

/// <summary>
/// The parameters of ranking, as one value. A word's weighted occurrences in all fields are added before saturation, and
/// the fields' weighted lengths are added likewise (BM25F with one normalisation: Robertson, Zaragoza and Taylor,
/// "Simple BM25 extension to multiple weighted fields", CIKM 2004):
/// <code>
/// tf = Σ weight(f) · occurrences in f        length = weight(title) · |title| + weight(abstract) · |abstract|
/// score = idf · burstiness · tf / (tf + k1 · (1 − b + b · length / average length))
/// idf = ln(1 + (N − n + ½) / (n + ½))
/// burstiness = (occurrences of the word in titles and abstracts / papers that have it, 1 to 3) ^ Burstiness
/// </code>
/// Words that papers repeat where they have them at all are what papers are about (Church and Gale, "Poisson mixtures", Natural
/// Language Engineering 1995).
/// A name among the authors counts once, however often it stands there: lists of authors have up to thousands of names. To
/// words in free text comes what says that the paper itself is asked for, by its title:
/// <code>
/// title match = TitleMatch · Σ idf of the words found in the title · (their share of the title's content words)⁶
///               · their share of the query's words
/// whole title = WholeTitle · Σ idf, where the query has as many words and stop words as the title and all are in it
/// </code>
/// and, of up to four words, what says that they are one term, and which form of a word is meant:
/// <code>
/// phrase = (TitlePhrase in the title, else AbstractPhrase in the abstract) · Σ idf · (1 as typed, 0.7 in other forms)
/// typed form = TypedForm / number of words · score of the form typed as a word of its own, where fewer than four fifths of the
///              papers with the word have that form
/// </code>
/// Two things may count that are known of papers whatever is asked for (priors, added as Craswell, Robertson, Zaragoza and Taylor
/// do in "Relevance weighting for query independent evidence", SIGIR 2005). Both are off by default, come to the score of every
/// paper that is found, and are no more than their weights:
/// <code>
/// recency = Recency · 2 ^ (−age / RecencyHalfLife)
/// age = RecencyYear + 1 − (year + (month − 1) / 12), at least 0; where the month is not known it is the 7th
/// citations = Citations · min(1, ln(1 + count) / ln(1 + CitationsFull))
/// </code>
/// A paper without a date has no recency, one without a known count no citations.
/// </summary>
public sealed record RankingProfile
{
    /// <summary>How slowly further occurrences of a word count less. Default 1.2.</summary>
    public float K1 { get; init; } = 1.2f;

    /// <summary>How much long papers are normalised, 0 to 1. Default 0.6.</summary>
    public float B { get; init; } = 0.6f;

    /// <summary>
    /// How much more words count that are repeated where they are, as an exponent of how often they are. Default 0.4; with 0 that
    /// counts for nothing.
    /// </summary>
    public float Burstiness { get; init; } = 0.4f;

    /// <summary>Weight of an occurrence in the title. Default 2.</summary>
    public float Title { get; init; } = 2f;

    /// <summary>Weight of an occurrence in the abstract. Default 1.</summary>
    public float Abstract { get; init; } = 1f;

    /// <summary>Weight of an occurrence among the authors. Default 2.</summary>
    public float Author { get; init; } = 2f;

    /// <summary>Weight of a category. Default 1.</summary>
    public float Category { get; init; } = 1f;

    /// <summary>
    /// How much more the words of a title count where they are nearly all of it, and it of the query. Default 0.5.
    /// </summary>
    public float TitleMatch { get; init; } = 0.5f;

    /// <summary>How much more they count where the query is the whole title. Default 0.35.</summary>
    public float WholeTitle { get; init; } = 0.35f;

    /// <summary>
    /// How much more the words of a short query count that stand in the title one behind the other, as the term that they may be.
    /// Default 1.
    /// </summary>
    public float TitlePhrase { get; init; } = 1f;

    /// <summary>The same where they stand so in the abstract and not in the title. Default 0.6.</summary>
    public float AbstractPhrase { get; init; } = 0.6f;

    /// <summary>
    /// What the form typed counts for beside all forms of a word, shared among the words of a short query. Default 1.
    /// </summary>
    public float TypedForm { get; init; } = 1f;

    /// <summary>
    /// What it counts for that two words that follow each other in the query stand near each other, as a part of the score that a
    /// word with the idf of both would have. Counted for the <see cref="RescoreDepth"/> best papers. Default 0: nothing is
    /// rescored.
    /// </summary>
    public float Nearness { get; init; } = 0.1f;

    /// <summary>How many positions may lie between them. Default 4.</summary>
    public int NearnessDistance { get; init; } = 4;

    /// <summary>How many of the best papers are rescored. Default 50.</summary>
    public int RescoreDepth { get; init; } = 50;

    /// <summary>
    /// What it counts for that one of the best papers resembles the first hits, as a part of the best score. Default 0.5;
    /// with 0 nothing is compared. Asked only of free text of five content words or more, a question: the best
    /// <see cref="LatentFeedbackDepth"/> papers are compared by the topics that they share (latent semantic indexing of these
    /// papers alone), each with the first eight; the first hit gets the most and stays it. A query of which the first hit has
    /// nearly all that its words can give is not touched, as it asks for that paper:
    /// <code>
    /// latent feedback = LatentFeedback · best score · gate · (hits − 100) / 100, 0 to 1 · resemblance, 0 to 1
    /// gate = (1 − best score / Σ idf of the query's words) / 0.35, 0 to 1
    /// </code>
    /// </summary>
    public float LatentFeedback { get; init; } = 0.5f;

    /// <summary>How many of the best papers are compared. Default 200.</summary>
    public int LatentFeedbackDepth { get; init; } = 200;

    /// <summary>What a word counts for that no paper has and that was read as several or a rare one. Default 0.5.</summary>
    public float CorrectedWord { get; init; } = 0.5f;

    /// <summary>
    /// What an occurrence of the words that an acronym stands for weighs, as a part of one of the acronym, where they are
    /// searched beside it. Default 1; with 0 they are offered and never searched by themselves.
    /// </summary>
    public float LongForm { get; init; } = 1f;

    /// <summary>What an identifier among words counts for. Default 100: its paper comes first.</summary>
    public float IdAmongWords { get; init; } = 100f;

    /// <summary>
    /// What it counts for that the name of a citation ("Vaswani 2017") or of a bibliography's key is the first author's.
    /// Default 100. A paper that may be meant has <see cref="IdAmongWords"/> besides, as have all of that name and about that
    /// year.
    /// </summary>
    public float CitedFirst { get; init; } = 100f;

    /// <summary>
    /// What it counts for that a paper has all words that stand beside a citation, or in its title the word of a key. Default 60:
    /// less than the year and who wrote it.
    /// </summary>
    public float CitedWords { get; init; } = 60f;

    /// <summary>What it counts for that a paper is of the very year of a citation or key. Default 80.</summary>
    public float CitedYear { get; init; } = 80f;

    /// <summary>
    /// What it counts for that the first author's family name is all of the name and spelt so: half for each. Default 40. "Braun"
    /// is rather a Braun than a Braun-Munzinger, "Kovač" rather Kovač than Kovac.
    /// </summary>
    public float CitedSpelling { get; init; } = 40f;

    /// <summary>
    /// What it counts for that the word of a bibliography's key is the first of the title, and again that it is among the first
    /// three. Default 15.
    /// </summary>
    public float CitationKeyStart { get; init; } = 15f;

    /// <summary>
    /// What it counts for, at most, that a paper which a citation or a bibliography's key may mean is cited often itself: so that
    /// of papers which fit equally the best known comes first. By the formula of citations, with this weight. Default 0.5.
    /// </summary>
    public float CitedOften { get; init; } = 0.5f;

    /// <summary>
    /// The most that comes to a paper's score as it is new. Default 0: age counts for nothing. A word that one paper in a
    /// thousand has scores up to 7, so that 1 decides between papers that fit nearly equally, and 5 is like another word.
    /// </summary>
    public float Recency { get; init; }

    /// <summary>After so many years <see cref="Recency"/> counts for half. Default 5.</summary>
    public float RecencyHalfLife { get; init; } = 5f;

    /// <summary>
    /// The year at whose end papers are as old as <see cref="Recency"/> takes them to be. Default 0: the year of the newest paper
    /// of the index, so that one state of an index gives the same order on any day.
    /// </summary>
    public int RecencyYear { get; init; }

    /// <summary>
    /// The most that comes to a paper's score as it is cited, on the scale of <see cref="Recency"/>. Default 0: citations count
    /// for nothing.
    /// </summary>
    public float Citations { get; init; }

    /// <summary>So many citations count for all of <see cref="Citations"/>, more for no more. Default 1,000.</summary>
    public int CitationsFull { get; init; } = 1000;

    /// <summary>The profile used where none is given.</summary>
    public static RankingProfile Default { get; } = new();

    /// <summary>
    /// The default without <see cref="LatentFeedback"/>: papers in the order of what they have of the query alone.
    /// </summary>
    public static RankingProfile Plain { get; } = new() { LatentFeedback = 0 };

    /// <summary>Names the values of all parameters: equal for equal profiles, for cursors and entity tags.</summary>
    [JsonIgnore]
    public string Fingerprint => JsonSerializer.Serialize(this, RankingJson.Default.RankingProfile);

    /// <summary>
    /// The weight of an occurrence in a field, by the field's full name; 1 for fields without a weight of their own.
    /// </summary>
    public float WeightOf(string field) => field switch
    {
        "title" => Title,
        "abstract" => Abstract,
        "author" => Author,
        "category" => Category,
        _ => 1f,
    };

    internal RecencyPrior? RecencyOf(ITermDictionary dictionary) => Recency > 0
        ? new RecencyPrior(Recency, RecencyHalfLife, RecencyYear > 0 ? RecencyYear : dictionary.NewestYear)
        : null;

    internal CitationPrior? CitedFor(float weight) => weight > 0 ? new CitationPrior(weight, CitationsFull) : null;
}
