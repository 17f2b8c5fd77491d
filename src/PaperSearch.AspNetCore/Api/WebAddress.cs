namespace PaperSearch.AspNetCore.Api;

/// <summary>Addresses that papers bring, as far as they may become links.</summary>
internal static class WebAddress
{
    /// <summary>
    /// The address where it is one of the web (http or https); <see langword="null"/> for <c>javascript:</c> and all others.
    /// </summary>
    public static string? Of(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address.AbsoluteUri
            : null;
}
