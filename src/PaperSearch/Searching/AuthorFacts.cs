using PaperSearch.People;
using PaperSearch.Text;

namespace PaperSearch.Searching;

/// <summary>What a person's papers tell of who it is.</summary>
internal static class AuthorFacts
{
    private const int Most = 3;

    /// <summary>The person as one of several of a name.</summary>
    public static AuthorCandidate Of(IAuthorIndex index, Person person)
    {
        var (years, categories, coAuthors) = (YearsOf(index, person), CategoriesOf(index, person), CoAuthorsOf(index, person));
        return new AuthorCandidate(index.NameText(person.Name), AuthorReference.Of(index, person), person.Papers.Length)
        {
            Years = years,
            Categories = categories,
            CoAuthors = coAuthors,
            Evidence = Evidence(index, person, years, categories, coAuthors),
        };
    }

    private static ValueList<string> Evidence(
        IAuthorIndex index, Person person, YearRange? years, ValueList<FacetBucket> categories, ValueList<FacetBucket> coAuthors)
    {
        var evidence = new List<string>();
        if (categories.Count > 0)
            evidence.Add("in " + string.Join(", ", categories.Select(category => category.Value)));
        if (years is not null)
            evidence.Add(Words(years));
        if (coAuthors.Count > 0)
            evidence.Add("writes with " + string.Join(", ", coAuthors.Select(other => other.Label ?? other.Value)));
        if (FullName(index, person) is { } full)
            evidence.Add("prints " + full);
        return evidence.ToValueList();
    }

    /// <summary>The name with a given name in full, where most papers print an initial.</summary>
    private static string? FullName(IAuthorIndex index, Person person)
    {
        var names = new PersonNames();
        var forms = person.Forms.Select(form => index.NameText(form.Name)).Where(name => names.BlockOf(name) != 0);
        var full = forms.FirstOrDefault(name => names.GivenOf(name).First.Length > 0);
        return full is null || full == index.NameText(person.Name) ? null : ReadableText.Of(full).Text;
    }

    private static string Words(YearRange years) => years.From == years.To ? $"{years.From}" : $"{years.From} to {years.To}";

    private static YearRange? YearsOf(IAuthorIndex index, Person person)
    {
        var (from, to) = (int.MaxValue, 0);
        foreach (var paper in person.Papers)
        {
            if (index.DateOf(paper) / 10_000 is not (> 0 and var year))
                continue;
            (from, to) = (Math.Min(from, year), Math.Max(to, year));
        }
        return to == 0 ? null : new YearRange(from, to);
    }

    private static ValueList<FacetBucket> CategoriesOf(IAuthorIndex index, Person person)
    {
        var counts = person.Papers.SelectMany(index.CategoriesOn).CountBy(code => code).ToList();
        var groups = counts.Select(count => ArxivTaxonomy.Resolve(count.Key)).Where(category => category.Parent != category.Code)
            .Select(category => category.Parent).ToHashSet();
        return counts.Where(count => !groups.Contains(count.Key))
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Take(Most)
            .Select(count => new FacetBucket(count.Key, count.Value, Label: ArxivTaxonomy.Resolve(count.Key).Name)).ToValueList();
    }

    private static ValueList<FacetBucket> CoAuthorsOf(IAuthorIndex index, Person person)
    {
        var own = person.Forms.Select(form => form.Name).ToHashSet();
        return person.Papers.SelectMany(index.NamesOn).Where(name => !own.Contains(name)).CountBy(name => name)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key).Take(Most)
            .Select(count => Bucket(index.NameText(count.Key), count.Value)).ToValueList();
    }

    private static FacetBucket Bucket(string name, int papers) =>
        new(name, papers, Label: ReadableText.Of(name).Text is var readable && readable != name ? readable : null);
}
