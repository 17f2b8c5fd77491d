namespace PaperSearch.Querying;

/// <summary>Where in a paper's list of authors a name must stand.</summary>
[Flags]
public enum AuthorPosition
{
    /// <summary>Anywhere.</summary>
    Any = 0,

    /// <summary><c>author:^name</c>: the first.</summary>
    First = 1,

    /// <summary><c>author:name$</c>: the last.</summary>
    Last = 2,

    /// <summary><c>author:^name$</c>: first and last, the only one.</summary>
    Only = First | Last,
}
