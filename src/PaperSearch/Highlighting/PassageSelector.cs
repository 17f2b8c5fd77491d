using PaperSearch.Text;

namespace PaperSearch.Highlighting;

/// <summary>
/// Chooses what of an abstract to show: the sentences with the most different matched words, in text order, about three
/// lines altogether. Sentences that are too long are cut between words, never inside a formula.
/// </summary>
internal static class PassageSelector
{
    private const int Budget = 320;
    private const int MostPassages = 3;

    /// <param name="text">The abstract.</param>
    /// <param name="spans">The matches in the readable text.</param>
    /// <param name="kinds">Which word each is.</param>
    public static ValueList<Passage> Select(ReadableText text, ValueList<TextSpan> spans, List<int> kinds)
    {
        if (spans.Count == 0)
            return [Cut(text, new TextSpan(0, text.Text.Length), 0, Budget * 3 / 4, spans)];
        var sentences = Sentences(text.Text, text.Formulas, spans);
        var chosen = new List<TextSpan>();
        var covered = new HashSet<int>();
        var left = Budget;
        while (chosen.Count < MostPassages && left > 60)
        {
            var best = default(TextSpan);
            var bestGain = 0.0;
            foreach (var sentence in sentences)
            {
                if (chosen.Contains(sentence) || Gain(sentence, spans, kinds, covered) is var gain && gain <= bestGain)
                    continue;
                best = sentence;
                bestGain = gain;
            }
            if (bestGain <= 0 || (chosen.Count > 0 && bestGain < 1))
                break;
            chosen.Add(best);
            left -= best.To - best.From;
            for (var i = 0; i < spans.Count; i++)
            {
                if (spans[i].From >= best.From && spans[i].From < best.To)
                    covered.Add(kinds[i]);
            }
        }
        chosen.Sort((a, b) => a.From.CompareTo(b.From));
        var budget = Budget / chosen.Count;
        return chosen.Select(s => Cut(text, s, FirstMatch(s, spans), Math.Max(budget, 120), spans)).ToValueList();
    }

    // Different words not shown yet count one each; repeats and an early place break ties.
    private static double Gain(TextSpan sentence, ValueList<TextSpan> spans, List<int> kinds, HashSet<int> covered)
    {
        var gain = 0.0;
        var here = new HashSet<int>();
        for (var i = 0; i < spans.Count; i++)
        {
            if (spans[i].From < sentence.From || spans[i].From >= sentence.To)
                continue;
            gain += !here.Add(kinds[i]) ? 0.01 : covered.Contains(kinds[i]) ? 0.1 : 1;
        }
        return gain;
    }

    private static int FirstMatch(TextSpan sentence, ValueList<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            if (span.From >= sentence.From && span.From < sentence.To)
                return span.From;
        }
        return sentence.From;
    }

    // The words of a phrase may stand in two sentences, which are then one to look at.
    private static List<TextSpan> Sentences(string text, IReadOnlyList<(int From, int To)> formulas, ValueList<TextSpan> spans)
    {
        var sentences = new List<TextSpan>();
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] == '\n' || (text[i] is '.' or '!' or '?'
                && i + 2 < text.Length && text[i + 1] == ' ' && !char.IsLower(text[i + 2])
                && !IsAbbreviation(text, from, i));
            if (!ends || IsInside(i, formulas) || IsInside(i, spans))
                continue;
            Add(from, i + 1);
            from = i + 1;
        }
        Add(from, text.Length);
        return sentences;

        void Add(int start, int end)
        {
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
                end--;
            if (end > start)
                sentences.Add(new TextSpan(start, end));
        }
    }

    // "et al.", "e.g.", "Fig.", initials: a full stop that ends no sentence.
    private static bool IsAbbreviation(string text, int from, int stop)
    {
        var start = stop;
        while (start > from && char.IsLetter(text[start - 1]))
            start--;
        var word = text.AsSpan(start, stop - start);
        return word.Length == 1
            || word is "al" or "Fig" or "Eq" or "Ref" or "Refs" or "vs" or "cf" or "resp" or "Dr" or "Sec" or "etc"
            || (start > from && text[start - 1] == '.');
    }

    private static bool IsInside(int at, IReadOnlyList<(int From, int To)> formulas)
    {
        foreach (var (from, to) in formulas)
        {
            if (at >= from && at < to)
                return true;
        }
        return false;
    }

    private static bool IsInside(int at, ValueList<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            if (at >= span.From && at + 1 < span.To)
                return true;
        }
        return false;
    }

    /// <summary>About <paramref name="length"/> characters of a sentence around a place, with the marks in them.</summary>
    private static Passage Cut(ReadableText text, TextSpan sentence, int around, int length, ValueList<TextSpan> spans)
    {
        var (from, to) = (sentence.From, sentence.To);
        if (to - from > length + 40)
        {
            from = Math.Max(from, Math.Min(around - length / 4, to - length));
            to = Math.Min(to, from + length);
            from = from == sentence.From ? from : Boundary(text, from, sentence.From, -1, spans);
            to = to == sentence.To ? to : Boundary(text, to, sentence.To, 1, spans);
        }
        var marks = spans.Where(s => s.From >= from && s.To <= to)
            .Select(s => new TextSpan(s.From - from, s.To - from)).ToValueList();
        var (offset, end) = text.ToStored(from, to);
        return new Passage(text.Text[from..to], offset, end, marks);
    }

    /// <summary>The next place in a direction where a cut goes through no word, mark or formula.</summary>
    private static int Boundary(ReadableText readable, int at, int end, int step, ValueList<TextSpan> spans)
    {
        var text = readable.Text;
        for (; at != end; at += step)
        {
            var between = step > 0 ? char.IsWhiteSpace(text[at]) : char.IsWhiteSpace(text[at - 1]);
            if (between && !spans.Any(s => at > s.From && at < s.To) && !readable.Formulas.Any(f => at > f.From && at < f.To))
                return at;
        }
        return end;
    }
}
