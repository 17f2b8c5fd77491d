using PaperSearch.Resolving;

namespace PaperSearch.Highlighting;

/// <summary>Finds where a pattern stands in one analysed text, by the definitions that matching goes by. For one text.</summary>
/// <param name="positionsOf">The positions of a term in the text, ascending.</param>
internal sealed class PatternMarks(Func<string, IEnumerable<int>> positionsOf)
{
    /// <summary>
    /// The places to mark: of each word its position, of an exact phrase without gaps the whole of it. In no order, and some may
    /// be there twice.
    /// </summary>
    public IEnumerable<Place> Of(Pattern pattern) => Find(pattern).SelectMany(o => o.Marks);

    private List<Occurrence> Find(Pattern pattern) => pattern switch
    {
        WordPattern word => [.. PlacesOf(word).Select(place => new Occurrence(place, [place]))],
        AnyPattern any => [.. any.Parts.SelectMany(Find).OrderBy(o => o.Place.Start)],
        PhrasePattern phrase => Phrase(phrase),
        NearPattern near => Near(near),
        _ => throw new InvalidOperationException($"{pattern.GetType().Name} is no pattern."),
    };

    private List<Place> PlacesOf(WordPattern word) =>
        [.. word.Terms.SelectMany(positionsOf).Distinct().Order().Select(position => new Place(position, position + 1))];

    private List<Occurrence> Phrase(PhrasePattern phrase)
    {
        List<Place>[] words = [.. phrase.Words.Select(PlacesOf)];
        var visitor = new PhraseVisitor(words, phrase.Slop == 0 && phrase.Offsets.Count == 0, []);
        PhrasePlaces.Visit(words, phrase, PhrasePlaces.Repeats(phrase.Words), new int[words.Length], ref visitor);
        return visitor.Found;
    }

    private List<Occurrence> Near(NearPattern near)
    {
        var (left, right) = (Find(near.Left), Find(near.Right));
        var visitor = new NearVisitor(left, right, []);
        NearPlaces.Visit(left.ConvertAll(o => o.Place), right.ConvertAll(o => o.Place), near.Distance, ref visitor);
        return visitor.Found;
    }

    /// <summary>A place of a pattern and what to mark of it.</summary>
    private readonly record struct Occurrence(Place Place, Place[] Marks);

    private readonly struct PhraseVisitor(List<Place>[] words, bool isExact, List<Occurrence> found) : IPlaceVisitor
    {
        public List<Occurrence> Found => found;

        bool IPlaceVisitor.Found(Place place, ReadOnlySpan<int> parts)
        {
            var marks = isExact ? [place] : new Place[words.Length];
            for (var i = 0; !isExact && i < marks.Length; i++)
                marks[i] = words[i][parts[i]];
            found.Add(new Occurrence(place, marks));
            return true;
        }
    }

    private readonly struct NearVisitor(List<Occurrence> left, List<Occurrence> right, List<Occurrence> found) : IPlaceVisitor
    {
        public List<Occurrence> Found => found;

        bool IPlaceVisitor.Found(Place place, ReadOnlySpan<int> parts)
        {
            found.Add(new Occurrence(place, [.. left[parts[0]].Marks, .. right[parts[1]].Marks]));
            return true;
        }
    }
}
