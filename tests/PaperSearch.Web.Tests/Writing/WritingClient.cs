using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests;

/// <summary>Requests of somebody who has the key.</summary>
internal static class WritingClient
{
    public static Task<HttpResponseMessage> PutAsync(
        this RunningServer server, string id, string title, string? updated = null) =>
        server.SendAsync(HttpMethod.Put, "/v1/papers/" + id, JsonSerializer.Serialize(new { title, updated }));

    public static Task<HttpResponseMessage> SendAsync(
        this RunningServer server, HttpMethod method, string address, string? body, string type = "application/json")
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RunningServer.Key);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, type);
        return server.Client.SendAsync(request);
    }

    public static async Task<int> CountAsync(this RunningServer server, string query) =>
        (await server.Client.JsonAsync("/v1/search?size=0&q=" + Uri.EscapeDataString(query)))
            .GetProperty("total").GetProperty("value").GetInt32();
}
