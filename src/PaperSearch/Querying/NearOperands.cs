namespace PaperSearch.Querying;

/// <summary>What NEAR can stand between.</summary>
internal static class NearOperands
{
    /// <summary>Whether both are words, phrases or alternatives of these, all of one field that has positions.</summary>
    public static bool Agree(QueryNode a, QueryNode b) =>
        FieldOf(a, out var left) && FieldOf(b, out var right) && left == right;

    private static bool FieldOf(QueryNode node, out string? field)
    {
        field = null;
        switch (node)
        {
            case WordQuery word:
                field = word.Field;
                return word.Place == AuthorPosition.Any;
            case PhraseQuery phrase:
                field = phrase.Field;
                return phrase.Place == AuthorPosition.Any;
            case OrQuery or:
                string? first = null;
                for (var i = 0; i < or.Parts.Count; i++)
                {
                    if (or.Parts[i] is OrQuery || !FieldOf(or.Parts[i], out var own) || (i > 0 && own != first))
                        return false;
                    first = own;
                }
                field = first;
                return true;
            default:
                return false;
        }
    }
}
