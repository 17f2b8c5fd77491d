namespace PaperSearch.Names;

/// <summary>One way to read the words of a name: which are the family name, which the given names.</summary>
/// <param name="Family">The words of the family name, folded; one at least.</param>
/// <param name="Given">The given names or initials in order; of a group the words before the last.</param>
internal sealed record NameForm(string[] Family, NamePart[] Given)
{
    // Every form holds all words of the name, so a form for each word of a long text would take memory by the square of it.
    private const int MostFamilyWords = 8;

    /// <summary>More words than a family name has that stands before a comma.</summary>
    private const int MostWords = 32;

    /// <summary>
    /// Whether the other words stand before the family name as they are: those of a group ("A. Wright for the SNO+ Collaboration"
    /// is not the ATLAS Collaboration), and those before a family name of one letter ("Weinan E").
    /// </summary>
    public bool GivenAsWritten { get; private init; }

    /// <summary>Whether it may stand anywhere in a name: a compound is asked for as one word is.</summary>
    public bool Anywhere { get; private init; }

    /// <summary>
    /// Whether it must belong to the family name as it is written: "Yang Wang" without a given name is no "Li Yang Wang".
    /// </summary>
    public bool OnlyInFamily { get; private init; }

    /// <summary>
    /// Whether given names must be written in full: "van Dyck" is no D. Van, of whom only the initial is like a Dyck, and
    /// "García Márquez" no M. García, "García de Abajo" no D. A. García.
    /// </summary>
    public bool GivenInFull { get; private init; }

    /// <summary>
    /// Whether it is nothing but particles, which are a family name at the end of a name only, and all of it: "van" is not the
    /// family name of Luong-Van.
    /// </summary>
    public bool IsParticles { get; } = Array.TrueForAll(Family, word => NameTable.IsParticle(word) || NameTable.IsPrefix(word));

    /// <summary>A word that stands in every name of this form.</summary>
    public string Needed => GivenAsWritten && Family is [{ Length: 1 }]
        ? Given.MaxBy(part => part.Text.Length).Text
        : Family.MaxBy(word => word.Length)!;

    /// <summary>All ways to read a name of several words; none where nothing in it can be a family name.</summary>
    public static NameForm[] Of(NameKeys name)
    {
        NamePart[] parts = [.. name.Parts];
        if (parts.Length < 2)
            return [];
        return [.. (name.CommaForm ? BeforeComma(name, parts) : name.IsCompound ? AsOneWord(parts) : InEitherOrder(name, parts))];
    }

    private static IEnumerable<NameForm> BeforeComma(NameKeys name, NamePart[] parts)
    {
        // The comma makes a person of "Center, K", and a family name of a letter.
        var family = parts[..name.FamilyCount];
        if (family.Length <= MostWords && family.Any(part => part.IsName))
        {
            foreach (var form in Create(family, parts[name.FamilyCount..], isGroup: false))
                yield return form;
        }
        else if (parts.All(part => !part.Has(NameTraits.Dotted)) && name.FamilyCount == 1 && parts[1..].All(part => part.IsName))
            yield return OfOneLetter(parts[0], parts[1..]);
        if (parts is [var first, var second] && AreDense(parts))
            yield return new NameForm([first.Text + second.Text], []);
    }

    // "Weinan E" and "E, Weinan".
    private static NameForm OfOneLetter(NamePart family, NamePart[] given) => new([family.Text], given) { GivenAsWritten = true };

    // "Har-Peled" alone: whoever has it in the name.
    private static IEnumerable<NameForm> AsOneWord(NamePart[] parts) =>
        parts.Any(part => part.IsName) ? Create(parts, [], isGroup: false).Select(form => form with { Anywhere = true }) : [];

    // Without a comma the family name is the last words or the first.
    private static IEnumerable<NameForm> InEitherOrder(NameKeys name, NamePart[] parts)
    {
        var forms = new List<NameForm>();
        for (var family = 1; !name.IsFamily && family < Math.Min(parts.Length, MostFamilyWords + 1); family++)
        {
            // What hyphens join is not parted.
            if (!parts[^family].Has(NameTraits.Continues))
                Add(parts[^family..], parts[..^family]);
            if (!parts[family].Has(NameTraits.Continues))
                Add(parts[..family], parts[family..]);
        }
        // "van der Maaten" and "Aspuru Guzik" are family names without a given one.
        if (parts.Length <= MostFamilyWords && IsFamily(parts))
        {
            // "García Márquez" are two family names, also of Gabriel García Márquez of whom no record tells so.
            var isFamily = name.HasParticle || name.IsFamily || IsDouble(parts);
            forms.AddRange(Create(parts, [], isGroup: false).Select(form => form with { OnlyInFamily = !isFamily }));
        }
        if (parts is [var first, var second] && AreDense(parts))
            forms.AddRange([new NameForm([first.Text + second.Text], []), new NameForm([second.Text + first.Text], [])]);
        if (parts[^1] is { IsName: false } letter && !letter.Has(NameTraits.Dotted | NameTraits.Letter)
            && parts[..^1].All(part => part.IsName))
            forms.Add(OfOneLetter(letter, parts[..^1]));
        return forms;

        void Add(NamePart[] family, NamePart[] given)
        {
            if (IsFamily(family))
                forms.AddRange(Create(family, given, NameTable.IsGroup(family[^1].Text)).Select(form => form with
                {
                    GivenInFull = (form.IsParticles && ReadsOn(family, given)) || IsDouble(parts)
                        || (given.Length > 1 && given[0].Has(NameTraits.SureParticle) && family[0] == parts[0]),
                }));
        }

        // A particle before a name begins it, and is rarely a family name with the given one behind it.
        bool ReadsOn(NamePart[] family, NamePart[] given) => given[0].Has(NameTraits.Particle)
            || (family[0] == parts[0] && family[0].Has(NameTraits.SureParticle));
    }

    private static bool IsDouble(NamePart[] parts) =>
        parts.Length == 2 && Array.TrueForAll(parts, part => IberianNames.IsFamily(part.Text));

    // A letter alone is an initial, and no family name to be sure of.
    private static bool IsFamily(NamePart[] parts) =>
        parts.Any(part => part.IsName)
        && !parts.Any(part => part is { IsName: false } && part.Has(NameTraits.Dotted | NameTraits.Letter));

    /// <summary>The family name word by word, and as one word where it may be written so.</summary>
    private static IEnumerable<NameForm> Create(NamePart[] family, NamePart[] given, bool isGroup)
    {
        string[] words = [.. family.Select(part => part.Text)];
        yield return new NameForm(words, given) { GivenAsWritten = isGroup };
        if (family.Length > 1 && Enumerable.Range(1, family.Length - 1).All(i => AreJoined(family[i - 1], family[i])))
            yield return new NameForm([string.Concat(words)], given) { GivenAsWritten = isGroup };
    }

    // "O Brien" is typed for O'Brien, where no dot makes an initial of the letter.
    private static bool AreJoined(NamePart before, NamePart word) =>
        word.Has(NameTraits.Continues) || before.Has(NameTraits.Particle)
        || (before.Text == "o" && !before.Has(NameTraits.Dotted | NameTraits.Letter));

    private static bool AreDense(NamePart[] parts) => Array.TrueForAll(parts, part => part.Has(NameTraits.Dense));
}
