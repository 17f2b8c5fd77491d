namespace PaperSearch.Text;

/// <summary>Names of astronomical objects: a catalogue and coordinates, which some write as one.</summary>
internal static class CatalogueNames
{
    /// <summary>How many letters a catalogue has at least ("RX"), and digits the coordinates behind their J.</summary>
    private const int ShortestCatalogue = 2, DigitsOfCoordinates = 4;

    /// <summary>
    /// Where the coordinates begin that name an object, behind the catalogue it is written as one with: "PSRJ0737-3039" is
    /// "PSR J0737-3039"; 0 where there are none.
    /// </summary>
    public static int CoordinatesIn(ReadOnlySpan<char> chars, int start, int end)
    {
        var word = chars[start..end];
        var at = word.IndexOfAny('J', 'j');
        if (at < ShortestCatalogue || at + DigitsOfCoordinates >= word.Length
            || word.Slice(at + 1, DigitsOfCoordinates).ContainsAnyExceptInRange('0', '9'))
            return 0;
        var letters = 0;
        foreach (var c in word[..at])
        {
            // Either all capitals, or all small letters.
            if (word[at] == 'J' ? char.IsAsciiLetterUpper(c) : char.IsAsciiLetterLower(c))
                letters++;
            else if (!char.IsAsciiDigit(c))
                return 0;
        }
        return letters >= ShortestCatalogue ? start + at : 0;
    }
}
