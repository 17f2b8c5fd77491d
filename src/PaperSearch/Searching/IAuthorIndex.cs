using PaperSearch.People;

namespace PaperSearch.Searching;

/// <summary>
/// The authors of one state of an index, told apart: names by numbers in the order of their UTF-8, papers by numbers.
/// Thread-safe.
/// </summary>
internal interface IAuthorIndex
{
    /// <summary>The number of a name as papers print it, negative where none does.</summary>
    int FindName(string name);

    /// <summary>The name as papers print it.</summary>
    string NameText(int name);

    /// <summary>The people who bear a name; none where the name tells nobody (a group, a word alone).</summary>
    IReadOnlyList<Person> Bearers(int name);

    /// <summary>The number of a paper, negative where there is none.</summary>
    int FindPaper(PaperId id);

    PaperId IdOf(int paper);

    /// <summary><see cref="PaperDate.SortKey"/>, 0 for none.</summary>
    int DateOf(int paper);

    /// <summary>The numbers of the names on a paper, ascending.</summary>
    IReadOnlyList<int> NamesOn(int paper);

    /// <summary>The codes of the paper's categories.</summary>
    IEnumerable<string> CategoriesOn(int paper);
}
