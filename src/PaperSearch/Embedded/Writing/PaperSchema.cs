using System.Runtime.InteropServices;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PaperSearch.Analysis;
using PaperSearch.Embedded.Schema;
using PaperSearch.Embedded.Storage;
using PaperSearch.Names;
using PaperSearch.Resemblance;
using PaperSearch.Text.Acronyms;

namespace PaperSearch.Embedded.Writing;

/// <summary>
/// Makes the Lucene document of a paper or a profile. The fields are made once and filled again for each document, so
/// one object serves one writing thread, and a document must be written before the next is made.
/// </summary>
internal sealed class PaperSchema
{
    private readonly AnalyzedText title = new(TextAnalysis.CreateReader(PaperFieldKind.Text));
    private readonly AnalyzedText abstractText = new(TextAnalysis.CreateReader(PaperFieldKind.Text));
    private readonly AnalyzedField journal = new(TextAnalysis.CreateReader(PaperFieldKind.Text));
    private readonly AnalyzedField comment = new(TextAnalysis.CreateReader(PaperFieldKind.Text));
    private readonly AnalyzedField authors = new(TextAnalysis.CreateReader(PaperFieldKind.Names), IndexFields.AuthorSlot);
    private readonly AnalyzedField profileName = new(TextAnalysis.CreateReader(PaperFieldKind.Names), IndexFields.AuthorSlot);
    private readonly ValueTokenStream id = new();
    private readonly ValueTokenStream doi = new();
    private readonly ValueTokenStream kind = new();
    private readonly ValueTokenStream categories = new();
    private readonly ValueTokenStream acronyms = new();
    private readonly BytesRef stored = new();
    private readonly BytesRef idBytes = new();
    private readonly BytesRef venue = new();
    private readonly BytesRef words = new();

    private readonly Field idField, doiField, kindField, categoryField, acronymField;
    private readonly Field titleField, abstractField, titleExactField, abstractExactField, journalField, commentField;
    private readonly Field authorField, profileNameField, storedPaper, storedProfile, idColumn, venueColumn, wordsColumn;
    private readonly NumericDocValuesField date = new(IndexFields.DateColumn, 0);
    private readonly NumericDocValuesField updated = new(IndexFields.UpdatedColumn, 0);
    private readonly NumericDocValuesField added = new(IndexFields.AddedColumn, 0);
    private readonly NumericDocValuesField citations = new(IndexFields.CitationsColumn, 0);
    private readonly NumericDocValuesField flags = new(IndexFields.FlagsColumn, 0);
    private readonly List<IIndexableField> document = new(24);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly OwnField[] own;

    /// <param name="fields">The fields of the index.</param>
    public PaperSchema(PaperFieldTable fields)
    {
        own = [.. fields.Own.Select(OwnField.Of)];
        idField = new Field(IndexFields.Id, id, IndexFields.Values);
        doiField = new Field(IndexFields.Doi, doi, IndexFields.Values);
        kindField = new Field(IndexFields.Kind, kind, IndexFields.Values);
        categoryField = new Field(IndexFields.Category, categories, IndexFields.Values);
        acronymField = new Field(IndexFields.Acronym, acronyms, IndexFields.Values);
        titleField = new Field(IndexFields.Title, new TextTokens(title), IndexFields.Text);
        abstractField = new Field(IndexFields.Abstract, new TextTokens(abstractText), IndexFields.Text);
        titleExactField = new Field(IndexFields.TitleExact, new ExactWords(title), IndexFields.ExactWords);
        abstractExactField = new Field(IndexFields.AbstractExact, new ExactWords(abstractText), IndexFields.ExactWords);
        journalField = new Field(IndexFields.Journal, journal, IndexFields.TextWithoutLength);
        commentField = new Field(IndexFields.Comment, comment, IndexFields.TextWithoutLength);
        authorField = new Field(IndexFields.Author, authors, IndexFields.TextWithoutLength);
        profileNameField = new Field(IndexFields.ProfileName, profileName, IndexFields.TextWithoutLength);
        storedPaper = new StoredField(IndexFields.StoredPaper, stored);
        storedProfile = new StoredField(IndexFields.StoredProfile, stored);
        idColumn = new BinaryDocValuesField(IndexFields.Id, idBytes);
        venueColumn = new SortedDocValuesField(IndexFields.Journal, venue);
        wordsColumn = new BinaryDocValuesField(IndexFields.WordsColumn, words);
    }

    /// <summary>The term that names a paper's document, for updates and deletes.</summary>
    public static Term IdTerm(PaperId paper) => new(IndexFields.Id, paper.Value);

    /// <summary>
    /// The term that names a profile's document. Its id cannot be a paper's: no paper's id begins with this sign.
    /// </summary>
    public static Term ProfileTerm(AuthorProfile profile) => new(IndexFields.Id, ProfileId(profile));

    private static string ProfileId(AuthorProfile profile) => "\u0001" + profile.Name.DisplayName;

    /// <summary>The document of a paper; valid until the next call.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="addedAt">When it came into the index: <see cref="AdditionTime"/>.</param>
    public IEnumerable<IIndexableField> ToDocument(Paper paper, int addedAt)
    {
        document.Clear();

        id.Set(paper.Id.Value);
        kind.Set(IndexFields.KindPaper);
        document.Add(idField);
        document.Add(kindField);
        SetBytes(idBytes, paper.Id.Value);
        document.Add(idColumn);

        AddText(title, paper.Title, titleField, titleExactField);
        AddText(abstractText, paper.Abstract, abstractField, abstractExactField);
        SetBytes(words, PaperWords.Encode(CollectionsMarshal.AsSpan(title.Slots), CollectionsMarshal.AsSpan(abstractText.Slots)));
        document.Add(wordsColumn);
        AddText(journalField, journal, paper.Venue);
        AddText(commentField, comment, paper.Comments);
        AddAcronyms(paper);
        var listed = AddAuthors(paper);
        AddCategories(paper);
        doi.Clear();
        foreach (var value in paper.AllDois())
            doi.Add(value);
        if (!doi.IsEmpty)
            document.Add(doiField);

        date.SetInt64Value(paper.Date?.SortKey ?? 0);
        document.Add(date);
        updated.SetInt64Value((paper.Updated ?? paper.Date)?.SortKey ?? 0);
        document.Add(updated);
        added.SetInt64Value(addedAt);
        document.Add(added);
        if (paper.Citations is { } cited)
        {
            // A column tells a missing figure from none by storing one more.
            citations.SetInt64Value(cited + 1L);
            document.Add(citations);
        }
        var present = FlagsOf(paper) | (doi.IsEmpty ? 0 : PaperFlags.Doi) | (listed ? 0 : PaperFlags.AuthorsNotListed);
        flags.SetInt64Value((long)present);
        document.Add(flags);
        if (paper.Venue is { Length: > 0 } name)
        {
            SetBytes(venue, Clip(name));
            document.Add(venueColumn);
        }
        foreach (var field in own)
            field.AddTo(document, paper);

        SetBytes(stored, StoredPaperCodec.Encode(paper));
        document.Add(storedPaper);
        return document;
    }

    /// <summary>The document of a profile; valid until the next call.</summary>
    public IEnumerable<IIndexableField> ToDocument(AuthorProfile profile)
    {
        document.Clear();
        id.Set(ProfileId(profile));
        kind.Set(IndexFields.KindProfile);
        document.Add(idField);
        document.Add(kindField);
        profileName.SetText(FamilyMark.NameOf(profile.Name));
        if (profileName.HasText)
            document.Add(profileNameField);
        SetBytes(stored, StoredPaperCodec.Encode(profile));
        document.Add(storedProfile);
        return document;
    }

    private static PaperFlags FlagsOf(Paper paper) =>
        (paper.HasCode ? PaperFlags.Code : 0)
        | (string.IsNullOrEmpty(paper.Abstract) ? 0 : PaperFlags.Abstract);

    private void AddText(AnalyzedText analyzed, string? text, Field field, Field exact)
    {
        analyzed.Read(text);
        if (!analyzed.HasText)
            return;
        document.Add(field);
        document.Add(exact);
    }

    private void AddText(Field field, AnalyzedField analyzed, string? text)
    {
        analyzed.SetText(text);
        if (analyzed.HasText)
            document.Add(field);
    }

    /// <summary>Whether the author column has exactly the names of the list, so that their number is the list's length.</summary>
    private bool AddAuthors(Paper paper)
    {
        authors.Clear();
        seen.Clear();
        foreach (var author in paper.Authors)
            AddAuthor(paper.PageOwners.FirstOrDefault(owner => IsSame(author, owner)) ?? author);
        // The page's owner is an author even where "et al." hides the name; a name that is printed counts once, and in
        // the page's spelling ("ZhaoXin" is printed too).
        foreach (var owner in paper.PageOwners)
        {
            if (!paper.Authors.Any(author => IsSame(author, owner)))
                AddAuthor(owner);
        }
        if (authors.HasText)
            document.Add(authorField);
        return seen.Count == paper.Authors.Count && !paper.AuthorsTruncated;
    }

    private static bool IsSame(Author a, Author b) =>
        string.Equals(a.DisplayName, b.DisplayName, StringComparison.OrdinalIgnoreCase);

    private void AddAuthor(Author author)
    {
        var name = author.DisplayName;
        var marked = FamilyMark.NameOf(author);
        authors.Add(marked);
        if (!string.Equals(marked, name, StringComparison.Ordinal))
            document.Add(new SortedSetDocValuesField(IndexFields.MarkedAuthor, new BytesRef(Clip(marked))));
        if (name.Length > 0 && seen.Add(name))
            document.Add(new SortedSetDocValuesField(IndexFields.Author, new BytesRef(Clip(name))));
    }

    private void AddAcronyms(Paper paper)
    {
        acronyms.Clear();
        foreach (var term in AcronymTerm.Of(paper.Title, paper.Abstract))
            acronyms.Add(term.ToString());
        if (!acronyms.IsEmpty)
            document.Add(acronymField);
    }

    private void AddCategories(Paper paper)
    {
        categories.Clear();
        seen.Clear();
        foreach (var category in paper.Categories)
        {
            AddCategory(category.Code);
            if (category.Parent is { Length: > 0 } group)
                AddCategory(group);
        }
        if (seen.Count > 0)
            document.Add(categoryField);
    }

    private void AddCategory(string code)
    {
        if (code.Length == 0 || !seen.Add(code))
            return;
        categories.Add(code.ToLowerInvariant());
        document.Add(new SortedSetDocValuesField(IndexFields.Category, new BytesRef(Clip(code))));
    }

    private static void SetBytes(BytesRef target, string text) => SetBytes(target, System.Text.Encoding.UTF8.GetBytes(text));

    private static void SetBytes(BytesRef target, byte[] bytes)
    {
        target.Bytes = bytes;
        target.Offset = 0;
        target.Length = target.Bytes.Length;
    }

    /// <summary>Lucene refuses doc values and terms of more than 32,766 bytes; no name or value that is one is so long.</summary>
    internal static string Clip(string text) => text.Length <= 1000 ? text : text[..1000];
}
