using System.Collections.Frozen;

namespace PaperSearch.Text;

/// <summary>
/// How LaTeX commands are shown: those of <see cref="LatexCommands"/>, and more that the analysis reads by their names.
/// </summary>
internal static class ReadableCommands
{
    private const string Functions =
        "arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min "
        + "mod bmod Pr sec sin sinh sup tan tanh argmax argmin sgn rank diag tr Tr";

    private const string Words = "text textrm textit textbf textsf texttt textnormal textsc textsl textup textmd mbox hbox fbox";

    private const string Formats =
        "Cal bold roman mathop mathord mathopen mathclose mathpunct allowbreak nobreak vphantom smash mathstrut strut "
        + "Biggl Biggr nonumber notag selectfont upshape mdseries slshape sbox raggedright nobreakdash sloppy";

    private const string Silents = "citenum citeyearpar parencite textcite autocite footcite onlinecite phantom hphantom hskip cites Ref nameref vref";

    private const string Signs =
        "leqslant ≤ geqslant ≥ eqslantless ⪕ nleq ≰ ngeq ≱ nless ≮ ngtr ≯ lll ⋘ ggg ⋙ prec ≺ succ ≻ preceq ⪯ succeq ⪰ preccurlyeq ≼ "
        + "succcurlyeq ≽ lsim ≲ gsim ≳ la ≲ ga ≳ lessapprox ⪅ gtrapprox ⪆ lessgtr ≶ gtrless ≷ doteq ≐ asymp ≍ triangleq ≜ coloneqq ≔ "
        + "coloneq ≔ approxeq ≊ backsim ∽ nsim ≁ ncong ≇ subsetneq ⊊ supsetneq ⊋ subsetneqq ⫋ nsubseteq ⊈ nsubset ⊄ sqsubset ⊏ "
        + "sqsubseteq ⊑ sqsupseteq ⊒ nmid ∤ nparallel ∦ models ⊨ vdash ⊢ Vdash ⊩ vDash ⊨ dashv ⊣ lhd ⊲ rhd ⊳ unlhd ⊴ unrhd ⊵ "
        + "triangleleft ◁ triangleright ▷ trianglelefteq ⊴ trianglerighteq ⊵ gets ← iff ⟺ implies ⟹ Longrightarrow ⟹ "
        + "Longleftarrow ⟸ Longleftrightarrow ⟺ longleftarrow ⟵ longleftrightarrow ⟷ longmapsto ⟼ hookrightarrow ↪ hookleftarrow ↩ "
        + "twoheadrightarrow ↠ rightarrowtail ↣ rightleftharpoons ⇌ rightleftarrows ⇄ leftrightarrows ⇆ rightrightarrows ⇉ "
        + "rightsquigarrow ⇝ leadsto ⇝ rightharpoonup ⇀ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ "
        + "swarrow ↙ nwarrow ↖ upharpoonright ↾ restriction ↾ circlearrowleft ↺ circlearrowright ↻ bowtie ⋈ ltimes ⋉ rtimes ⋊ "
        + "amalg ⨿ coprod ∐ bigoplus ⨁ bigotimes ⨂ bigcup ⋃ bigcap ⋂ bigsqcup ⨆ bigwedge ⋀ bigvee ⋁ bigodot ⨀ iint ∬ iiint ∭ "
        + "lor ∨ land ∧ lnot ¬ sqcup ⊔ sqcap ⊓ uplus ⊎ boxtimes ⊠ boxplus ⊞ boxdot ⊡ oslash ⊘ dotplus ∔ wr ≀ smallsetminus ∖ "
        + "curlyvee ⋎ curlywedge ⋏ barwedge ⊼ veebar ⊻ complement ∁ sharp ♯ flat ♭ natural ♮ clubsuit ♣ diamondsuit ♢ heartsuit ♡ "
        + "spadesuit ♠ sun ☉ checkmark ✓ bigstar ★ lozenge ◊ blacklozenge ⧫ Diamond ◇ blacksquare ■ blacktriangle ▲ bigtriangleup △ "
        + "bigtriangledown ▽ triangledown ▽ bigcirc ◯ therefore ∴ because ∵ hslash ℏ beth ℶ gimel ℷ daleth ℸ eth ð nexists ∄ surd √ "
        + "measuredangle ∡ colon : lvert | rvert | lVert ‖ rVert ‖ lbrace { rbrace } lbrack [ rbrack ] lgroup ( rgroup ) slash / "
        + "dotsc … dotsb ⋯ dotsm ⋯ dotso … vdots ⋮ ddots ⋱ textellipsis … textbar | textless < textgreater > textquoteright ’ "
        + "textquotedblright ” textperiodcentered · textdollar $ textbullet • textdagger † "
        + "textpm ± texttimes × textmultiply × textsection § textparagraph ¶ textonehalf ½ texteuro € textordmasculine º lq ‘ rq ’ "
        + "guillemotleft « guillemotright » TeX TeX LaTeX LaTeX LaTeXe LaTeX2e BibTeX BibTeX item • arcmin ′ arcsec ″ arcdeg ° "
        + "textalpha α textbeta β textgamma γ textdelta δ textlambda λ textpi π textsigma σ textomega ω textOmega Ω textDelta Δ hdots … Bbbk 𝕜 "
        + "varGamma Γ varDelta Δ varTheta Θ varLambda Λ varXi Ξ varPi Π varSigma Σ varUpsilon Υ varPhi Φ varPsi Ψ varOmega Ω";

    private const string Marks =
        "hat \u0302 widehat \u0302 tilde \u0303 widetilde \u0303 bar \u0304 overline \u0304 vec \u20D7 overrightarrow \u20D7 dot \u0307 ddot \u0308 "
        + "dddot \u20DB acute \u0301 grave \u0300 check \u030C widecheck \u030C breve \u0306 mathring \u030A";

    private const string Relations =
        "≤≥≪≫≠≈∼≃≅≡∝≲≳⊂⊆⊃⊇∈∉∋→←↔⇒⇐⇔⟶↦∣∥⊥⪕≰≱≮≯⋘⋙≺≻⪯⪰≼≽⪅⪆≶≷≐≍≜≔≊∽≁≇⊊⊋⫋⊈⊄⊏⊑⊒∤∦⊨⊢⊩⊣⊲⊳⊴⊵◁▷⟺⟹⟸⟵⟷⟼↪↩↠↣⇌⇄⇆⇉⇝⇀⋈";

    private const string Binaries = "×÷·±∓⋆∘•⊕⊗⊙⊖∧∨∩∪∖⋉⋊⨿⊔⊓⊎⊠⊞⊡⊘∔≀⋎⋏⊼⊻";

    private const string Large = "∑∏∫∮∐⨁⨂⋃⋂⨆⋀⋁⨀∬∭";

    private static readonly FrozenDictionary<string, ReadableCommand>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Build().ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How a command of letters is shown.</summary>
    public static ReadableCommand Find(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var command) ? command : default;

    /// <summary>How a sign set by a command stands in a formula.</summary>
    public static AtomKind AtomOf(char sign)
    {
        if (Relations.Contains(sign))
            return AtomKind.Relation;
        if (Binaries.Contains(sign))
            return AtomKind.Binary;
        return Large.Contains(sign) ? AtomKind.Operator
            : sign switch
            {
                '(' or '[' or '{' or '⟨' or '⌊' or '⌈' => AtomKind.Open,
                ')' or ']' or '}' or '⟩' or '⌋' or '⌉' => AtomKind.Close,
                ',' or ';' => AtomKind.Punctuation,
                '=' or '+' or '-' or '*' or '<' or '>' or ':' or '|' or '/' => AtomKind.Typed,
                _ => AtomKind.Ordinary,
            };
    }

    private static Dictionary<string, ReadableCommand> Build()
    {
        var all = new Dictionary<string, ReadableCommand>(StringComparer.Ordinal);
        foreach (var (name, command) in LatexCommands.Entries)
            all[name] = Shared(command);
        AddNames(Functions, name => new ReadableCommand(ReadableRole.Sign, name is "bmod" ? "mod" : name, AtomKind.Operator));
        AddNames(Words, _ => new ReadableCommand(ReadableRole.Words));
        AddNames(Formats, _ => new ReadableCommand(ReadableRole.Format));
        AddNames(Silents, _ => new ReadableCommand(ReadableRole.Silent));
        AddPairs(Signs, sign => new ReadableCommand(ReadableRole.Sign, sign, AtomOf(sign[0])));
        AddPairs("textquoteleft ‘ textquotedblleft “", sign => new ReadableCommand(ReadableRole.Letter, sign));
        AddPairs(Marks, mark => new ReadableCommand(ReadableRole.Mark, mark));
        AddNames("mathbb Bbb mathds mathbbm", _ => new ReadableCommand(ReadableRole.DoubleStruck));
        AddNames("url path nolinkurl", _ => new ReadableCommand(ReadableRole.Verbatim));
        AddNames("footnote thanks footnotetext", _ => new ReadableCommand(ReadableRole.Aside));
        AddNames("href textcolor", _ => new ReadableCommand(ReadableRole.SecondArgument));
        AddNames("textsuperscript sp", _ => new ReadableCommand(ReadableRole.Superscript));
        AddNames("textsubscript sb", _ => new ReadableCommand(ReadableRole.Subscript));
        AddNames("stackrel overset", _ => new ReadableCommand(ReadableRole.Stack, "^"));
        AddNames("underset", _ => new ReadableCommand(ReadableRole.Stack, "_"));
        AddNames("operatorname", _ => new ReadableCommand(ReadableRole.FunctionName));
        AddNames("binom dbinom tbinom", _ => new ReadableCommand(ReadableRole.Binomial));
        AddNames("begin end", _ => new ReadableCommand(ReadableRole.Begin));
        AddNames("hspace", _ => new ReadableCommand(ReadableRole.Space, "{"));
        AddNames("left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr middle", _ => new ReadableCommand(ReadableRole.Delimiter));
        AddPairs("over / choose choose atop |", sign => new ReadableCommand(ReadableRole.Over, sign));
        AddNames("nfrac sfrac nicefrac", _ => new ReadableCommand(ReadableRole.Fraction));
        all["sqrt"] = new ReadableCommand(ReadableRole.Root);
        all["not"] = new ReadableCommand(ReadableRole.Not);
        return all;

        void AddNames(string names, Func<string, ReadableCommand> command)
        {
            foreach (var name in names.Split(' '))
                all[name] = command(name);
        }

        void AddPairs(string pairs, Func<string, ReadableCommand> command)
        {
            var parts = pairs.Split(' ');
            for (var i = 0; i < parts.Length; i += 2)
                all[parts[i]] = command(parts[i + 1]);
        }
    }

    private static ReadableCommand Shared(LatexCommand command)
    {
        var sign = command.Sign.ToString();
        return command.Role switch
        {
            LatexRole.Format => new ReadableCommand(ReadableRole.Format),
            LatexRole.Sign => new ReadableCommand(ReadableRole.Sign, sign, AtomOf(command.Sign)),
            LatexRole.Letter => new ReadableCommand(ReadableRole.Letter, sign),
            LatexRole.Accent => new ReadableCommand(ReadableRole.Accent, sign),
            LatexRole.Silent => new ReadableCommand(ReadableRole.Silent),
            LatexRole.Space => new ReadableCommand(ReadableRole.Space),
            LatexRole.Fraction => new ReadableCommand(ReadableRole.Fraction),
            _ => default,
        };
    }
}
