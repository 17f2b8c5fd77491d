namespace PaperSearch.Embedded.Matching;

/// <summary>What the words of a query came to in one paper, beside their scores: what signals are made of.</summary>
/// <param name="Count">How many of the words that papers are found by the paper has.</param>
/// <param name="TitleIdf">The factors of the words in the title, added up; variants do not count.</param>
/// <param name="TitleCount">How many they are, a word that is asked for twice as two.</param>
internal readonly record struct WordMatches(int Count, float TitleIdf, int TitleCount);
