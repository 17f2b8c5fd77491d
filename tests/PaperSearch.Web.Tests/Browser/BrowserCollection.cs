using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Browser;

/// <summary>Tests in the browser: one after another, with one browser and one server of the sample page.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>, ICollectionFixture<SeedServer>
{
    public const string Name = "browser";
}
