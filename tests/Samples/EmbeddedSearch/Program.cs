// The site of an observatory that makes its own reports searchable, in both ways:
// the ready pages of PaperSearch below /library, and the element <paper-search> in a page of its own (wwwroot/index.html).
//
//     dotnet run --project tests/Samples/EmbeddedSearch --urls http://127.0.0.1:5081

using EmbeddedSearch;
using PaperSearch;

var builder = WebApplication.CreateBuilder(args);

// The papers are the application's, and so is the index; PaperSearch serves the one that is registered.
using var index = PaperIndex.Open(builder.Configuration["PaperSearch:IndexPath"] ?? "papers.index");
await index.ImportAsync(Reports.All);
await index.EndWritingAsync();
builder.Services.AddSingleton(index);
builder.Services.AddPaperSearch();

var app = builder.Build();

// The site's own policy: nothing inline, nothing from elsewhere. The element needs no exception.
app.Use((context, next) =>
{
    context.Response.Headers.ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
        + "form-action 'self'; base-uri 'none'";
    return next(context);
});
app.UseDefaultFiles();
app.UseStaticFiles();
app.MapPaperSearchApi("/v1");
app.MapPaperSearchPages("/library");
app.Run();
