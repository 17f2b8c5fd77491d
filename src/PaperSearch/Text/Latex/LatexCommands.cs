using System.Collections.Frozen;

namespace PaperSearch.Text.Latex;

/// <summary>The table of the LaTeX commands that titles and abstracts use.</summary>
internal static class LatexCommands
{
    /// <summary>The names of commands that set nothing themselves, by what they do.</summary>
    private static readonly (LatexRole Role, string Names)[] Named =
    [
        (LatexRole.Format,
            "emph em it bf rm sf tt sc sl cal boldmath bfseries itshape ttfamily scshape sffamily rmfamily mathrm mathbf mathit "
            + "mathsf mathtt mathcal mathfrak mathscr frak mathnormal boldsymbol bm pmb ensuremath underline uline underbrace "
            + "overbrace displaystyle textstyle scriptstyle limits nolimits tiny small large Large LARGE huge footnotesize "
            + "normalsize protect relax xspace centering noindent mathop mathbin mathrel rlap llap Cal bold roman mathord "
            + "mathopen mathclose mathpunct allowbreak nobreak smash mathstrut strut nonumber notag selectfont upshape mdseries "
            + "slshape sbox raggedright nobreakdash sloppy scriptscriptstyle"),
        (LatexRole.Words, "text textrm textit textbf textsf texttt textnormal textsc textsl textup textmd mbox hbox fbox"),
        (LatexRole.DoubleStruck, "mathbb Bbb mathds mathbbm"),
        (LatexRole.FunctionName, "operatorname"),
        (LatexRole.Delimiter, "left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr middle"),
        (LatexRole.Silent,
            "cite citep citet citealt citealp citeauthor citeyear citenum citeyearpar parencite textcite autocite footcite "
            + "onlinecite cites ref eqref autoref cref Cref Ref nameref vref label nocite pageref vspace hskip includegraphics "
            + "bibliography bibliographystyle color pacs footnotemark tag phantom hphantom vphantom"),
        (LatexRole.SecondArgument, "href textcolor"),
        (LatexRole.Verbatim, "url path nolinkurl"),
        (LatexRole.Aside, "footnote thanks footnotetext"),
        (LatexRole.Environment, "begin end"),
        (LatexRole.Space, "quad qquad enspace thinspace medspace thickspace newline linebreak par hfill \\ , ; : >"),
        (LatexRole.SizedSpace, "hspace"),
        (LatexRole.Nothing, "- / ! @"),
        (LatexRole.Fraction, "frac dfrac tfrac cfrac nfrac sfrac nicefrac"),
        (LatexRole.Binomial, "binom dbinom tbinom"),
        (LatexRole.Superscript, "textsuperscript sp"),
        (LatexRole.Subscript, "textsubscript sb"),
        (LatexRole.Not, "not"),
    ];

    /// <summary>Commands and what each sets, by what they do.</summary>
    private static readonly (LatexRole Role, string Pairs)[] Paired =
    [
        (LatexRole.Sign,
            "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta θ iota ι kappa κ varkappa κ "
            + "lambda λ mu μ nu ν xi ξ omicron ο pi π varpi π rho ρ varrho ρ sigma σ varsigma σ tau τ upsilon υ phi φ varphi φ "
            + "chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω digamma ϝ "
            + "varGamma Γ varDelta Δ varTheta Θ varLambda Λ varXi Ξ varPi Π varSigma Σ varUpsilon Υ varPhi Φ varPsi Ψ varOmega Ω "
            + "textalpha α textbeta β textgamma γ textdelta δ textlambda λ textpi π textsigma σ textomega ω textOmega Ω "
            + "textDelta Δ textmu µ micro µ ell ℓ hbar ℏ hslash ℏ imath ı jmath ȷ Re ℜ Im ℑ aleph ℵ beth ℶ gimel ℷ daleth ℸ "
            + "wp ℘ eth ð Bbbk 𝕜"),
        (LatexRole.Sign,
            "infty ∞ partial ∂ nabla ∇ emptyset ∅ varnothing ∅ forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ ldots … dots … dotsc … "
            + "dotso … hdots … textellipsis … cdots ⋯ dotsb ⋯ dotsm ⋯ vdots ⋮ ddots ⋱ prime ′ dagger † dag † textdagger † "
            + "ddagger ‡ ddag ‡ perp ⊥ bot ⊥ top ⊤ square □ Box □ blacksquare ■ triangle △ bigtriangleup △ blacktriangle ▲ "
            + "bigtriangledown ▽ triangledown ▽ diamond ⋄ Diamond ◇ lozenge ◊ blacklozenge ⧫ bigstar ★ bigcirc ◯ sun ☉ "
            + "checkmark ✓ angle ∠ measuredangle ∡ surd √ complement ∁ therefore ∴ because ∵ sharp ♯ flat ♭ natural ♮ "
            + "clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ degree ° textdegree ° arcdeg ° arcmin ′ arcsec ″"),
        (LatexRole.Sign,
            "times × texttimes × textmultiply × div ÷ cdot · textperiodcentered · pm ± textpm ± mp ∓ ast ∗ star ⋆ circ ∘ "
            + "bullet • textbullet • item • oplus ⊕ otimes ⊗ odot ⊙ ominus ⊖ oslash ⊘ boxtimes ⊠ boxplus ⊞ boxdot ⊡ dotplus ∔ "
            + "wedge ∧ land ∧ vee ∨ lor ∨ cap ∩ cup ∪ sqcap ⊓ sqcup ⊔ uplus ⊎ setminus ∖ smallsetminus ∖ ltimes ⋉ rtimes ⋊ "
            + "amalg ⨿ wr ≀ curlyvee ⋎ curlywedge ⋏ barwedge ⊼ veebar ⊻ sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ "
            + "bigoplus ⨁ bigotimes ⨂ bigodot ⨀ bigcup ⋃ bigcap ⋂ bigsqcup ⨆ bigwedge ⋀ bigvee ⋁"),
        (LatexRole.Sign,
            "leq ≤ le ≤ geq ≥ ge ≥ leqslant ≤ geqslant ≥ eqslantless ⪕ nleq ≰ ngeq ≱ nless ≮ ngtr ≯ ll ≪ gg ≫ lll ⋘ ggg ⋙ neq ≠ "
            + "ne ≠ approx ≈ approxeq ≊ sim ∼ nsim ≁ backsim ∽ simeq ≃ cong ≅ ncong ≇ equiv ≡ propto ∝ prec ≺ succ ≻ preceq ⪯ "
            + "succeq ⪰ preccurlyeq ≼ succcurlyeq ≽ lesssim ≲ lsim ≲ la ≲ gtrsim ≳ gsim ≳ ga ≳ lessapprox ⪅ gtrapprox ⪆ "
            + "lessgtr ≶ gtrless ≷ doteq ≐ asymp ≍ triangleq ≜ coloneqq ≔ coloneq ≔ subset ⊂ subseteq ⊆ subsetneq ⊊ "
            + "subsetneqq ⫋ nsubset ⊄ nsubseteq ⊈ supset ⊃ supseteq ⊇ supsetneq ⊋ sqsubset ⊏ sqsubseteq ⊑ sqsupseteq ⊒ in ∈ "
            + "notin ∉ ni ∋ mid ∣ nmid ∤ parallel ∥ nparallel ∦ models ⊨ vdash ⊢ Vdash ⊩ vDash ⊨ dashv ⊣ lhd ⊲ rhd ⊳ unlhd ⊴ "
            + "unrhd ⊵ triangleleft ◁ triangleright ▷ trianglelefteq ⊴ trianglerighteq ⊵ bowtie ⋈"),
        (LatexRole.Sign,
            "to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ longrightarrow ⟶ "
            + "longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹ implies ⟹ Longleftarrow ⟸ Longleftrightarrow ⟺ iff ⟺ "
            + "mapsto ↦ longmapsto ⟼ hookrightarrow ↪ hookleftarrow ↩ twoheadrightarrow ↠ rightarrowtail ↣ rightleftharpoons ⇌ "
            + "rightleftarrows ⇄ leftrightarrows ⇆ rightrightarrows ⇉ rightsquigarrow ⇝ leadsto ⇝ rightharpoonup ⇀ uparrow ↑ "
            + "downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ upharpoonright ↾ "
            + "restriction ↾ circlearrowleft ↺ circlearrowright ↻"),
        (LatexRole.Sign,
            "langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace { rbrace } lbrack [ rbrack ] lgroup ( rgroup ) Vert ‖ "
            + "lVert ‖ rVert ‖ | ‖ vert | lvert | rvert | colon : slash / backslash \\ textbackslash \\ textbar | textless < "
            + "textgreater > textasciitilde ~ textasciicircum ^ textunderscore _ textdollar $ textendash – textemdash — "
            + "textquoteright ’ textquotedblright ” lq ‘ rq ’ guillemotleft « guillemotright » copyright © textregistered ® "
            + "texttrademark ™ pounds £ euro € texteuro € S § textsection § P ¶ textparagraph ¶ textonehalf ½ textordmasculine º "
            + "TeX TeX LaTeX LaTeX LaTeXe LaTeX2e BibTeX BibTeX"),
        (LatexRole.Letter,
            "o ø O Ø l ł L Ł ss ß ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ textquoteleft ‘ "
            + "textquotedblleft “"),
        (LatexRole.Accent,
            "' \u0301 \" \u0308 ` \u0300 ^ \u0302 ~ \u0303 = \u0304 . \u0307 c \u0327 v \u030C H \u030B u \u0306 k \u0328 "
            + "r \u030A b \u0331 d \u0323 t \u0361"),
        (LatexRole.Mark,
            "hat \u0302 widehat \u0302 tilde \u0303 widetilde \u0303 bar \u0304 overline \u0304 vec \u20D7 overrightarrow \u20D7 "
            + "dot \u0307 ddot \u0308 dddot \u20DB acute \u0301 grave \u0300 check \u030C widecheck \u030C breve \u0306 "
            + "mathring \u030A"),
        (LatexRole.Root, "sqrt √"),
        (LatexRole.Over, "over / choose choose atop |"),
        (LatexRole.Stack, "stackrel ^ overset ^ underset _"),
    ];

    private const string Functions =
        "arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min "
        + "mod Pr sec sin sinh sup tan tanh argmax argmin sgn rank diag tr Tr";

    private static readonly FrozenDictionary<string, LatexCommand>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Build().ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All commands by name, in any order.</summary>
    public static IEnumerable<KeyValuePair<string, LatexCommand>> Entries => ByName.Dictionary;

    /// <summary>What a command stands for, by its letters or its one sign.</summary>
    public static LatexCommand Find(ReadOnlySpan<char> name) =>
        ByName.TryGetValue(name, out var command) ? command : LatexCommand.Unknown;

    private static Dictionary<string, LatexCommand> Build()
    {
        var all = new Dictionary<string, LatexCommand>(StringComparer.Ordinal)
        {
            [" "] = new(LatexRole.Space),
            ["\n"] = new(LatexRole.Space),
            ["bmod"] = new(LatexRole.Sign, "mod", AtomKind.Operator),
        };
        foreach (var (role, names) in Named)
        {
            foreach (var name in names.Split(' '))
                all.Add(name, new LatexCommand(role));
        }
        foreach (var (role, pairs) in Paired)
        {
            var parts = pairs.Split(' ');
            for (var i = 0; i < parts.Length; i += 2)
                all.Add(parts[i], new LatexCommand(role, parts[i + 1], Atoms.Of(parts[i + 1][0])));
        }
        foreach (var name in Functions.Split(' '))
            all.Add(name, new LatexCommand(LatexRole.Sign, name, AtomKind.Operator));
        return all;
    }
}
