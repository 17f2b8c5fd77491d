using System.Text.Encodings.Web;
using System.Text.Json;

namespace PaperSearch.Exports;

/// <summary>How exports write JSON.</summary>
internal static class ExportJson
{
    // For files and programs, not for the inside of a web page: letters of all scripts, < and & stay readable.
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
