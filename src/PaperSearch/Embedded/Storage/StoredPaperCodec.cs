namespace PaperSearch.Embedded.Storage;

/// <summary>
/// A paper or a profile as bytes: a list of tagged fields, so that a later version can add fields and an earlier one
/// passes over them. Compressed with its neighbours by <see cref="PaperLuceneCodec"/>. Thread-safe.
/// </summary>
internal static class StoredPaperCodec
{
    private const string ArxivUrl = "https://arxiv.org/abs/";

    private enum PaperTag
    {
        Id = 1, Title, Abstract, Author, AuthorsTruncated, Category, FreeCategory, Date, Updated, Venue, Doi, Url, HasCode,
        Citations, Comments, PageOwner, Source, Extra, ArxivUrl, OtherDoi,
    }

    private enum ProfileTag
    {
        Name = 1, PrimaryCategory, HIndex, Papers, Citations, NoveltyPercent, AiScore, AsOf, Source,
    }

    /// <summary>The bytes of a paper.</summary>
    public static byte[] Encode(Paper paper)
    {
        var fields = new TaggedFieldWriter();
        fields.Write((int)PaperTag.Id, paper.Id.Value);
        fields.Write((int)PaperTag.Title, paper.Title);
        fields.Write((int)PaperTag.Abstract, paper.Abstract);
        foreach (var author in paper.Authors)
            WriteAuthor(fields, (int)PaperTag.Author, author);
        if (paper.AuthorsTruncated)
            fields.Write((int)PaperTag.AuthorsTruncated, 1);
        foreach (var category in paper.Categories)
            WriteCategory(fields, category);
        fields.Write((int)PaperTag.Date, paper.Date?.SortKey);
        fields.Write((int)PaperTag.Updated, paper.Updated?.SortKey);
        fields.Write((int)PaperTag.Venue, paper.Venue);
        fields.Write((int)PaperTag.Doi, paper.Doi);
        foreach (var doi in paper.OtherDois)
            fields.Write((int)PaperTag.OtherDoi, doi);
        // An address that follows from the id is not worth its bytes.
        if (paper.Url == ArxivUrl + paper.Id.Value)
            fields.Write((int)PaperTag.ArxivUrl, 1);
        else
            fields.Write((int)PaperTag.Url, paper.Url);
        if (paper.HasCode)
            fields.Write((int)PaperTag.HasCode, 1);
        fields.Write((int)PaperTag.Citations, paper.Citations);
        fields.Write((int)PaperTag.Comments, paper.Comments);
        foreach (var owner in paper.PageOwners)
            WriteAuthor(fields, (int)PaperTag.PageOwner, owner);
        fields.Write((int)PaperTag.Source, paper.Source);
        foreach (var extra in paper.Extra)
            fields.Write((int)PaperTag.Extra, extra.Name, extra.Value);
        return fields.Written.ToArray();
    }

    /// <summary>The bytes of a profile.</summary>
    public static byte[] Encode(AuthorProfile profile)
    {
        var fields = new TaggedFieldWriter();
        WriteAuthor(fields, (int)ProfileTag.Name, profile.Name);
        fields.Write((int)ProfileTag.PrimaryCategory, profile.PrimaryCategory?.Code);
        fields.Write((int)ProfileTag.HIndex, profile.HIndex);
        fields.Write((int)ProfileTag.Papers, profile.Papers);
        fields.Write((int)ProfileTag.Citations, profile.Citations);
        fields.Write((int)ProfileTag.NoveltyPercent, profile.NoveltyPercent);
        fields.Write((int)ProfileTag.AiScore, profile.AiScore);
        fields.Write((int)ProfileTag.AsOf, profile.AsOf?.SortKey);
        fields.Write((int)ProfileTag.Source, profile.Source);
        return fields.Written.ToArray();
    }

    /// <summary>The paper that was encoded.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static Paper DecodePaper(ReadOnlySpan<byte> bytes)
    {
        var fields = new TaggedFieldReader(bytes);
        var paper = new PaperParts();
        while (fields.MoveNext())
        {
            switch ((PaperTag)fields.Tag)
            {
                case PaperTag.Id: paper.Id = fields.ReadText(); break;
                case PaperTag.Title: paper.Title = fields.ReadText(); break;
                case PaperTag.Abstract: paper.Abstract = fields.ReadText(); break;
                case PaperTag.Author: paper.Authors.Add(ReadAuthor(ref fields)); break;
                case PaperTag.AuthorsTruncated: paper.AuthorsTruncated = true; break;
                case PaperTag.Category: paper.Categories.Add(ArxivTaxonomy.Resolve(fields.ReadText())); break;
                case PaperTag.FreeCategory: paper.Categories.Add(ReadFreeCategory(ref fields)); break;
                case PaperTag.Date: paper.Date = ReadDate(ref fields); break;
                case PaperTag.Updated: paper.Updated = ReadDate(ref fields); break;
                case PaperTag.Venue: paper.Venue = fields.ReadText(); break;
                case PaperTag.Doi: paper.Doi = fields.ReadText(); break;
                case PaperTag.OtherDoi: paper.OtherDois.Add(fields.ReadText()); break;
                case PaperTag.Url: paper.Url = fields.ReadText(); break;
                case PaperTag.ArxivUrl: paper.Url = ArxivUrl + paper.Id; break;
                case PaperTag.HasCode: paper.HasCode = true; break;
                case PaperTag.Citations: paper.Citations = fields.ReadInt32(); break;
                case PaperTag.Comments: paper.Comments = fields.ReadText(); break;
                case PaperTag.PageOwner: paper.PageOwners.Add(ReadAuthor(ref fields)); break;
                case PaperTag.Source: paper.Source = fields.ReadText(); break;
                case PaperTag.Extra: paper.Extra.Add(new ExtraField(fields.ReadPart() ?? "", fields.ReadPart() ?? "")); break;
            }
        }
        return paper.ToPaper();
    }

    /// <summary>Of the paper that was encoded the title; the rest is passed over.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static string DecodeTitle(ReadOnlySpan<byte> bytes)
    {
        var fields = new TaggedFieldReader(bytes);
        while (fields.MoveNext())
        {
            if ((PaperTag)fields.Tag == PaperTag.Title)
                return fields.ReadText();
        }
        return "";
    }

    /// <summary>Of the paper that was encoded the ends of the list of authors; the others are passed over.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static AuthorEnds DecodeAuthorEnds(ReadOnlySpan<byte> bytes)
    {
        var fields = new TaggedFieldReader(bytes);
        var last = fields;
        Author? first = null;
        var areCut = false;
        var count = 0;
        while (fields.MoveNext())
        {
            areCut |= (PaperTag)fields.Tag == PaperTag.AuthorsTruncated;
            if ((PaperTag)fields.Tag != PaperTag.Author)
                continue;
            last = fields;
            count++;
            first ??= ReadAuthor(ref fields);
        }
        return new AuthorEnds(first, first is null ? null : ReadAuthor(ref last), areCut, count);
    }

    /// <summary>The profile that was encoded.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static AuthorProfile DecodeProfile(ReadOnlySpan<byte> bytes)
    {
        var fields = new TaggedFieldReader(bytes);
        var profile = new AuthorProfile { Name = new Author("") };
        while (fields.MoveNext())
        {
            profile = (ProfileTag)fields.Tag switch
            {
                ProfileTag.Name => profile with { Name = ReadAuthor(ref fields) },
                ProfileTag.PrimaryCategory => profile with { PrimaryCategory = ArxivTaxonomy.Resolve(fields.ReadText()) },
                ProfileTag.HIndex => profile with { HIndex = fields.ReadInt32() },
                ProfileTag.Papers => profile with { Papers = fields.ReadInt32() },
                ProfileTag.Citations => profile with { Citations = fields.ReadInt32() },
                ProfileTag.NoveltyPercent => profile with { NoveltyPercent = fields.ReadDouble() },
                ProfileTag.AiScore => profile with { AiScore = fields.ReadDouble() },
                ProfileTag.AsOf => profile with { AsOf = ReadDate(ref fields) },
                ProfileTag.Source => profile with { Source = fields.ReadText() },
                _ => profile,
            };
        }
        return profile;
    }

    private static void WriteAuthor(TaggedFieldWriter fields, int tag, Author author) =>
        fields.Write(tag, author.Family, author.Given, author.Suffix);

    private static Author ReadAuthor(ref TaggedFieldReader fields) =>
        new(fields.ReadPart() ?? "", fields.ReadPart(), fields.ReadPart());

    private static void WriteCategory(TaggedFieldWriter fields, Category category)
    {
        // What the taxonomy knows needs only its code.
        if (ArxivTaxonomy.Resolve(category.Code) == category)
            fields.Write((int)PaperTag.Category, category.Code);
        else
            fields.Write((int)PaperTag.FreeCategory, category.Code, category.Name, category.Parent);
    }

    private static Category ReadFreeCategory(ref TaggedFieldReader fields) =>
        new(fields.ReadPart() ?? "", fields.ReadPart() ?? "", fields.ReadPart());

    private static PaperDate ReadDate(ref TaggedFieldReader fields)
    {
        var key = fields.ReadInt32();
        return new PaperDate(key / 10000, key / 100 % 100, key % 100);
    }

    /// <summary>The fields of a paper while they are read.</summary>
    private sealed class PaperParts
    {
        public string Id = "", Title = "";
        public string? Abstract, Venue, Doi, Url, Comments, Source;
        public PaperDate? Date, Updated;
        public bool AuthorsTruncated, HasCode;
        public int? Citations;
        public readonly List<Author> Authors = [], PageOwners = [];
        public readonly List<Category> Categories = [];
        public readonly List<string> OtherDois = [];
        public readonly List<ExtraField> Extra = [];

        public Paper ToPaper() => new()
        {
            Id = PaperId.Parse(Id),
            Title = Title,
            Abstract = Abstract,
            Authors = Authors.ToValueList(),
            AuthorsTruncated = AuthorsTruncated,
            Categories = Categories.ToValueList(),
            Date = Date,
            Updated = Updated,
            Venue = Venue,
            Doi = Doi,
            OtherDois = OtherDois.ToValueList(),
            Url = Url,
            HasCode = HasCode,
            Citations = Citations,
            Comments = Comments,
            PageOwners = PageOwners.ToValueList(),
            Source = Source,
            Extra = Extra.ToValueList(),
        };
    }
}
