namespace PaperSearch.Names;

/// <summary>What a word in a name is that is no name itself.</summary>
internal enum NameWordKind
{
    /// <summary>None of these: a name or an initial.</summary>
    None,

    /// <summary>Begins a family name: "van", "de la".</summary>
    Particle,

    /// <summary>Begins a family name even where it has a capital: "Mac", "Ó".</summary>
    Prefix,

    /// <summary>Joins two family names in small letters: "Ramón y Cajal".</summary>
    Conjunction,

    /// <summary>Stands before a name: "Prof.".</summary>
    Title,

    /// <summary>Stands behind a comma and a whole name, elsewhere a given name or initials: "MD".</summary>
    Degree,

    /// <summary>Stands behind a name: "Jr.".</summary>
    Suffix,

    /// <summary>A suffix that may be two initials: "II".</summary>
    Numeral,

    /// <summary>Ends the name of a group of people: "Collaboration".</summary>
    Group,

    /// <summary>A usual surname, where the form of a name does not tell which word is one: "LI Wei", "山田太郎".</summary>
    Surname,
}
