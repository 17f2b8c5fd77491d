using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;

namespace PaperSearch.Embedded.Storage;

/// <summary>Writes a file from its beginning, through a buffer that also keeps the checksum Lucene wants. For one thread.</summary>
internal sealed class FileOutput : BufferedIndexOutput
{
    private readonly SafeFileHandle handle;
    private long written;

    public FileOutput(string path)
        : base(64 * 1024) =>
        handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read | FileShare.Delete);

    public override long Length => Position;

    [Obsolete("Lucene writes forward only.")]
    public override void Seek(long pos) => throw new NotSupportedException("Index files are written forward only.");

    protected override void FlushBuffer(byte[] b, int offset, int len)
    {
        RandomAccess.Write(handle, b.AsSpan(offset, len), written);
        written += len;
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        try
        {
            base.Dispose(disposing);
        }
        finally
        {
            handle.Dispose();
        }
    }
}
