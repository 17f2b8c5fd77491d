namespace PaperSearch.Evaluation;

/// <summary>How a profile of ranking is fitted.</summary>
public sealed record TuningOptions
{
    /// <summary>
    /// Into how many parts the queries are divided, 2 to 20; each is measured by what the others choose. Default 5.
    /// </summary>
    public int Folds { get; init; } = 5;

    /// <summary>Of the random numbers; equal seeds give equal answers. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// The parameters that are fitted, as files of profiles name them. Default: <see cref="ProfileTuning.DefaultParameters"/>.
    /// </summary>
    public ValueList<string> Parameters { get; init; } = ProfileTuning.DefaultParameters;
}
