namespace PaperSearch.Evaluation;

/// <summary>How far a tuning is.</summary>
/// <param name="Fold">The part of the queries that is left out, from 1 on; 0 while all are fitted to.</param>
/// <param name="Folds">How many parts there are.</param>
/// <param name="Parameter">The parameter that is looked at.</param>
/// <param name="Tried">How many profiles were tried until now.</param>
public readonly record struct TuningProgress(int Fold, int Folds, string Parameter, int Tried);
