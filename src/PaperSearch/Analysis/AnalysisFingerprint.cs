using System.Globalization;
using PaperSearch.Text;
using PaperSearch.Text.Acronyms;
using PaperSearch.Text.Latex;

namespace PaperSearch.Analysis;

/// <summary>Hashes what the analysis makes of a fixed text that exercises every rule, and the tables it reads by.</summary>
internal static class AnalysisFingerprint
{
    /// <summary>To be raised for a change of rules that the sample does not show.</summary>
    private const int Version = 2;

    private const string Sample = """
        AntM$^{2}$C, \textbf{G}-Meta and 6.48\% of Poincar\'e, Schr\"{o}dinger, \'{E}tale {\it in vivo}~-- \cite{x}see
        $\alpha$-divergence, $L^2$, H_0, x_{ij}, snake_case, $O(n \log n)$, \frac{a}{b}, costs $5 and $10, 10^5, 10², H₂O,
        \Unknown{arg} cold-start state-of-the-art end-to-end-to-end-models GPT-4 300B 588,238 2010-2015 AIDS LING the US of IT
        don't Newton's d'Alembert C++, C#, .NET, U.S. e.g. Bǎilíng straße ﬁeld ﬂow Ａｌｐｈａ α-β Ελληνικά Łódź Ørsted 𝛼𝐱 deep 深度学习
        モデル 한국어 модели نموذج מודל running relational generalization policies happily studies analyses skies controlled hopping
        hoping agreed falling sensibilities {\em Vivo}s Br\o nsted na\"{\i}ve \c{c}a $\sin\theta$ \(x_1\) $n-1$ \Foo{bar}
        broken { } $ electroencephalography-electromyography-based x-ray $\gamma\gamma$ γγ TGFβ1 ﷺ ½ soft\-hyphen rock'n'roll
        C++17 g++-based ASP.NET v1.5 1706.03762 Qwen模型 が हिन्दी 𠀀𠀁 ёлка й smile😀d \begin{align}y-1\end{align} YBa_2Cu_3
        \href{u}{v} w\footnote{z} $\operatorname{Spec}R$ {c \over d} K\" ahler \~{\^e} $\mbox{$x$}-1$ electrical conditional
        goodness formative activate adjustment rate fulfil wholly analogously geologist vivaciously
        near AdS and dS, pH of mRNA, GANs or GaAs, vitamin A and Be stars, matrices spectra Groebner behaviour organised fibres,
        Haeussler, guests and sigma_8, f_NL $f_{\rm NL}$ ħω spin-½ PSRJ0737-3039 <![CDATA[q]]> <?r s?>
        CO<sub>2</sub> AT&amp;amp;T &#945;-helix <i>E. coli</i>s <jats:p>p<q <object> <mml:math><mml:mi>sin</mml:mi><mml:msup>
        <mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math> <tex-math>$y$</tex-math> &notin; &#36;5 &unknown; <br>z <k>
        """;

    private const string SampleNames =
        "Zhaoxin Huan; ZX Huan; Huan, Z.; J.-P. Serre; Jean-Pierre O'Brien; Müller Mueller Muller Ørsted Schr\\\"odinger "
        + "van der Maaten D'Alembert Goedel Xue LI Wei 张伟 李 Łukasz Ångström Ling Team III; SR Das; Das SR; S.R. Das; "
        + "Sariel Har-Peled; Abd al-Rahman Al Khwarizmi; Gerard ‘t Hooft; Seán Ó Briain; John Mac Donald; Yu.I. Manin; Li X.-M.; "
        + "N. Đoković; Djuro Ban; M. Bou--Cabo; Femke van Wageningen-Kessels; "
        + "Gabriel \u001FGarcía Márquez Olmos; 山田太郎; 山田 太郎; 佐々木小次郎; 欧阳修; 张伟; 김철수; 森ゆかり; 约翰·史密斯; Wei Li 0001";

    private const string SampleAcronyms =
        "click-through rate (CTR), k-nearest neighbours (k-NNs); a successive subspace learning (SSL) by GANs (generative "
        + "adversarial networks), magnetoencephalography (MEG; x), two-dimensional (2D), of two (II) root mean square (rms) "
        + "(or RMS) extreme gradient boosting (XGB) the Hubble space telescope (HST) in Sloan Digital Sky Survey data (SDSS)";

    private static readonly Lazy<string> Computed = new(Compute);

    public static string Value => Computed.Value;

    private static string Compute()
    {
        var hash = 2166136261u;
        Add(ref hash, PaperFieldKind.Text, Sample);
        Add(ref hash, PaperFieldKind.Text, Sample.ToUpperInvariant());
        foreach (var name in SampleNames.Split("; "))
            Add(ref hash, PaperFieldKind.Names, name);
        Add(ref hash, PaperFieldKind.Category, " cs.LG ");
        Add(ref hash, StopWords.All);
        foreach (var (name, command) in LatexCommands.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            Add(ref hash, name);
            Add(ref hash, (int)command.Role);
            Add(ref hash, command.Text);
        }
        foreach (var definition in AcronymTerm.Of(SampleAcronyms, null))
            Add(ref hash, definition.ToString());
        foreach (var table in (string[])["folding.tsv", "names.tsv", "word-forms.tsv", "stem-exceptions.tsv"])
        {
            using var lines = EmbeddedTable.Open(table);
            Add(ref hash, lines);
        }
        return string.Create(CultureInfo.InvariantCulture, $"text-{Version}-{hash:x8}");
    }

    private static void Add(ref uint hash, PaperFieldKind kind, string text)
    {
        // A checkout may change the ends of lines in the source of the sample.
        var reader = TextAnalysis.CreateReader(kind);
        reader.Reset(text.ReplaceLineEndings("\n"));
        while (reader.MoveNext())
        {
            Add(ref hash, reader.Term);
            Add(ref hash, reader.Unstemmed);
            Add(ref hash, reader.Start);
            Add(ref hash, reader.End);
            Add(ref hash, reader.PositionIncrement);
            Add(ref hash, (int)reader.Kind);
        }
    }

    private static void Add(ref uint hash, StreamReader table)
    {
        while (table.ReadLine() is { } line)
            Add(ref hash, line);
    }

    private static void Add(ref uint hash, ReadOnlySpan<char> chars)
    {
        foreach (var c in chars)
            Add(ref hash, c);
    }

    /// <summary>FNV-1a over the four bytes of a number.</summary>
    private static void Add(ref uint hash, int value)
    {
        for (var shift = 0; shift < 32; shift += 8)
            hash = (hash ^ (byte)(value >> shift)) * 16777619u;
    }
}
