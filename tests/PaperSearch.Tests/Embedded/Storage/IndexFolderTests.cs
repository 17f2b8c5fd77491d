namespace PaperSearch.Tests.Embedded.Storage;

/// <summary>Where an index is made.</summary>
public sealed class IndexFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("papersearch.json.123.part", true)]
    [InlineData("papersearch.json.txt", false)]
    [InlineData("notes.part", false)]
    public void Index_is_made_beside_what_a_process_left_that_ended_and_beside_nothing_else(string file, bool isMade)
    {
        File.WriteAllText(Path.Combine(folder, file), "{");
        if (!isMade)
        {
            var error = Assert.Throws<PaperSearchException>(() => PaperIndex.Open(folder));
            Assert.Equal(PaperSearchError.IndexMissing, error.Error);
            return;
        }
        using (PaperIndex.Open(folder))
        {
        }
        using var again = PaperIndex.Open(folder);
        Assert.Equal(0, again.Info().Papers);
    }
}
