namespace PaperSearch.People;

/// <summary>A person in a state of an index. Immutable.</summary>
/// <param name="Papers">The numbers of the papers, ascending.</param>
/// <param name="Printed">What papers print: each with the number of a name, ascending.</param>
/// <param name="Forms">
/// The numbers of the names that the papers print, with how many print each; most papers first, of as many the longest.
/// </param>
/// <param name="First">The earliest paper; of several of a day the one whose id comes first.</param>
internal sealed record Person(
    int[] Papers, (int Paper, int Name)[] Printed, (int Name, int Papers)[] Forms, int First)
{
    /// <summary>The number of the name that most papers print.</summary>
    public int Name => Forms[0].Name;

    /// <summary>The number of the name that the earliest paper prints.</summary>
    public int FirstPrinted => Array.Find(Printed, mention => mention.Paper == First).Name;

    /// <summary>Whether a paper is the person's.</summary>
    public bool Wrote(int paper) => Array.BinarySearch(Papers, paper) >= 0;

    /// <summary>Whether a paper is the person's, and prints a name for it: another one of the name may stand beside.</summary>
    public bool Wrote(int paper, int name) => Array.BinarySearch(Printed, (paper, name)) >= 0;
}
