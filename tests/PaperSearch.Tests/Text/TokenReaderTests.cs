using CsCheck;
using PaperSearch.Analysis;
using PaperSearch.Tests.Sampling;
using PaperSearch.Text;

namespace PaperSearch.Tests.Text;

/// <summary>What holds of every reader and every text. A failing run prints its seed.</summary>
public sealed class TokenReaderTests
{
    private static readonly string[] Snippets =
    [
        " ", "  ", "\n", "-", "--", "'", "’", ".", ",", "$", "$$", "\\", "{", "}", "~", "^", "_", "\\'", "\\\"", "\\c",
        "\\c{", "\\(", "\\)", "\\[", "\\]", "\\\\", "\\%", "\\frac", "\\textbf{", "\\alpha", "\\foo", "\\cite{", "\\cite[",
        "\\i", "\\o ", "]", "a", "B", "The", "GPT", "cold", "running", "10", "6.48", "1,000", "U.S.", "C++", "#", ".NET", "ü",
        "ß", "ﬁ", "ﷺ", "²", "½", "α", "Ωμ", "ελλη", "\u0301", "\u200B", "\u00AD", "𝛼", "𝐱", "𠀀", "深", "한", "が", "م", "ש", "й",
        "😀", "\uD835", "\uDC00", "\0", "\uFFFF", "ue", "ö", "O'", "ZX",
    ];

    private static readonly Gen<string> AnyText = Gen.Frequency(
        (4, Gen.OneOf(Snippets).Array[0, 40].Select(string.Concat)),
        (1, Gen.String));

    public static TheoryData<PaperFieldKind> Kinds => new(Enum.GetValues<PaperFieldKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Any_text_gives_sound_tokens_in_order(PaperFieldKind kind) => AnyText.ForAll(
        10_000,
        text =>
        {
            var start = 0;
            var isFirst = true;
            foreach (var token in ReadToken.All(kind, text))
            {
                Assert.InRange(token.Start, start, text.Length);
                Assert.InRange(token.End, token.Start + 1, text.Length);
                Assert.Equal(token.Kind == TokenKind.Variant ? 0 : 1, token.Increment);
                Assert.False(isFirst && token.Increment == 0);
                Assert.NotEqual("", token.Term);
                // Of words in capitals those that would be stop words else keep them.
                if (kind is PaperFieldKind.Text or PaperFieldKind.Names && !StopWords.Contains(token.Term.ToLowerInvariant()))
                    Assert.DoesNotContain(token.Term, c => char.IsWhiteSpace(c) || char.IsAsciiLetterUpper(c));
                Assert.True(token.Term.Length <= Math.Max(100, text.Length));
                start = token.Start;
                isFirst = false;
            }
        });

    [Theory]
    [InlineData("Mc N'Cdrey")]
    [InlineData("Mac O'Brien")]
    [InlineData("van d'Alembert")]
    public void Forms_of_a_name_begin_in_order(string name)
    {
        var starts = ReadToken.All(PaperFieldKind.Names, name).Select(token => token.Start).ToList();
        Assert.Equal(starts.Order(), starts);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Reader_used_again_gives_what_a_new_one_gives(PaperFieldKind kind)
    {
        AnyText.Array[1, 4].ForAll(
            1_500,
            texts =>
            {
                var reader = TextAnalysis.CreateReader(kind);
                foreach (var text in texts)
                {
                    // A reader left in the middle of a text begins the next one afresh.
                    reader.Reset(text);
                    reader.MoveNext();
                    Assert.Equal(ReadToken.All(kind, text), ReadToken.All(reader, text));
                    Assert.False(reader.MoveNext());
                    Assert.True(reader.Term.IsEmpty || kind is not (PaperFieldKind.Text or PaperFieldKind.Names));
                }
            });
    }

    [Fact]
    public void Words_without_signs_are_all_read() =>
        Gen.OneOf("graph", "Neural", "ÉTALE", "x1", "42", "深", "the").Array[0, 30].ForAll(
            1_000,
            words => Assert.Equal(words.Length, ReadToken.All(PaperFieldKind.Text, string.Join(" ; ", words)).Count));

    [Theory]
    [InlineData("$")]
    [InlineData("$x")]
    [InlineData("$5 ")]
    [InlineData("{")]
    [InlineData("{x")]
    [InlineData("}")]
    [InlineData("\\(")]
    [InlineData("\\[x")]
    [InlineData("\\'")]
    [InlineData("\\cite{")]
    [InlineData("\\cite[")]
    [InlineData("a-")]
    [InlineData("a.")]
    [InlineData("'a")]
    [InlineData("1,")]
    [InlineData("x_")]
    [InlineData("α")]
    [InlineData("α\u0301 ")]
    [InlineData("深")]
    [InlineData("x")]
    [InlineData("\\frac{")]
    [InlineData("{\\it ")]
    public void Long_text_is_read_in_linear_time(string unit)
    {
        foreach (var kind in (PaperFieldKind[])[PaperFieldKind.Text, PaperFieldKind.Names])
        {
            var reader = TextAnalysis.CreateReader(kind);
            LinearTime.Check(unit, text =>
            {
                reader.Reset(text);
                while (reader.MoveNext())
                {
                }
            });
        }
    }

    [Fact]
    public void Long_word_is_cut_and_the_next_word_read()
    {
        var tokens = ReadToken.All(PaperFieldKind.Text, new string('x', 5000) + " graph");

        Assert.Equal([new string('x', 100), "graph"], tokens.Select(t => t.Term));
        Assert.Equal(5000, tokens[0].End);
    }

    [Fact]
    public void Compound_of_more_than_forty_letters_has_no_variant() =>
        Assert.DoesNotContain(
            ReadToken.All(PaperFieldKind.Text, "electroencephalography-electromyography-based"),
            t => t.Kind == TokenKind.Variant);

    [Theory]
    [InlineData(PaperFieldKind.Text)]
    [InlineData(PaperFieldKind.Names)]
    public void Reading_allocates_nothing_once_the_buffers_stand(PaperFieldKind kind)
    {
        const string text =
            "Schr\\\"{o}dinger's G-Meta and AntM$^{2}$C, state-of-the-art α-divergence, ZX Müller 深度学习 of 6.48\\%";
        var reader = TextAnalysis.CreateReader(kind);
        for (var i = 0; i < 50; i++)
            Read();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            Read();

        // Tiered compilation may allocate a few times; an allocation for each text would be 24,000 bytes at least.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000);

        void Read()
        {
            reader.Reset(text);
            while (reader.MoveNext())
            {
            }
        }
    }

    [Fact]
    public void Unstemmed_form_of_a_word_is_the_folded_word()
    {
        var tokens = ReadToken.All(PaperFieldKind.Text, "Políticies cold-starting AIDS");

        Assert.Equal(["politicies", "cold", "coldstarting", "starting", "aids"], tokens.Select(t => t.Unstemmed));
    }
}
