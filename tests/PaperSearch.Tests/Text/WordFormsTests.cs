using PaperSearch.Text;

namespace PaperSearch.Tests.Text;

/// <summary>Forms of a word that are read as one, and those that are not.</summary>
public sealed class WordFormsTests
{
    [Theory]
    [InlineData("matrix matrices submatrices", "matrix matrix submatrix")]
    [InlineData("spectrum spectra eigenspectra", "spectrum spectrum eigenspectrum")]
    [InlineData("thesis theses", "thesi thesi")]
    [InlineData("basis bases", "basi basi")]
    [InlineData("gas gases biogas biogases", "gas gas bioga bioga")]
    [InlineData("index indices indexes indexing", "index index index index")]
    [InlineData("nebulae formulae larvae", "nebula formula larva")]
    [InlineData("plateaux tableaux", "plateau tableau")]
    public void Plurals_are_read_as_their_singular(string words, string stems) => Assert.Equal(stems, Stems(words));

    [Theory]
    [InlineData("behaviour behavioural behavior behavioral")]
    [InlineData("colour color coloured colored")]
    [InlineData("fibre fibres fiber fibers")]
    [InlineData("centred centering centred centering")]
    [InlineData("organisation organization organise organize")]
    [InlineData("optimisers optimizers optimising optimizing")]
    [InlineData("catalogue catalog catalogues catalogs")]
    [InlineData("modelling modeling labelled labeled travelled traveled")]
    [InlineData("haemoglobin hemoglobin oestrogen estrogen foetus fetus leukaemia leukemia")]
    [InlineData("analyse analyze analysed analyzed")]
    [InlineData("groebner gröbner moebius möbius kaehler kähler schroedinger schrödinger")]
    [InlineData("schröder schroeder höhn hoehn röhrig roehrig häusler haeusler nyström nystroem")]
    [InlineData("fuel fueled value valued guess guesses vague vaguely poem poems samuel samuels")]
    [InlineData("sulphur sulfur sulphate sulfate defence defense")]
    public void Spellings_of_a_word_have_one_stem(string words)
    {
        var stems = Stems(words).Split(' ');
        for (var i = 0; i < stems.Length; i += 2)
            Assert.Equal((words, stems[i]), (words, stems[i + 1]));
    }

    [Theory]
    [InlineData("theses", "these")]
    [InlineData("bases", "based")]
    [InlineData("axes", "axe")]
    [InlineData("news", "new")]
    [InlineData("physics", "physician")]
    [InlineData("mathematics", "mathematic s")]
    [InlineData("poem", "pom")]
    [InlineData("coefficient", "cofficient")]
    [InlineData("aerial", "arial")]
    [InlineData("hour", "hor")]
    [InlineData("contour", "contor")]
    [InlineData("acre", "acer")]
    [InlineData("guest", "gust")]
    [InlineData("loess", "loss")]
    [InlineData("braess", "brass")]
    [InlineData("poets", "pots")]
    [InlineData("duels", "duls")]
    [InlineData("michael", "michal")]
    [InlineData("poe", "po")]
    public void Words_that_only_look_so_stay_apart(string word, string other) => Assert.NotEqual(Stems(word), Stems(other));

    // What the rule of -ise would take from its family.
    [Theory]
    [InlineData("supervised supervision")]
    [InlineData("revise revision")]
    [InlineData("precise precision")]
    [InlineData("advertise advertisement")]
    [InlineData("televise television")]
    public void Words_with_an_s_of_their_own_stay_with_their_family(string words)
    {
        var stems = Stems(words).Split(' ');
        Assert.Equal(stems[0], stems[1]);
    }

    [Fact]
    public void Every_row_of_the_table_brings_two_words_together_within_its_room()
    {
        using var table = EmbeddedTable.Open("word-forms.tsv");
        var rows = 0;
        while (table.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (line.StartsWith('#') || cells is not ["word" or "end", var word, var form])
                continue;
            Assert.InRange(form.Length, 1, word.Length + WordForms.MostGrowth);
            Assert.Equal((line, Stem(form)), (line, Stem(word)));
            rows++;
        }
        Assert.True(rows > 400);
    }

    private static string Stems(string words) => string.Join(' ', words.Split(' ').Select(Stem));

    private static string Stem(string word) =>
        string.Concat(ReadToken.All(PaperFieldKind.Text, word).Select(token => token.Term));
}
