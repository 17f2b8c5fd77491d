using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PaperSearch.Web.Tests.Component;

/// <summary>A site of another origin that knows nothing of PaperSearch: it serves the texts that a test gives it.</summary>
internal sealed class OtherSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Dictionary<string, (string Text, string Type)> files = new(StringComparer.Ordinal);

    private OtherSite(WebApplication app)
    {
        this.app = app;
        app.Run(context =>
        {
            if (!files.TryGetValue(context.Request.Path, out var file))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
            context.Response.ContentType = file.Type + "; charset=utf-8";
            return context.Response.WriteAsync(file.Text);
        });
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>As a browser names it to servers.</summary>
    public string Origin => Address.GetLeftPart(UriPartial.Authority);

    public static async Task<OtherSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var site = new OtherSite(builder.Build());
        await site.app.StartAsync();
        site.Address = new Uri(
            site.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return site;
    }

    /// <summary>Puts a file there, and gives its address.</summary>
    public string Put(string path, string text, string type = "text/html")
    {
        files[path] = (text, type);
        return new Uri(Address, path).AbsoluteUri;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
