using PaperSearch.Names;
using PaperSearch.Querying;

namespace PaperSearch.Tests.Reference;

/// <summary>A paper with its fields read: all that is searched, filtered and counted. Immutable.</summary>
internal sealed class ReferencePaper
{
    private readonly Dictionary<string, ReferenceText> fields;

    public ReferencePaper(Paper paper)
    {
        Paper = paper;
        Names = NamesOf(paper);
        Categories = [.. paper.Categories.SelectMany(c => (string?[])[c.Code, c.Parent]).OfType<string>().Where(c => c.Length > 0).Distinct()];
        fields = new Dictionary<string, ReferenceText>(StringComparer.Ordinal)
        {
            ["title"] = ReferenceText.Of(paper.Title),
            ["abstract"] = ReferenceText.Of(paper.Abstract),
            ["journal"] = ReferenceText.Of(paper.Venue),
            ["comment"] = ReferenceText.Of(paper.Comments),
            ["author"] = ReferenceText.OfNames(Names),
            ["id"] = ReferenceText.OfValues([paper.Id.Value]),
            ["doi"] = ReferenceText.OfValues(paper.Doi is { Length: > 0 } doi ? [PaperId.Parse(doi).Value] : []),
            ["category"] = ReferenceText.OfValues(Categories.Select(c => c.ToLowerInvariant())),
        };
    }

    public Paper Paper { get; }

    /// <summary>The authors' names, and those of the owners of the page that it comes from.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The codes of its categories and of their groups.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary><see cref="PaperDate.SortKey"/>, 0 for none.</summary>
    public int Date => Paper.Date?.SortKey ?? 0;

    /// <summary>Citations plus one, 0 where there is no figure.</summary>
    public int CitationsPlusOne => Paper.Citations + 1 ?? 0;

    public ReferenceText this[string field] => fields.GetValueOrDefault(field, ReferenceText.None);

    /// <summary>The texts of all fields.</summary>
    public IEnumerable<KeyValuePair<string, ReferenceText>> Fields => fields;

    /// <summary>Whether it has something in a field, or what a flag tells.</summary>
    public bool Has(string what) => what switch
    {
        "code" => Paper.HasCode,
        "abstract" => !string.IsNullOrEmpty(Paper.Abstract),
        "year" or "date" => Paper.Date is not null,
        "citations" => Paper.Citations is not null,
        "author" => Names.Any(name => name.Length > 0),
        "journal" => !string.IsNullOrEmpty(Paper.Venue),
        _ => this[what].Tokens.Count > 0,
    };

    /// <summary>Whether it is by an author who stands at a place of its list.</summary>
    public bool IsBy(NameMatcher author, AuthorPosition place)
    {
        if (!author.CanMatch)
            return false;
        var listed = Paper.Authors;
        return place switch
        {
            AuthorPosition.Any => Names.Any(author.Matches),
            AuthorPosition.First => listed.Count > 0 && IsMeant(listed[0]),
            AuthorPosition.Last => listed.Count > 0 && !Paper.AuthorsTruncated && IsMeant(listed[^1]),
            _ => listed.Count == 1 && !Paper.AuthorsTruncated && IsMeant(listed[0]),
        };

        bool IsMeant(Author listedAuthor) => author.Matches(listedAuthor.DisplayName);
    }

    private static List<string> NamesOf(Paper paper)
    {
        var owners = paper.PageOwners.Select(owner => owner.DisplayName).ToList();
        var printed = paper.Authors.Select(author => author.DisplayName).ToList();
        // A page spells its owner's name right.
        var names = printed.ConvertAll(name => owners.Find(owner => IsSame(owner, name)) ?? name);
        names.AddRange(owners.Where(owner => !printed.Exists(name => IsSame(name, owner))));
        return names;
    }

    private static bool IsSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
