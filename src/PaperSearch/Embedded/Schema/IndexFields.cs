using Lucene.Net.Documents;
using Lucene.Net.Index;
using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Schema;

/// <summary>
/// The names and types of the Lucene fields of a paper's document. Searched fields and columns bear the names of
/// <see cref="PaperFieldTable"/>, an application's as well as ours; a name with a dot, as none there has, is the index's own.
/// Columns (doc values) are read whole into memory by <see cref="Columns.SegmentColumns"/>.
/// </summary>
internal static class IndexFields
{
    /// <summary>The stored paper, whole; see <see cref="Storage.StoredPaperCodec"/>.</summary>
    public const string StoredPaper = ".paper";

    /// <summary>The stored profile of an author's page, in a document of its own.</summary>
    public const string StoredProfile = ".profile";

    /// <summary>A term that every paper's document has and no profile's: <see cref="KindPaper"/>.</summary>
    public const string Kind = ".kind";
    public const string KindPaper = "paper";
    public const string KindProfile = "profile";

    public const string Id = "id";
    public const string Doi = "doi";
    public const string Title = "title";
    public const string Abstract = "abstract";

    /// <summary>
    /// The words of titles and abstracts as they were before stemming, all but stop words: <see cref="TermForm.Exact"/>.
    /// </summary>
    public const string TitleExact = "title.exact";
    public const string AbstractExact = "abstract.exact";

    public const string Author = "author";

    /// <summary>
    /// The names of authors of whom only the record tells what the family name is, with a mark: <see cref="Names.FamilyMark"/>.
    /// </summary>
    public const string MarkedAuthor = "author.marked";

    /// <summary>The author at index i of the list has the positions from i times this: more than the words of a name.</summary>
    public const int AuthorSlot = 32;

    /// <summary>
    /// Each text of an application's field has the positions from a multiple of this: no more words of it are told apart.
    /// </summary>
    public const int TextSlot = 1 << 16;

    public const string Category = "category";
    public const string Journal = "journal";
    public const string Comment = "comment";

    /// <summary>Under which name keys a profile is found.</summary>
    public const string ProfileName = ".profile_name";

    /// <summary>The definitions of acronyms in a paper's title and abstract, each a term.</summary>
    public const string Acronym = SearchedFields.Acronym;

    /// <summary>A column: the words of a paper with their counts, see <see cref="Resemblance.PaperWords"/>.</summary>
    public const string WordsColumn = ".words";

    public const string DateColumn = "date";
    public const string UpdatedColumn = ".updated";

    /// <summary>When the paper came into the index: <see cref="AdditionTime"/>.</summary>
    public const string AddedColumn = "added";
    public const string CitationsColumn = "citations";
    public const string FlagsColumn = "has";

    /// <summary>Text with positions and exact length.</summary>
    public static FieldType Text { get; } = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, omitNorms: false);

    /// <summary>Text with positions; its length does not count in ranking.</summary>
    public static FieldType TextWithoutLength { get; } = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, omitNorms: true);

    /// <summary>Words with their number in a text.</summary>
    public static FieldType ExactWords { get; } = Frozen(IndexOptions.DOCS_AND_FREQS, omitNorms: true);

    /// <summary>Whole values.</summary>
    public static FieldType Values { get; } = Frozen(IndexOptions.DOCS_ONLY, omitNorms: true);

    /// <summary>The field of the index with a form of a field's words.</summary>
    public static string Of(string field, TermForm form) => (field, form) switch
    {
        (Title, TermForm.Exact) => TitleExact,
        (Abstract, TermForm.Exact) => AbstractExact,
        _ => field,
    };

    private static FieldType Frozen(IndexOptions options, bool omitNorms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = omitNorms };
        type.Freeze();
        return type;
    }
}
