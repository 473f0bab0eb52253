using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Dragoman.Exchange.Input.Pdf;

/// <summary>The library's filters, with an end to what all streams of a document may inflate to.</summary>
internal sealed class BoundedFilters(long most) : IFilterProvider
{
    private long _taken;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(DefaultFilterProvider.Instance.GetAllFilters());

    /// <exception cref="RefusedException">The streams of the document inflate to too much.</exception>
    public void ThrowIfExceeded()
    {
        if (_taken > most)
            throw new RefusedException($"a PDF whose streams inflate to more than {most} bytes", "It is no document of text; save it as text.");
    }

    private List<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Bounded(this, filter))];

    private void Take(long length)
    {
        _taken += length;
        ThrowIfExceeded();
    }

    private sealed class Bounded(BoundedFilters all, IFilter filter) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (filter is FlateFilter)
                Count(input);
            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (filter is not FlateFilter)
                all.Take(output.Length);
            return output;
        }

        // Inflated to nowhere first: the filter itself would keep all of a bomb in memory.
        private void Count(Memory<byte> input)
        {
            try
            {
                using var inflated = new DeflateStream(new MemoryStream(input.ToArray()[Math.Min(2, input.Length)..]), CompressionMode.Decompress);
                var buffer = new byte[1 << 16];
                while (inflated.Read(buffer) is > 0 and var read)
                    all.Take(read);
            }
            catch (InvalidDataException)
            {
                // What comes before the damage has been counted, and the filter comes no further.
            }
        }
    }
}
