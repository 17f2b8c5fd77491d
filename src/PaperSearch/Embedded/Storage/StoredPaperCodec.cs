namespace PaperSearch.Embedded.Storage;

/// <summary>(stub)</summary>
internal static class StoredPaperCodec
{
    public static byte[] Encode(Paper paper) => throw new NotImplementedException();

    public static byte[] Encode(AuthorProfile profile) => throw new NotImplementedException();
}
