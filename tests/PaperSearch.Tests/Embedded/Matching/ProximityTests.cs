using CsCheck;
using PaperSearch.Tests.Sampling;

namespace PaperSearch.Tests.Embedded.Matching;

/// <summary>Phrases and nearness, compared with looking at every word of every text.</summary>
public sealed class ProximityTests : IAsyncLifetime
{
    private static readonly string[] words = ["lattice", "graph", "entropy", "neutrino"];

    private static readonly Gen<string[]> phrases = Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[2, 3];

    private readonly TemporaryIndex papers = new();
    private readonly List<string[]> texts = [];

    public async ValueTask InitializeAsync()
    {
        var random = new Random(7);
        for (var i = 0; i < 400; i++)
            texts.Add([.. Enumerable.Range(0, random.Next(1, 12))
                .Select(_ => random.Next(4) == 0 ? "filler" + random.Next(3) : words[random.Next(words.Length)])]);
        await papers.Index.ImportAsync(
            texts.Select((t, i) => new Paper
            {
                Id = PaperId.Parse($"p{i:000}"),
                Title = i % 2 == 0 ? string.Join(' ', t) : "untitled",
                Abstract = i % 2 == 0 ? null : string.Join(' ', t),
            }),
            TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        papers.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Phrase_finds_the_papers_in_which_it_stands() => phrases.ForAll(
        30,
        phrase => Assert.Equal(Where(text => Windows(text, phrase, 0)), Found($"\"{string.Join(' ', phrase)}\"")));

    [Fact]
    public void Loose_phrase_finds_the_papers_in_which_its_words_are_moved_by_few_places() =>
        Gen.Select(phrases, Gen.Int[1, 5]).ForAll(
            40,
            (phrase, slop) => Assert.Equal(
                Where(text => Windows(text, phrase, slop)),
                Found($"\"{string.Join(' ', phrase)}\"~{slop}")));

    [Fact]
    public void Near_finds_the_papers_in_which_both_stand_with_few_words_between() =>
        Gen.Select(phrases, Gen.Int[0, 5]).ForAll(
            40,
            (pair, distance) => Assert.Equal(
                Where(text => Near(text, pair[0], pair[1], distance)),
                Found($"{pair[0]} NEAR/{distance} {pair[1]}")));

    [Fact]
    public void Word_that_is_an_alternative_twice_counts_once()
    {
        var one = papers.Index.Search("lattice NEAR/3 graph").Hits;

        Assert.NotEmpty(one);
        // Both are one stem.
        Assert.Equal(one.Select(h => (h.Id, h.Score)),
            papers.Index.Search("(lattice OR lattices) NEAR/3 graph").Hits.Select(h => (h.Id, h.Score)));
    }

    private string[] Found(string query) => [.. papers.Ids(query).Order(StringComparer.Ordinal)];

    private string[] Where(Func<string[], bool> matches) =>
        [.. Enumerable.Range(0, texts.Count).Where(i => matches(texts[i])).Select(i => $"p{i:000}")];

    // Every choice of different places for the words: moved by as much as the places less the words' numbers differ.
    private static bool Windows(string[] text, string[] phrase, int slop)
    {
        return Try(0, []);

        bool Try(int word, List<int> chosen)
        {
            if (word == phrase.Length)
                return chosen.Select((p, i) => p - i).Max() - chosen.Select((p, i) => p - i).Min() <= slop;
            return Enumerable.Range(0, text.Length)
                .Any(p => text[p] == phrase[word] && !chosen.Contains(p) && Try(word + 1, [.. chosen, p]));
        }
    }

    private static bool Near(string[] text, string left, string right, int distance) =>
        Enumerable.Range(0, text.Length).Any(a => text[a] == left
            && Enumerable.Range(0, text.Length).Any(b => a != b && text[b] == right && Math.Abs(a - b) - 1 <= distance));
}
