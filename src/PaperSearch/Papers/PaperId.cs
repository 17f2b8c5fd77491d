namespace PaperSearch;

/// <summary>What names a paper, normalised so that spellings of one id are equal. (stub)</summary>
public readonly record struct PaperId
{
    private PaperId(string value) => Value = value;

    /// <summary>The normalised text.</summary>
    public string Value { get; }

    /// <summary>Reads any text as an id: arXiv ids and DOIs in their usual spellings, else the text itself.</summary>
    public static PaperId Parse(string text) => new(text.Trim());
}
