using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Api;

/// <summary>
/// Entity tags: the state of the index and the canonical request, so that a client that has an answer asks with its tag and
/// gets 304 without a search while nothing has changed.
/// </summary>
internal static class EntityTags
{
    // Another version may answer otherwise.
    private static readonly string version = VersionOf(typeof(EntityTags)) + VersionOf(typeof(Paper));

    /// <summary>What tells the build of a type's assembly from all others.</summary>
    public static string VersionOf(Type type) =>
        type.Assembly.ManifestModule.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture);

    /// <summary>The tag of an answer.</summary>
    /// <param name="state">The state of the index it is taken from.</param>
    /// <param name="canonical">The request, such that equal requests have equal texts.</param>
    public static EntityTagHeaderValue Tag(IndexInfo state, string canonical)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{version}\n{state.Name}\n{state.AsOf.UtcTicks}\n{canonical}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
        // Weak: compressed or not, and with another time taken, it is the same answer.
        var quoted = string.Create(CultureInfo.InvariantCulture, $"\"{state.Generation}-{hash}\"");
        return new EntityTagHeaderValue(quoted, isWeak: true);
    }

    /// <summary>Answers 304 and gives true where the client has the answer already; else prepares the answer's headers.</summary>
    public static bool IsKnown(HttpContext context, EntityTagHeaderValue tag)
    {
        var response = context.Response;
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "no-cache";
        // Of other methods 304 would say nothing (RFC 9110).
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            return false;
        foreach (var known in context.Request.GetTypedHeaders().IfNoneMatch)
        {
            if (known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return true;
            }
        }
        return false;
    }
}
