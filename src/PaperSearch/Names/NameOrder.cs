namespace PaperSearch.Names;

/// <summary>What the names of a list tell of the order in which their words stand.</summary>
internal enum NameOrder
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>The family name is last, so that "Weinan E" is an E.</summary>
    FamilyLast,

    /// <summary>Initials stand behind the family name, so that "García Márquez MD" has two.</summary>
    FamilyFirst,
}
