namespace PaperSearch;

/// <summary>How a field is searched.</summary>
public enum PaperFieldKind
{
    /// <summary>Running text: words, phrases, stemming.</summary>
    Text,

    /// <summary>Names of people: initials and particles understood.</summary>
    Names,

    /// <summary>Codes of categories, as a tree, and their names.</summary>
    Category,

    /// <summary>A year or a date: single values and ranges.</summary>
    Date,

    /// <summary>An identifier compared as a whole after normalising.</summary>
    Identifier,

    /// <summary>A yes or no: <c>has:code</c>.</summary>
    Flag,

    /// <summary>A whole number: single values and ranges.</summary>
    Number,

    /// <summary>Whole values, compared without regard to case, and their prefixes.</summary>
    Keyword,
}
