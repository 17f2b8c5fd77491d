using System.Buffers;

namespace PaperSearch.Exports;

/// <summary>
/// A format papers go out in. Implementations are stateless and thread-safe; what one export needs to remember is in its
/// <see cref="IPaperExportWriter"/>. A further format is one further implementation, listed in <see cref="PaperExports"/>.
/// </summary>
public interface IPaperExport
{
    /// <summary>The name <c>--format</c> takes, for example <c>bibtex</c>.</summary>
    string Name { get; }

    /// <summary>What the format is, in a few words for help texts.</summary>
    string Description { get; }

    /// <summary>
    /// The media type without parameters, for example <c>application/x-bibtex</c>. The text is UTF-8 without a byte order mark.
    /// </summary>
    string MediaType { get; }

    /// <summary>The usual ending of file names, without a point: <c>bib</c>.</summary>
    string Extension { get; }

    /// <summary>Begins one export.</summary>
    /// <param name="output">
    /// Takes the bytes, never more than those of one paper between two calls. A <see cref="System.IO.Pipelines.PipeWriter"/>
    /// is one, such as the body of a web response; the caller flushes it between papers.
    /// </param>
    IPaperExportWriter Begin(IBufferWriter<byte> output);
}
