using System.Globalization;
using System.Text;

namespace PaperSearch.Embedded.Writing;

/// <summary>
/// How far inputs have been imported, by the inputs' identities: kept in every commit, so that a run that goes on after a
/// crash begins where the index ends. The oldest marks go when there are too many; their inputs are then read again, which
/// costs time and changes nothing. Not thread-safe.
/// </summary>
internal sealed class ImportMarks
{
    /// <summary>The key of the marks in a commit's user data.</summary>
    public const string Key = "import.marks";

    private const int MostMarks = 20_000;
    private readonly Dictionary<string, (long Records, bool Complete, long Order)> marks = new(StringComparer.Ordinal);
    private long order;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static ImportMarks Parse(string? text)
    {
        var marks = new ImportMarks();
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ');
            if (parts.Length == 3 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var records))
                marks.Set(parts[0], records, parts[2] == "complete");
        }
        return marks;
    }

    /// <summary>How many records of an input are in, and whether those are all.</summary>
    public (long Records, bool Complete) this[string identity] =>
        marks.TryGetValue(identity, out var mark) ? (mark.Records, mark.Complete) : (0, false);

    public void Set(string identity, long records, bool complete)
    {
        marks[identity] = (records, complete, order++);
        if (marks.Count > MostMarks)
        {
            foreach (var old in marks.OrderBy(m => m.Value.Order).Take(MostMarks / 4).Select(m => m.Key).ToList())
                marks.Remove(old);
        }
    }

    public void Clear() => marks.Clear();

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (identity, mark) in marks.OrderBy(m => m.Value.Order))
            text.Append(identity).Append(' ').Append(mark.Records).Append(mark.Complete ? " complete\n" : " begun\n");
        return text.ToString();
    }
}
