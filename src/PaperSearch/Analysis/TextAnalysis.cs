using PaperSearch.Names;
using PaperSearch.Text;

namespace PaperSearch.Analysis;

/// <summary>The analysis of each kind of field: how its text becomes tokens. Thread-safe.</summary>
public static class TextAnalysis
{
    /// <summary>
    /// Names the rules, "text-1-8e2f01c4"; changes whenever a rule changes what comes out, so that an index written with
    /// other rules is refused. Computed when it is first asked for.
    /// </summary>
    public static string Fingerprint => AnalysisFingerprint.Value;

    /// <summary>A reader for a field of this kind; for one thread at a time.</summary>
    public static TokenReader CreateReader(PaperFieldKind kind) => kind switch
    {
        PaperFieldKind.Text => new TextTokenReader(),
        PaperFieldKind.Names => new NameTokenReader(),
        _ => new KeywordTokenReader(),
    };

    /// <summary>
    /// A reader for a part of a query, a word or a phrase, which is read by itself; for one thread at a time.
    /// </summary>
    internal static TokenReader CreateQueryReader(PaperFieldKind kind) =>
        kind == PaperFieldKind.Text ? new TextTokenReader(isPart: true) : CreateReader(kind);

    /// <summary>Whether a folded word carries little meaning alone ("the") and is dropped from prose.</summary>
    public static bool IsStopWord(ReadOnlySpan<char> folded) => StopWords.Contains(folded);
}
