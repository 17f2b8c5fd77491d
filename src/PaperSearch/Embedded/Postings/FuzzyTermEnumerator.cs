using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace PaperSearch.Embedded.Postings;

/// <summary>
/// The terms of a dictionary within some edits of a word: letters inserted, deleted, replaced, or swapped with their neighbour
/// (optimal string alignment distance). The dictionary is sorted, so the rows of the distance table are kept for the beginning
/// that a term shares with the one before, and where no term with a beginning can be near, the least later beginning that can
/// is sought. Schulz and Mihov (2002) build an automaton to the same end; for one word and a few dictionaries its making costs
/// more than all of its use. For one thread.
/// </summary>
internal sealed class FuzzyTermEnumerator
{
    /// <summary>Terms in vain after which the dictionary is sought: a step costs a tenth of that.</summary>
    private const int MostSteps = 12;

    private const int Far = 1000;
    private const int NoLetter = -1;

    /// <summary>Bytes of a letter at most.</summary>
    private const int LongestLetter = 4;

    private readonly int edits;
    private readonly BytesRef start;
    private readonly int[] word;
    private readonly int[] alphabet;

    // The distance table, a row for each letter of the current beginning; the last row is for trying a letter.
    private readonly int[][] rows;

    // The letters of the term that was read last, up to the one with which no term can be near, and where each ends.
    private readonly int[] letters;
    private readonly int[] ends;
    private readonly BytesRef target = new();

    // What was read of that term.
    private readonly BytesRef last = new();

    /// <param name="word">The word.</param>
    /// <param name="edits">How many edits, at least 1.</param>
    /// <param name="exact">How many UTF-16 characters at the word's beginning must be right.</param>
    public FuzzyTermEnumerator(string word, int edits, int exact)
    {
        this.edits = edits;
        start = new BytesRef(word[..exact]);
        this.word = [.. word[exact..].EnumerateRunes().Select(r => r.Value)];
        alphabet = [.. this.word.Distinct().Order()];
        var longest = this.word.Length + edits + 1;
        rows = new int[longest + 2][];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = new int[this.word.Length + 2];
        for (var j = 0; j <= this.word.Length; j++)
            rows[0][j] = j <= edits ? j : Far;
        letters = new int[longest];
        ends = new int[longest];
    }

    /// <summary>Tells of each near term, in the dictionary's order; the dictionary then stands on it.</summary>
    public void Visit(TermsEnum terms, Action<TermsEnum> found)
    {
        if (terms.SeekCeil(start) == TermsEnum.SeekStatus.END)
            return;
        var known = 0;
        var steps = 0;
        last.Length = 0;
        while (StringHelper.StartsWith(terms.Term, start))
        {
            if (Read(terms.Term.Bytes.AsSpan(terms.Term.Offset, terms.Term.Length), ref known))
            {
                // Where a term is too short, its row has no last column.
                if (word.Length <= known + edits && rows[known][word.Length] <= edits)
                    found(terms);
                steps = 0;
                if (!terms.MoveNext())
                    return;
                continue;
            }
            do
            {
                if (!terms.MoveNext())
                    return;
            }
            while (++steps < MostSteps && StringHelper.StartsWith(terms.Term, last));
            if (steps < MostSteps)
                continue;
            steps = 0;
            if (!FindNext(known))
                return;
            if (target.CompareTo(terms.Term) > 0 && terms.SeekCeil(target) == TermsEnum.SeekStatus.END)
                return;
        }
    }

    private static void Copy(ReadOnlySpan<byte> bytes, BytesRef into)
    {
        into.Grow(bytes.Length);
        bytes.CopyTo(into.Bytes);
        into.Length = bytes.Length;
    }

    /// <summary>Reads a term as far as terms with its beginning may be near; false where its end is not reached.</summary>
    /// <param name="term">The term.</param>
    /// <param name="known">How many letters have their rows: of the last term, then of this one.</param>
    private bool Read(ReadOnlySpan<byte> term, ref int known)
    {
        var same = term.CommonPrefixLength(last.Bytes.AsSpan(0, last.Length));
        var depth = 0;
        while (depth < known && ends[depth] <= same)
            depth++;
        var at = depth == 0 ? start.Length : ends[depth - 1];
        var isNear = true;
        while (isNear && at < term.Length)
        {
            Rune.DecodeFromUtf8(term[at..], out var letter, out var used);
            at += used;
            letters[depth] = letter.Value;
            ends[depth] = at;
            isNear = TryLetter(depth, letter.Value, rows[depth + 1]);
            if (isNear)
                depth++;
        }
        known = depth;
        Copy(term[..at], last);
        return isNear;
    }

    /// <summary>Fills the row of a beginning and one more letter; false where no term that begins so is near.</summary>
    private bool TryLetter(int depth, int letter, int[] row)
    {
        var before = rows[depth];
        var length = depth + 1;
        var from = Math.Max(0, length - edits);
        var to = Math.Min(word.Length, length + edits);
        if (from > to)
            return false;
        if (from > 0)
            row[from - 1] = Far;
        row[to + 1] = Far;
        var isNear = false;
        for (var j = from; j <= to; j++)
        {
            var distance = before[j] + 1;
            if (j > 0)
            {
                distance = Math.Min(distance, Math.Min(row[j - 1] + 1, before[j - 1] + (word[j - 1] == letter ? 0 : 1)));
                if (j > 1 && depth > 0 && letter == word[j - 2] && letters[depth - 1] == word[j - 1])
                    distance = Math.Min(distance, rows[depth - 1][j - 2] + 1);
                // The first of two swapped letters: the next one may still make it near.
                isNear |= j > 1 && letter == word[j - 1] && before[j - 2] < edits;
            }
            row[j] = distance;
            isNear |= distance <= edits;
        }
        return isNear;
    }

    /// <summary>Sets the target to the least beginning behind the current one, which is dead at a letter, that is not.</summary>
    private bool FindNext(int depth)
    {
        for (; depth >= 0; depth--)
        {
            if (NextLetter(depth, letters[depth]) is not (> 0 and var letter))
                continue;
            Copy(last.Bytes.AsSpan(0, depth == 0 ? start.Length : ends[depth - 1]), target);
            target.Grow(target.Length + LongestLetter);
            target.Length += new Rune(letter).EncodeToUtf8(target.Bytes.AsSpan(target.Length));
            return true;
        }
        return false;
    }

    /// <summary>The least letter behind another with which a beginning may become a near term; 0 for none.</summary>
    private int NextLetter(int depth, int behind)
    {
        var scratch = rows[^1];
        if (TryLetter(depth, NoLetter, scratch))
        {
            var next = behind + 1 is >= 0xD800 and <= 0xDFFF ? 0xE000 : behind + 1;
            return next <= 0x10FFFF ? next : 0;
        }
        foreach (var letter in alphabet)
        {
            if (letter > behind && TryLetter(depth, letter, scratch))
                return letter;
        }
        return 0;
    }
}
