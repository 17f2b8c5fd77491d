using PaperSearch.Resolving;

namespace PaperSearch.Tests.Resolving;

/// <summary>Profiles of ranking as files that people edit.</summary>
public sealed class RankingProfileFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_a_file_leaves_out_is_as_by_default()
    {
        Assert.Equal(RankingProfile.Default, RankingProfileFile.Parse("{}"));
        Assert.Equal(
            RankingProfile.Default with { K1 = 0.9f, RescoreDepth = 20 },
            RankingProfileFile.Parse("""
                {
                  // Short notes.
                  "about": "for notes", "k1": 0.9, "rescoreDepth": 20,
                }
                """));
    }

    [Fact]
    public void File_that_is_written_is_read_as_the_same_profile()
    {
        var path = Path.Combine(folder, "profile.json");
        var profile = RankingProfile.Default with { B = 0.75f, TitlePhrase = 0, Recency = 1.5f, RecencyYear = 2020 };

        RankingProfileFile.Write(path, profile, "why");

        Assert.Equal(profile, RankingProfileFile.Read(path));
        Assert.Equal(
            """
            {
              "about": "why",
              "b": 0.75,
              "titlePhrase": 0,
              "recency": 1.5,
              "recencyYear": 2020
            }

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(path));
        Assert.Equal("b 0.75, titlePhrase 0, recency 1.5, recencyYear 2020", RankingProfileFile.Differences(profile));
    }

    [Theory]
    [InlineData("[]", "expected an object")]
    [InlineData("{\"k1\":", "line 1")]
    [InlineData("{\"k1\":1,\"k1\":2}", "stands twice")]
    [InlineData("{\"titlephrase\":1}", "Was 'titlePhrase' meant?")]
    [InlineData("{\"k1\":\"1\"}", "k1 is to be a number")]
    [InlineData("{\"k1\":null}", "k1 is to be a number")]
    [InlineData("{\"k1\":-1}", "k1 -1 is not within 0 to")]
    [InlineData("{\"k1\":1e300}", "is not within")]
    [InlineData("{\"b\":1.5}", "b 1.5 is not within 0 to 1")]
    [InlineData("{\"rescoreDepth\":2.5}", "whole number")]
    [InlineData("{\"rescoreDepth\":5000}", "within 0 to 1000")]
    [InlineData("{\"latentFeedbackDepth\":2.5}", "whole number")]
    [InlineData("{\"latentFeedbackDepth\":5000}", "within 0 to 1000")]
    public void File_that_is_no_profile_is_refused_with_the_reason(string text, string reason)
    {
        var path = Path.Combine(folder, "profile.json");
        File.WriteAllText(path, text);

        var error = Assert.Throws<PaperSearchException>(() => RankingProfileFile.Read(path));

        Assert.Equal(PaperSearchError.UnreadableSource, error.Error);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_is_missing_is_named()
    {
        var path = Path.Combine(folder, "none.json");
        Assert.Contains(path, Assert.Throws<PaperSearchException>(() => RankingProfileFile.Read(path)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_parameter_is_named_read_and_changed()
    {
        foreach (var parameter in RankingProfileFile.Parameters)
        {
            var changed = RankingProfileFile.With(RankingProfile.Default, parameter, 1);
            Assert.Equal(1, RankingProfileFile.Value(changed, parameter));
        }
        Assert.Equal(
            typeof(RankingProfile).GetProperties().Count(property => property.CanWrite), RankingProfileFile.Parameters.Count);
    }
}
