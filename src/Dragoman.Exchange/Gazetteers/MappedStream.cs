using System.IO.MemoryMappedFiles;

namespace Dragoman.Exchange.Gazetteers;

/// <summary>A file as memory that can be read where it lies.</summary>
internal sealed unsafe class MappedStream : UnmanagedMemoryStream
{
    private readonly MemoryMappedFile _mapped;
    private readonly MemoryMappedViewAccessor _view;

    public MappedStream(FileStream file)
    {
        var length = file.Length;
        _mapped = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _mapped.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        Initialize(start + _view.PointerOffset, length, length, FileAccess.Read);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing)
            return;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _mapped.Dispose();
    }
}
