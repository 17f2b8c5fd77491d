using PaperSearch.Resemblance;
using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>
/// One state of an index during one search, with the filters, the order and the page of its plan: what a backend does for the
/// stages of a search. Papers are told by numbers that the state gives them. For one thread.
/// </summary>
internal interface ISearchState
{
    /// <summary>Which state it is.</summary>
    IndexInfo Info { get; }

    /// <summary>The terms of the state.</summary>
    ITermDictionary Dictionary { get; }

    /// <summary>How many hits the pages before this one had.</summary>
    int Offset { get; }

    /// <summary>Whether the plan filters.</summary>
    bool HasFilters { get; }

    /// <summary>The best hits of a clause in the plan's order, and what facets are counted over.</summary>
    /// <param name="clause">What is asked for.</param>
    /// <param name="top">How many hits to give.</param>
    /// <param name="fromStart">Whether to begin with the first hit, whatever the page.</param>
    /// <param name="forFacets">Whether facets will be counted over the matches.</param>
    /// <remarks>When the time is used up, what was found so far.</remarks>
    Retrieval Retrieve(Clause clause, int top, bool fromStart, bool forFacets);

    /// <summary>The papers of a clause, unordered and unscored: their number, and what facets are counted over.</summary>
    /// <param name="clause">What is asked for.</param>
    /// <param name="forFacets">Whether facets will be counted over the matches.</param>
    /// <remarks>When the time is used up, what was found so far.</remarks>
    Retrieval Matches(Clause clause, bool forFacets);

    /// <summary>All papers of a clause that pass the filters, in the plan's order.</summary>
    ReadOnlyMemory<int> RetrieveAll(Clause clause);

    /// <summary>How many papers match a clause; <see langword="null"/> when the time is used up.</summary>
    /// <param name="clause">What is asked for.</param>
    /// <param name="filtered">Whether they must pass the plan's filters.</param>
    /// <param name="clock">Tells when to stop.</param>
    long? Count(Clause clause, bool filtered, SearchClock clock);

    /// <summary>What a clause scores some papers, 0 where it does not match.</summary>
    float[] Score(Clause clause, ReadOnlySpan<int> papers);

    /// <summary>Which of some papers a clause matches.</summary>
    bool[] Match(Clause clause, ReadOnlySpan<int> papers);

    /// <summary>The parts of what a clause scores a paper.</summary>
    ScorePart Explain(Clause clause, int paper);

    /// <summary>The stored paper.</summary>
    Paper Read(int paper);

    /// <summary>When a paper came into the index; <see langword="null"/> where it is not known.</summary>
    DateTimeOffset? Added(int paper);

    /// <summary>The <see cref="PaperWords"/> of some papers, in the same order.</summary>
    byte[][] ReadWords(ReadOnlySpan<int> papers);

    /// <summary>The cursor of the page behind a hit.</summary>
    /// <param name="last">The hit of this rank before any rescoring.</param>
    /// <param name="rank">Its 1-based rank.</param>
    string CursorBehind(in RankedHit last, int rank);
}
