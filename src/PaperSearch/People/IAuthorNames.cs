namespace PaperSearch.People;

/// <summary>The names of authors in a state of an index, by numbers in the order of their UTF-8.</summary>
internal interface IAuthorNames
{
    /// <summary>The name as papers print it, with a mark where any paper tells its family name otherwise than it looks.</summary>
    string MarkedName(int name);

    /// <summary>The block of a name (<see cref="PersonNames"/>), 0 for none.</summary>
    int BlockOf(int name);

    /// <summary>How many papers have the name.</summary>
    int PapersOf(int name);
}
