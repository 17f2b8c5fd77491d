using System.Collections.Frozen;

namespace PaperSearch.Text;

/// <summary>The LaTeX commands that titles and abstracts use.</summary>
internal static class LatexCommands
{
    private const string Formats =
        "textbf textit textrm textsf texttt textsc textsl textmd textup textnormal text emph em it bf rm sf tt sc sl cal "
        + "boldmath bfseries itshape ttfamily scshape sffamily rmfamily mathrm mathbf mathit mathsf mathtt mathcal mathbb "
        + "mathfrak mathscr Bbb frak mathnormal boldsymbol bm pmb mbox hbox fbox operatorname ensuremath underline uline overline "
        + "hat widehat tilde widetilde bar vec dot ddot dddot acute grave check breve mathring underbrace overbrace overrightarrow "
        + "left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr middle displaystyle textstyle scriptstyle limits nolimits "
        + "tiny small large Large LARGE huge footnotesize normalsize textsuperscript textsubscript protect relax xspace "
        + "footnote url path centering noindent thanks sp sb mathop mathbin mathrel rlap llap";

    private const string Silents =
        "cite citep citet citealt citealp citeauthor citeyear ref eqref autoref cref Cref label nocite pageref vspace hspace "
        + "includegraphics bibliography bibliographystyle begin end color textcolor pacs footnotemark tag";

    private const string Spaces = "quad qquad enspace thinspace medspace thickspace newline linebreak par item hfill";

    private const string Fractions = "frac dfrac tfrac cfrac binom";

    private const string Signs =
        "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta θ iota ι kappa κ varkappa κ "
        + "lambda λ mu μ nu ν xi ξ omicron ο pi π varpi π rho ρ varrho ρ sigma σ varsigma σ tau τ upsilon υ phi φ varphi φ "
        + "chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω digamma ϝ "
        + "ell ℓ hbar ℏ imath ı jmath ȷ Re ℜ Im ℑ aleph ℵ wp ℘ infty ∞ partial ∂ nabla ∇ emptyset ∅ varnothing ∅ forall ∀ "
        + "exists ∃ neg ¬ times × div ÷ cdot · cdots ⋯ ldots … dots … pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ "
        + "odot ⊙ ominus ⊖ wedge ∧ vee ∨ cap ∩ cup ∪ setminus ∖ leq ≤ le ≤ geq ≥ ge ≥ ll ≪ gg ≫ neq ≠ ne ≠ approx ≈ sim ∼ "
        + "simeq ≃ cong ≅ equiv ≡ propto ∝ lesssim ≲ gtrsim ≳ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ in ∈ notin ∉ ni ∋ "
        + "to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ longrightarrow ⟶ mapsto ↦ "
        + "uparrow ↑ downarrow ↓ sum ∑ prod ∏ int ∫ oint ∮ sqrt √ prime ′ dagger † ddagger ‡ dag † ddag ‡ perp ⊥ parallel ∥ "
        + "mid ∣ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ Vert ‖ vert | square □ Box □ triangle △ diamond ⋄ "
        + "degree ° textdegree ° copyright © pounds £ euro € S § P ¶ textregistered ® texttrademark ™ textasciitilde ~ "
        + "textasciicircum ^ textunderscore _ textbackslash \\ textendash – textemdash — textmu µ micro µ backslash \\ angle ∠ top ⊤ bot ⊥";

    private const string Letters = "o ø O Ø l ł L Ł ss ß ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ";

    /// <summary>The accents that are letters, by their combining marks.</summary>
    private const string Accents = "c \u0327 v \u030C H \u030B u \u0306 k \u0328 r \u030A b \u0331 d \u0323 t \u0361";

    /// <summary>All that is known, one kind behind the other.</summary>
    internal const string All =
        Formats + "\n" + Silents + "\n" + Spaces + "\n" + Fractions + "\n" + Signs + "\n" + Letters + "\n" + Accents;

    private const string AccentSigns = "'\"`^~=.";
    private const string AccentMarks = "\u0301\u0308\u0300\u0302\u0303\u0304\u0307";

    private static readonly FrozenDictionary<string, LatexCommand>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Build().ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a command of letters does; one that nobody knows is seen by its name.</summary>
    public static LatexCommand Find(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var command) ? command : default;

    /// <summary>All commands by name.</summary>
    public static IEnumerable<KeyValuePair<string, LatexCommand>> Entries => ByName.Dictionary;

    /// <summary>The combining mark of an accent command such as <c>\'</c>; '\0' where the sign is none.</summary>
    public static char AccentOf(char sign)
    {
        var at = AccentSigns.IndexOf(sign);
        return at < 0 ? '\0' : AccentMarks[at];
    }

    private static Dictionary<string, LatexCommand> Build()
    {
        var all = new Dictionary<string, LatexCommand>(StringComparer.Ordinal);
        AddNames(all, Formats, LatexRole.Format);
        AddNames(all, Silents, LatexRole.Silent);
        AddNames(all, Spaces, LatexRole.Space);
        AddNames(all, Fractions, LatexRole.Fraction);
        AddSigns(all, Signs, LatexRole.Sign);
        AddSigns(all, Letters, LatexRole.Letter);
        AddSigns(all, Accents, LatexRole.Accent);
        return all;
    }

    private static void AddNames(Dictionary<string, LatexCommand> all, string names, LatexRole role)
    {
        foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            all.Add(name, new LatexCommand(role));
    }

    private static void AddSigns(Dictionary<string, LatexCommand> all, string pairs, LatexRole role)
    {
        var parts = pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i += 2)
            all.Add(parts[i], new LatexCommand(role, parts[i + 1][0]));
    }
}
