using PaperSearch.Embedded.Postings;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Steps paper by paper through those that have enough of the words, where the clause is part of another. Words are few,
/// so the smallest next paper is found by looking at each; where all of them are asked for, the rarest leads.
/// </summary>
internal sealed class Bm25FScorer(OpenWord<WordCursor>[] words, int minimum, WordScoring scoring) : PaperScorer
{
    /// <summary>Where a paper must have all words: their postings, the rarest word's first; else none.</summary>
    private readonly WordCursor[] all = AllOf(words, minimum);

    public override long Cost { get; } = words.Sum(word => word.OnlyRanks ? 0 : word.Postings.Cost);

    public override int Advance(int target)
    {
        if (words.Length == 1 && minimum <= 1)
            return Doc = words[0].Postings.Advance(target);
        if (all.Length > 0)
        {
            Doc = AdvanceAll(target);
            return AdvanceOthers();
        }
        while (true)
        {
            Doc = NoMoreDocs;
            foreach (var word in words)
            {
                if (word.OnlyRanks)
                    break;
                var next = word.Postings.Doc < target ? word.Postings.Advance(target) : word.Postings.Doc;
                Doc = Math.Min(Doc, next);
            }
            if (Doc == NoMoreDocs || minimum <= 1 || Matching() >= minimum)
                return AdvanceOthers();
            target = Doc + 1;
        }
    }

    public override float Score() => Score(float.MinValue);

    public override float Score(float least)
    {
        var score = 0f;
        foreach (var word in words)
        {
            if (word.Postings.Doc == Doc)
                score += scoring.Word(Doc, word.Factor, word.Postings.Frequency);
        }
        return scoring.HasSignals ? scoring.WithSignals(Doc, score, Matches(), least) : score;
    }

    /// <summary>The parts of the current paper's score.</summary>
    /// <param name="of">How many words were looked for.</param>
    public ScorePart Explain(int of)
    {
        var matching = words.Where(word => word.Postings.Doc == Doc && word.Factor > 0).ToList();
        var parts = matching.Select(word => scoring.ExplainWord(Doc, word.Factor, word.Postings.Frequency, word.Word));
        return new ScorePart(
            $"sum of {matching.Count} matching words of {of}", Score(), [.. parts, .. scoring.ExplainSignals(Doc, Matches())]);
    }

    private static WordCursor[] AllOf(OpenWord<WordCursor>[] words, int minimum)
    {
        if (minimum <= 1)
            return [];
        var required = words.Where(word => !word.OnlyRanks).Select(word => word.Postings).OrderBy(word => word.Cost).ToArray();
        return required.Length == minimum ? required : [];
    }

    private int AdvanceAll(int target)
    {
        var lead = all[0];
        var doc = lead.Doc < target ? lead.Advance(target) : lead.Doc;
        for (var i = 1; i < all.Length && doc != NoMoreDocs;)
        {
            var next = all[i].Doc < doc ? all[i].Advance(doc) : all[i].Doc;
            if (next == doc)
            {
                i++;
                continue;
            }
            doc = next == NoMoreDocs ? NoMoreDocs : lead.Advance(next);
            i = 1;
        }
        return doc;
    }

    /// <summary>Brings the words by which no paper is found to the current one.</summary>
    private int AdvanceOthers()
    {
        for (var i = words.Length - 1; i >= 0 && words[i].OnlyRanks; i--)
        {
            if (words[i].Postings.Doc < Doc)
                words[i].Postings.Advance(Doc);
        }
        return Doc;
    }

    private WordMatches Matches()
    {
        var (idf, count, all) = (0f, 0, 0);
        foreach (var word in words)
        {
            if (word.Postings.Doc != Doc)
                continue;
            if (!word.OnlyRanks)
                all++;
            if (word.IsVariant || !word.Postings.InTitle)
                continue;
            idf += word.TitleFactor;
            count += word.Count;
        }
        return new WordMatches(all, idf, count);
    }

    private int Matching()
    {
        var matching = 0;
        foreach (var word in words)
        {
            if (!word.OnlyRanks && word.Postings.Doc == Doc)
                matching++;
        }
        return matching;
    }
}
