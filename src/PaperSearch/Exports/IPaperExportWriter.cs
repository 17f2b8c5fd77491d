namespace PaperSearch.Exports;

/// <summary>One export under way: any number of papers, then the end. Not thread-safe.</summary>
public interface IPaperExportWriter
{
    /// <summary>Writes the next paper.</summary>
    void Write(Paper paper);

    /// <summary>Writes what stands behind the last paper. Also an export without papers is whole only with it.</summary>
    void End();
}
