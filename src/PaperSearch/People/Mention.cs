namespace PaperSearch.People;

/// <summary>A name on a paper.</summary>
/// <param name="Paper">The paper's number in the index.</param>
/// <param name="Form">Which of the block's forms it prints.</param>
/// <param name="Date"><see cref="PaperDate.SortKey"/>, 0 for none.</param>
/// <param name="Authors">How many authors it has.</param>
/// <param name="CoAuthors">Who wrote it as well, by numbers of the block, ascending, each once.</param>
/// <param name="Categories">Its categories by the numbers of the corpus, ascending.</param>
/// <param name="Words">What it is about.</param>
internal readonly record struct Mention(
    int Paper, int Form, int Date, int Authors, int[] CoAuthors, int[] Categories, WordProfile Words);
