using System.Net;
using System.Text.Json;

namespace PaperSearch.Web.Tests.Serving;

/// <summary>Requests of tests, and what they look for in answers.</summary>
internal static class Answers
{
    /// <summary>The JSON of an answer that must be well.</summary>
    public static async Task<JsonElement> JsonAsync(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        return await response.JsonAsync();
    }

    /// <summary>The JSON of an answer that must be well.</summary>
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The problem details of an answer that must have this status and code.</summary>
    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
        return problem;
    }

    /// <summary>The problem details of a GET.</summary>
    public static async Task<JsonElement> ProblemAsync(this HttpClient client, string address, HttpStatusCode status, string code)
    {
        using var response = await client.GetAsync(address);
        return await response.ProblemAsync(status, code);
    }
}
