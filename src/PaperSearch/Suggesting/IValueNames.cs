namespace PaperSearch.Suggesting;

/// <summary>Different values by their numbers, wherever a backend keeps them. Thread-safe.</summary>
internal interface IValueNames
{
    int Count { get; }

    string Text(int number);

    /// <summary>The number of a value, negative where there is none.</summary>
    int Find(string value);
}
