using PaperSearch.Querying;
using PaperSearch.Text;

namespace PaperSearch.Resolving;

/// <summary>
/// Finds what was meant by words that few papers have and that are nearly another one, by the words beside them in the query:
/// papers have "learning" near "reinforcement" thousands of times, and "lerning" never. Where that is not sure, it is offered.
/// For one query.
/// </summary>
internal sealed class RareWordCorrector(
    AnalyzedTexts texts, JoinedWords joined, ITermDictionary dictionary, SpellingCorrector spelling)
{
    /// <summary>A word that more papers have, or three of them and more than one in so many, is none of these.</summary>
    private const int MostPapers = 100;
    private const int OneIn = 5000;

    /// <summary>A word that is not so many times as frequent is no likelier than the typed one.</summary>
    private const int Rarer = 50;

    private const int ShortestWord = 4;

    /// <summary>The same of words that no paper has.</summary>
    private const int ShortestAbsentWord = 3;

    /// <summary>Words with so many letters are hardly ever nearly another one by chance.</summary>
    private const int LongWord = 9;

    /// <summary>
    /// How many times as many papers must have the other word beside the same words as may have the typed one there, where
    /// that is long and no paper was found that has it there.
    /// </summary>
    private const double Least = 5;

    /// <summary>How many times as many for each letter that a word is shorter.</summary>
    private const double PerLetter = 4;

    /// <summary>And where the first letter is another, which is hardly ever mistyped.</summary>
    private const double OtherFirstLetter = 5;

    /// <summary>And where the word stands in a title, where mistakes are seen.</summary>
    private const double InTitle = 30;

    /// <summary>
    /// Of a word so long that papers have beside the others, another that far more have there is offered: "Boltzman equation".
    /// </summary>
    private const int ShortestSlip = 6;

    /// <summary>A long word that no more papers have is likely a slip of theirs.</summary>
    private const int MostSlips = 2;

    /// <summary>The part of it that is enough where two letters are swapped, as few words differ so.</summary>
    private const double Swapped = 0.1;

    /// <summary>And where papers have no more than its stem, or an author of that name.</summary>
    private const double NotAsWritten = 0.1;

    /// <summary>How many times as many where papers do have the typed word there.</summary>
    private const double BesideTyped = 1000;

    /// <summary>The same of words that are not short.</summary>
    private const double BesideTypedLong = 300;

    /// <summary>
    /// And how many times as many as by chance: "showing" stands near any word more often than a rare one does.
    /// </summary>
    private const double MoreThanByChance = 5;

    /// <summary>The same where no paper has the typed word there, as a part of how many times as many are needed.</summary>
    private const double PartOfNeeded = 1.0 / 320;

    /// <summary>
    /// A word so many times as frequent there as the typed one by chance is meant, however often by chance it is there itself: of
    /// words with <see cref="LongWord"/> letters.
    /// </summary>
    private const double FarMore = 3000;

    /// <summary>And so many times more for each letter that a word is shorter.</summary>
    private const double FarMorePerLetter = 2;

    /// <summary>So much less is enough to be offered.</summary>
    private const double Offered = 0.1;

    /// <summary>The same where papers have the typed word there.</summary>
    private const double OfferedBesideTyped = 0.05;

    /// <summary>Alone, a word must be so many times as frequent as the typed one to be offered.</summary>
    private const double OfferedAlone = 300;

    /// <summary>How many words may stand between two words of a query in papers.</summary>
    private const int Distance = 3;

    /// <summary>
    /// How many of the papers that have two words have them that near by chance: the positions in reach, of those of a text.
    /// </summary>
    private const double NearByChance = 0.15;

    private const int MostCandidates = 5;

    /// <summary>So many papers are counted, to tell which of several words is meant.</summary>
    private const int MostCounted = 1000;

    // Papers without an abstract have their words in the title alone.
    private static readonly string[] fields = [SearchedFields.Abstract, SearchedFields.Title];

    /// <summary>The part of it that is enough where no paper has the typed word and one beside it, wherever they stand.</summary>
    private const double WithoutPapers = 0.2;

    /// <summary>Of words that may be meant by one that no paper has, one so much likelier beside the others is.</summary>
    private const int ClearlyMore = 5;

    /// <summary>For each part of a text the word that is searched for it or beside it; else <see langword="null"/>.</summary>
    public string?[] Correct(ReadOnlySpan<ResolvedNode> parts)
    {
        var meant = new string?[parts.Length];
        if (!joined.AreLookedFor)
            return meant;
        Doubt?[]? doubts = null;
        for (var i = 0; i < parts.Length; i++)
        {
            if (DoubtOf(parts, i) is { } doubt)
                (doubts ??= new Doubt?[parts.Length])[i] = doubt;
        }
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is ResolvedWord { Tokens: [{ Meant.Count: > 1 } absent] })
                meant[i] = Choose(absent, Beside(parts, doubts ?? [], i));
            else if (doubts?[i] is { } doubt)
                meant[i] = Decide(doubt, Beside(parts, doubts, i));
        }
        return meant;
    }

    /// <summary>Of the words that a word which no paper has was read as, the one that papers have beside the others.</summary>
    private string? Choose(ResolvedToken absent, List<Neighbour> beside)
    {
        var (best, most, second) = (default(string), 0, 0);
        foreach (var candidate in absent.Meant!)
        {
            var pattern = PatternOf(candidate);
            var together = beside.Sum(other => PapersWith(pattern, other.Pattern, MostCounted));
            if (together > most)
                (best, most, second) = (candidate, together, most);
            else
                second = Math.Max(second, together);
        }
        if (best is null || most < ClearlyMore * second)
            return null;
        spelling.Narrow(absent.Unstemmed, best);
        return best;
    }

    /// <summary>A word that a few papers have and that is nearly one that many have; else <see langword="null"/>.</summary>
    private Doubt? DoubtOf(ReadOnlySpan<ResolvedNode> parts, int at)
    {
        if (parts[at] is not ResolvedWord
            {
                Source: WordQuery { Match: WordMatch.Stemmed, Field: null } word,
                Tokens: [{ IsStopWord: false, Meant: null } token],
                Variants.Count: 0,
            }
            || word.Text.Length < ShortestAbsentWord || !IsPlain(word.Text)
            || (word.Text.Length < ShortestWord && dictionary.IsKnown(token.Word)))
        {
            return null;
        }
        // Most words are told to be usual by the abstracts.
        var most = Math.Clamp(dictionary.Papers / OneIn, 2, MostPapers);
        var papers = dictionary.DocumentFrequency(SearchedFields.Abstract, TermForm.Exact, token.Unstemmed);
        if (papers > most)
            return null;
        var titles = dictionary.DocumentFrequency(SearchedFields.Title, TermForm.Exact, token.Unstemmed);
        if (titles > most)
            return null;
        papers = Math.Max(papers, titles);
        var name = token.Word with
        {
            Terms = token.Word.Terms.Where(term => term.Field == SearchedFields.Author).ToValueList(),
        };
        if (!dictionary.IsKnown(name))
            name = null;
        else if (char.IsAsciiLetterUpper(word.Text[0]) && AreOthersSmall(parts, at))
            return null;
        var pattern = PatternOf(word.Text);
        var beside = Beside(parts, [], at);
        // Where papers have it beside the others, hardly anything but two swapped letters tells a mistake in a short word. Alone
        // no other word may be frequent enough: then there is no need to look through them.
        var swappedOnly = beside.Count == 0
            ? Alone(Needed(token.Unstemmed, papers, titles > 0), papers) > dictionary.Papers
            : papers > 0 && token.Unstemmed.Length < ShortestSlip
                && beside.Exists(other => PapersWith(pattern, other.Pattern, 1) > 0);
        List<CountedTerm> near = [.. spelling.Near(token.Unstemmed, swappedOnly)
            .Where(term => term.Papers >= Rarer * (long)Math.Max(1, papers) && StemOf(term.Text) != token.Stem)
            .Take(MostCandidates)];
        return near.Count == 0 ? null
            : new Doubt(token.Unstemmed, word.Span, token.Word, pattern, papers, titles > 0, name, near);
    }

    private string? Decide(Doubt doubt, List<Neighbour> beside)
    {
        if (doubt.Name is { } name && beside.Exists(other => dictionary.HavePaper(name, other.Word)))
            return null;
        // Other words may have the same stem; the papers that have the word itself are no more than are known.
        var most = doubt.Papers > 0 ? doubt.Papers : MostPapers;
        var asTyped = beside.Sum(other => Math.Min(most, PapersWith(doubt.Pattern, other.Pattern, most)));
        var papers = doubt.Papers > 0 ? doubt.Papers : Math.Max(1, PapersWith(doubt.Pattern));
        var isBeside = doubt.Papers > 0 && asTyped > 0;
        var isNowhere = asTyped == 0 && !beside.Exists(other => dictionary.HavePaper(doubt.Word, other.Word));
        var best = (Word: default(string), IsSure: false, Papers: 0);
        foreach (var (candidate, usual) in doubt.Candidates)
        {
            var needed = isBeside ? NeededBesideTyped(doubt, candidate) : Needed(doubt, candidate);
            var moreThanByChance = isBeside ? MoreThanByChance : Math.Min(MoreThanByChance, needed * PartOfNeeded);
            var offered = isBeside ? OfferedBesideTyped : Offered;
            var farMore = FarMoreThan(doubt, candidate);
            var pattern = PatternOf(candidate);
            var papersWithIt = PapersWith(pattern);
            var (isSure, isLikely, found) = (false, beside.Count == 0 && usual >= Alone(needed, doubt.Papers), usual);
            if (beside.Count > 0)
                found = 0;
            foreach (var other in beside)
            {
                var typedByChance = ByChance(papers, other);
                var enough = Math.Max(needed * (asTyped + typedByChance), moreThanByChance * ByChance(papersWithIt, other));
                if (!isBeside)
                    enough = Math.Min(enough, farMore * typedByChance);
                enough = Math.Max(1, isNowhere ? WithoutPapers * enough : enough);
                var together = enough * offered > usual ? 0
                    : PapersWith(pattern, other.Pattern, (int)Math.Max(MostCounted, Math.Ceiling(enough)));
                found += together;
                isSure |= together >= enough;
                isLikely |= together >= Math.Max(1, enough * offered);
            }
            if ((isSure || isLikely) && (isSure, found).CompareTo((best.IsSure, best.Papers)) > 0)
                best = (candidate, isSure, found);
        }
        if (best.Word is null)
            return null;
        spelling.Add(new SpellingCorrection(
            doubt.Typed, [best.Word], doubt.Span, best.IsSure ? CorrectionKind.Rare : CorrectionKind.Offered));
        return best.IsSure ? best.Word : null;
    }

    private static double Needed(Doubt doubt, string candidate) =>
        Needed(doubt.Typed, doubt.Papers, doubt.IsInTitle) * ByLetters(doubt.Typed, candidate);

    private static double Needed(string typed, int papers, bool isInTitle) =>
        Least * Math.Pow(PerLetter, Shorter(typed)) * (isInTitle ? InTitle : 1) * (papers == 0 ? NotAsWritten : 1);

    private static double NeededBesideTyped(Doubt doubt, string candidate)
    {
        var typed = doubt.Typed;
        var besideTyped = IsLongSlip(typed, doubt.Papers) || IsSwapped(typed, candidate) ? BesideTyped * Swapped
            : typed.Length >= ShortestSlip ? BesideTypedLong
            : BesideTyped;
        return Math.Max(besideTyped, Needed(typed, doubt.Papers, isInTitle: false) * ByLetters(typed, candidate));
    }

    private static double FarMoreThan(Doubt doubt, string candidate) =>
        FarMore * Math.Pow(FarMorePerLetter, Shorter(doubt.Typed)) * (doubt.IsInTitle ? InTitle : 1)
            * ByLetters(doubt.Typed, candidate);

    private static int Shorter(string typed) => Math.Max(0, LongWord - typed.Length);

    private static double ByLetters(string typed, string candidate) =>
        (typed[0] != candidate[0] ? OtherFirstLetter : 1) * (IsSwapped(typed, candidate) ? Swapped : 1);

    /// <summary>How many papers must have a word that is offered for one that stands alone.</summary>
    private static double Alone(double needed, int papers) => Math.Max(OfferedAlone, needed) * Math.Max(1, papers);

    private static bool IsLongSlip(string word, int papers) => word.Length >= LongWord && papers is > 0 and <= MostSlips;

    private static bool IsSwapped(string word, string other)
    {
        if (word.Length != other.Length)
            return false;
        var at = word.AsSpan().CommonPrefixLength(other);
        return at + 1 < word.Length && word[at] == other[at + 1] && word[at + 1] == other[at]
            && word.AsSpan(at + 2).SequenceEqual(other.AsSpan(at + 2));
    }

    /// <summary>The content words before and behind a part, as typed or as they may be meant.</summary>
    private List<Neighbour> Beside(ReadOnlySpan<ResolvedNode> parts, Doubt?[] doubts, int at)
    {
        var beside = new List<Neighbour>(2);
        foreach (var step in (ReadOnlySpan<int>)[-1, 1])
        {
            for (var i = at + step; i >= 0 && i < parts.Length; i += step)
            {
                if (parts[i] is not ResolvedWord
                    {
                        Source: WordQuery { Field: null } word,
                        Tokens: [{ IsStopWord: false } token],
                    })
                    continue;
                var candidates = i < doubts.Length && doubts[i] is { } doubt ? doubt.Candidates : [];
                var meant = (token.Meant ?? []).Concat(candidates.Select(term => term.Text));
                var pattern = new WordPattern(PatternOf(word.Text).Terms.Concat(meant.SelectMany(text => PatternOf(text).Terms))
                    .Distinct(StringComparer.Ordinal).ToValueList());
                beside.Add(new Neighbour(token.Word, pattern, PapersWith(pattern)));
                break;
            }
        }
        return beside;
    }

    // Capitals inside are an acronym's.
    private bool IsPlain(string text) =>
        text.All(char.IsAsciiLetter) && (texts.IsInCapitals || !text.AsSpan(1).ContainsAnyInRange('A', 'Z'));

    private static bool AreOthersSmall(ReadOnlySpan<ResolvedNode> parts, int but)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (i != but && parts[i].Source is WordQuery { Field: null } word && char.IsUpper(word.Text[0]))
                return false;
        }
        return true;
    }

    private double ByChance(int papers, in Neighbour other) => NearByChance * papers * other.Papers / dictionary.Papers;

    private int PapersWith(WordPattern word) =>
        word.Terms.Max(dictionary.PapersWith);

    private int PapersWith(WordPattern word, WordPattern other, int most)
    {
        var papers = 0;
        foreach (var field in fields)
            papers += papers < most ? dictionary.PapersWith(field, new NearPattern(word, other, Distance), most - papers) : 0;
        return papers;
    }

    private string? StemOf(string word) => texts.Read(word, PaperFieldKind.Text) is [var read] ? read.Term : null;

    private WordPattern PatternOf(string word) => WordPattern.Of(texts.Read(word, PaperFieldKind.Text)[0]);

    /// <summary>A word that may be misspelt.</summary>
    /// <param name="Typed">The word, folded.</param>
    /// <param name="Span">Where it stands in the typed text.</param>
    /// <param name="Word">The word as it is searched.</param>
    /// <param name="Pattern">The word as it is looked for at positions.</param>
    /// <param name="Papers">How many papers have it as it is written.</param>
    /// <param name="IsInTitle">Whether a title has it.</param>
    /// <param name="Name">The word as the name of an author; <see langword="null"/> where it is none.</param>
    /// <param name="Candidates">What may be meant.</param>
    private sealed record Doubt(
        string Typed, TextSpan Span, ScoredWord Word, WordPattern Pattern, int Papers, bool IsInTitle, ScoredWord? Name,
        List<CountedTerm> Candidates);

    /// <summary>A word beside it.</summary>
    /// <param name="Word">The word.</param>
    /// <param name="Pattern">The word as it is looked for at positions.</param>
    /// <param name="Papers">How many papers have it.</param>
    private readonly record struct Neighbour(ScoredWord Word, WordPattern Pattern, int Papers);
}
