using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;

namespace PaperSearch.Embedded.Storage;

/// <summary>
/// Writes a file from its beginning, through a buffer that also keeps the checksum Lucene wants. For one thread.
/// </summary>
internal sealed class FileOutput : BufferedIndexOutput
{
    private readonly SafeFileHandle handle;
    private readonly string path;
    private readonly string? finalPath;
    private long written;

    /// <param name="path">Where to write.</param>
    /// <param name="finalPath">
    /// Where the file goes once it is whole and on the disk; <see langword="null"/> for it to stay.
    /// </param>
    public FileOutput(string path, string? finalPath = null)
        : base(64 * 1024)
    {
        this.path = path;
        this.finalPath = finalPath;
        handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read | FileShare.Delete);
    }

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
            if (finalPath is not null && !handle.IsClosed)
            {
                RandomAccess.FlushToDisk(handle);
                File.Move(path, finalPath, overwrite: true);
            }
        }
        finally
        {
            handle.Dispose();
        }
    }
}
