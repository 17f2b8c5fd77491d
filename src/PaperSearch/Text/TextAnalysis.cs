namespace PaperSearch.Text;

/// <summary>The analysis of each kind of field. (stub)</summary>
public static class TextAnalysis
{
    /// <summary>Names the rules; changes whenever a rule changes, so that an index written with other rules is refused.</summary>
    public static string Fingerprint => "stub";

    /// <summary>A reader for a field of this kind.</summary>
    public static TokenReader CreateReader(PaperFieldKind kind) => throw new NotImplementedException();
}
