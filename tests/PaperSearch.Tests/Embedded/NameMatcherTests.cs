using System.Text;
using CsCheck;
using PaperSearch.Embedded.Matching;

namespace PaperSearch.Tests.Embedded;

/// <summary>Names told apart by their letters alone, compared with names read as words.</summary>
public sealed class NameMatcherTests
{
    private static readonly string[] given = ["Zhaoxin", "Z.", "Z.X.", "ZX", "Jean-Pierre", "J. P.", "Émilie", "Hans", "H", "Li", "An", "\\'Emilie", "d"];

    private static readonly string[] families =
        ["Huan", "HUAN", "Müller", "Mueller", "Muller", "Muellerova", "van der Maaten", "O'Brien", "Obrien", "D'Alembert", "Li", "Ng", "Xue", "Schr\\\"odinger", "Schroedinger", "Jr.", "Poincaré", "Team"];

    private static readonly Gen<string> names = Gen.Select(Gen.Int[0, given.Length - 1].Select(i => given[i]), Gen.Int[0, given.Length - 1].Select(i => given[i]), Gen.Int[0, families.Length - 1].Select(i => families[i]), Gen.Int[0, 4]).Select(
        (first, middle, family, form) => form switch
        {
            0 => $"{first} {family}",
            1 => $"{first} {middle} {family}",
            2 => $"{family} {first}",
            3 => $"{family}, {first}",
            _ => family,
        });

    [Fact]
    public void Name_that_is_surely_another_by_its_letters_is_another_by_its_words() => Gen.Select(names, names).Sample((asked, author) =>
    {
        var matcher = new NameMatcher(asked);
        Assert.False(matcher.IsSurelyAnother(Encoding.UTF8.GetBytes(author)) && matcher.Matches(author));
    }, iter: 50_000);

    [Fact]
    public void Plain_name_of_others_is_surely_another()
    {
        Assert.True(new NameMatcher("Huan, Z").IsSurelyAnother("Zhaoxin Hu"u8));
        Assert.False(new NameMatcher("Huan, Z").IsSurelyAnother("Zhaoxin HUAN"u8));
    }

    [Fact]
    public void Initials_alone_are_nobody() => Assert.False(new NameMatcher("A b").CanMatch);
}
