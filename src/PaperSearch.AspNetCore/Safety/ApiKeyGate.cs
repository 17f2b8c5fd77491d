using System.Security.Cryptography;
using System.Text;

namespace PaperSearch.AspNetCore.Safety;

/// <summary>
/// Lets through who shows an API key, as <c>Authorization: Bearer KEY</c> or <c>X-Api-Key: KEY</c>. Only hashes of keys are
/// known here; they are compared in constant time and never logged.
/// </summary>
internal sealed class ApiKeyGate
{
    private const string Bearer = "Bearer ";
    private const int LongestKey = 512;

    private readonly RequestDelegate next;
    private readonly bool isOpen;
    private readonly byte[][] hashes;

    public ApiKeyGate(RequestDelegate next, IOptions<PaperSearchOptions> options)
    {
        this.next = next;
        isOpen = options.Value.CanWrite;
        hashes = [.. options.Value.ApiKeyHashes.Select(Convert.FromHexString)];
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (!isOpen)
            return new Problem(StatusCodes.Status403Forbidden, "read_only", "The index is served for reading only.")
                    .WriteAsync(context);
        if (IsKnown(KeyOf(context.Request)))
            return next(context);
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return new Problem(StatusCodes.Status401Unauthorized, "unauthorized", "An API key is needed: Authorization: Bearer KEY.")
            .WriteAsync(context);
    }

    private static string? KeyOf(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return authorization[Bearer.Length..].Trim();
        return request.Headers["X-Api-Key"] is [{ } key] ? key.Trim() : null;
    }

    private bool IsKnown(string? key)
    {
        if (string.IsNullOrEmpty(key) || key.Length > LongestKey)
            return false;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        // All of them, so that the time tells nothing of which.
        var known = false;
        foreach (var stored in hashes)
            known |= CryptographicOperations.FixedTimeEquals(hash, stored);
        return known;
    }
}
