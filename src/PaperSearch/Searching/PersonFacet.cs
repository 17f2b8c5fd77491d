using PaperSearch.People;
using PaperSearch.Text;

namespace PaperSearch.Searching;

/// <summary>
/// The values of the facet of authors as people: forms of a name that are one person's are one value, a name that several bear is
/// several, with a label that tells them apart. Names are told apart from the most frequent on, until no other can be listed.
/// </summary>
internal static class PersonFacet
{
    /// <param name="index">The authors.</param>
    /// <param name="names">Names with the papers that match and have them, most first; as many as are looked at.</param>
    /// <param name="sum">The papers of all names, those that are not looked at as well.</param>
    /// <param name="size">How many values to list.</param>
    /// <param name="picked">What is filtered by, listed even where it is not among the first.</param>
    /// <param name="count">How many of some papers match.</param>
    /// <param name="countName">How many papers match that have a name.</param>
    public static FacetResult Of(
        IAuthorIndex index, IEnumerable<(int Name, int Count)> names, long sum, int size, ValueList<string> picked,
        Func<Person, int> count, Func<int, int> countName)
    {
        var buckets = new List<FacetBucket>();
        var people = new HashSet<Person>();
        foreach (var (value, person) in picked.Select(value => (value, AuthorReference.Resolve(index, value))))
        {
            // Of one person the form that was picked first.
            if (person is not null && people.Add(person))
                buckets.Add(new FacetBucket(value, count(person), true, LabelOf(index, value, person)));
            else if (person is null && index.FindName(value) is >= 0 and var name)
                buckets.Add(new FacetBucket(value, countName(name), true, LabelOf(value)));
            else if (person is not null)
                buckets.Add(new FacetBucket(value, count(person), true, LabelOf(index, value, person)));
        }
        var pickedBuckets = buckets.ToList();
        foreach (var (name, papers) in names)
        {
            // Nobody who is not among them has more papers than the next name.
            if (buckets.Count(bucket => bucket.Count > papers) >= size)
                break;
            var bearers = index.Bearers(name);
            var text = index.NameText(name);
            if (bearers.Count == 0 && !picked.Contains(text))
                buckets.Add(new FacetBucket(text, papers, false, LabelOf(text)));
            foreach (var person in bearers)
            {
                if (people.Add(person) && count(person) is > 0 and var found)
                {
                    var reference = AuthorReference.Of(index, person);
                    buckets.Add(new FacetBucket(reference, found, false, LabelOf(index, reference, person)));
                }
            }
        }
        buckets.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        var listed = buckets.Take(size).Where(bucket => bucket.Count > 0 || bucket.Selected).ToList();
        listed.AddRange(pickedBuckets.Where(bucket => !listed.Contains(bucket)));
        return new FacetResult(FacetType.Terms, listed.ToValueList(), Math.Max(0, sum - listed.Sum(bucket => bucket.Count)));
    }

    private static string? LabelOf(IAuthorIndex index, string value, Person person)
    {
        if (!AuthorReference.TryRead(value, out var name, out _) || index.FindName(value) >= 0)
            return LabelOf(value);
        var facts = AuthorFacts.InShort(index, person);
        return facts.Length == 0 ? LabelOf(value) : $"{ReadableText.Of(name).Text} ({facts})";
    }

    private static string? LabelOf(string value) =>
        ReadableText.Of(value).Text is var readable && readable != value ? readable : null;
}
