using PaperSearch.Names;
using PaperSearch.Querying;
using PaperSearch.Text.Acronyms;

namespace PaperSearch.Tests.Reference;

/// <summary>A paper with its fields read: all that is searched, filtered and counted. Immutable.</summary>
internal sealed class ReferencePaper
{
    private readonly List<string> marked;
    private readonly Dictionary<string, ReferenceText> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long?> numbers = new(StringComparer.Ordinal);

    public ReferencePaper(Paper paper, PaperFieldTable fields, DateTimeOffset added)
    {
        Paper = paper;
        Added = added;
        var categories = paper.Categories.SelectMany(c => (string?[])[c.Code, c.Parent]);
        texts["title"] = ReferenceText.Of(paper.Title);
        texts["abstract"] = ReferenceText.Of(paper.Abstract);
        texts["comment"] = ReferenceText.Of(paper.Comments);
        texts["journal"] = ReferenceText.Of(paper.Venue);
        values["journal"] = Distinct(paper.Venue);
        values["author"] = Distinct(NamesOf(paper, author => author.DisplayName));
        marked = NamesOf(paper, FamilyMark.NameOf);
        texts["author"] = ReferenceText.OfNames(marked);
        values["category"] = Distinct(categories);
        texts["category"] = ReferenceText.OfValues(values["category"].Select(code => code.ToLowerInvariant()));
        texts["id"] = ReferenceText.OfValues([paper.Id.Value]);
        texts["doi"] = ReferenceText.OfValues(paper.AllDois());
        texts[".acronym"] = ReferenceText.OfValues(AcronymTerm.Of(paper.Title, paper.Abstract).Select(term => term.ToString()));
        numbers["date"] = paper.Date?.SortKey;
        numbers["added"] = ((added.Year * 100) + added.Month) * 100 + added.Day;
        numbers["citations"] = paper.Citations;
        foreach (var field in fields.Own)
            Add(field, field.ValuesOf(paper));
    }

    public Paper Paper { get; }

    /// <summary>When it came in, in whole seconds.</summary>
    public DateTimeOffset Added { get; }

    /// <summary><see cref="PaperDate.SortKey"/>, 0 for none.</summary>
    public int Date => Paper.Date?.SortKey ?? 0;

    /// <summary>Citations plus one, 0 where there is no figure.</summary>
    public int CitationsPlusOne => Paper.Citations + 1 ?? 0;

    /// <summary>The texts of all fields.</summary>
    public IEnumerable<KeyValuePair<string, ReferenceText>> Texts => texts;

    /// <summary>The text of a field.</summary>
    public ReferenceText this[string field] => texts.GetValueOrDefault(field, ReferenceText.None);

    /// <summary>The different values of a column.</summary>
    public IReadOnlyList<string> Values(string column) => values.GetValueOrDefault(column, []);

    /// <summary>The number of a column, of a date its <see cref="PaperDate.SortKey"/>; <see langword="null"/> for none.</summary>
    public long? Number(string column) => numbers.GetValueOrDefault(column);

    /// <summary>Whether it has something in a field, or what a flag tells.</summary>
    public bool Has(string what) => what switch
    {
        "code" => Paper.HasCode,
        "abstract" => !string.IsNullOrEmpty(Paper.Abstract),
        "year" => Paper.Date is not null,
        "author" or "journal" => Values(what).Count > 0,
        _ => this[what].Tokens.Count > 0 || Number(what) is not null,
    };

    /// <summary>The names of authors of whom only the record tells what the family name is, marked.</summary>
    public IEnumerable<string> MarkedAuthors => marked.Where(name => name.Contains(FamilyMark.Sign));

    /// <summary>Whether it is by an author who stands at a place of its list.</summary>
    public bool IsBy(NameMatcher author, AuthorPosition position)
    {
        if (!author.CanMatch)
            return false;
        var listed = Paper.Authors;
        return position switch
        {
            AuthorPosition.Any => marked.Exists(author.Matches) || Values("author").Any(author.Matches),
            AuthorPosition.First => listed.Count > 0 && IsMeant(listed[0]),
            AuthorPosition.Last => listed.Count > 0 && !Paper.AuthorsTruncated && IsMeant(listed[^1]),
            _ => listed.Count == 1 && !Paper.AuthorsTruncated && IsMeant(listed[0]),
        };

        bool IsMeant(Author listedAuthor) => author.Matches(FamilyMark.NameOf(listedAuthor));
    }

    private void Add(PaperField field, ValueList<string> all)
    {
        switch (field.Kind)
        {
            case PaperFieldKind.Text:
                texts[field.Name] = ReferenceText.Of(all);
                break;
            case PaperFieldKind.Number:
                numbers[field.Name] = First(all, value => PaperField.TryReadNumber(value, out var number) ? number : null);
                break;
            case PaperFieldKind.Date:
                numbers[field.Name] = First(all, value => PaperDate.TryParse(value, out var date) ? date.SortKey : null);
                break;
            default:
                values[field.Name] = Distinct(all);
                texts[field.Name] = ReferenceText.OfValues(all.Select(value => value.ToLowerInvariant()));
                break;
        }
    }

    private static long? First(ValueList<string> values, Func<string, long?> read) =>
        values.Select(read).FirstOrDefault(number => number is not null);

    private static List<string> Distinct(params IEnumerable<string?> values) =>
        [.. values.OfType<string>().Where(value => value.Length > 0).Distinct()];

    private static List<string> NamesOf(Paper paper, Func<Author, string> nameOf)
    {
        // A page spells its owner's name right.
        var names = paper.Authors.Select(author => paper.PageOwners.FirstOrDefault(owner => IsSame(owner, author)) ?? author);
        var others = paper.PageOwners.Where(owner => !paper.Authors.Any(author => IsSame(author, owner)));
        return [.. names.Concat(others).Select(nameOf)];
    }

    private static bool IsSame(Author a, Author b) =>
        string.Equals(a.DisplayName, b.DisplayName, StringComparison.OrdinalIgnoreCase);
}
