namespace PaperSearch.Names;

/// <summary>One way to read the words of a name: which are the family name, which the given names.</summary>
/// <param name="Family">The words of the family name, folded; one at least.</param>
/// <param name="Given">The given names or initials in order; of a group the words before the last.</param>
/// <param name="IsGroup">
/// Whether it is the name of a group, whose other words are no given names: "A. Wright for the SNO+ Collaboration" is not
/// the ATLAS Collaboration.
/// </param>
internal sealed record NameForm(string[] Family, string[] Given, bool IsGroup)
{
    // Every form holds all words of the name, so a form for each word of a long text would take memory by the square of it.
    private const int MostFamilyWords = 8;

    /// <summary>All ways to read a name of several words; none where nothing in it can be a family name.</summary>
    public static NameForm[] Of(NameKeys name)
    {
        // The comma makes a person of "Center, K".
        var forms = name.CommaForm ? [new NameForm([.. name.FamilyWords], [.. name.GivenWords], false)] : InEitherOrder(name);
        // A letter alone is an initial, and no family name to be sure of.
        return [.. forms.Where(form => form.Family.Any(word => word.Length > 1))];
    }

    // Without a comma the family name is the last words or the first.
    private static IEnumerable<NameForm> InEitherOrder(NameKeys name)
    {
        string[] words = [.. name.Words];
        for (var family = 1; family < Math.Min(words.Length, MostFamilyWords + 1); family++)
        {
            yield return Create(words[^family..], words[..^family]);
            yield return Create(words[..family], words[family..]);
        }
        // "van der Maaten" is a family name without a given one.
        if (name.HasParticle)
            yield return Create(words, []);
    }

    private static NameForm Create(string[] family, string[] given) => new(family, given, NameTable.IsGroup(family[^1]));
}
