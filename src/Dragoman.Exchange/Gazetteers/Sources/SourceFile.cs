using System.IO.Compression;
using System.Text;
using Dragoman.Exchange.Tables.Reading;

namespace Dragoman.Exchange.Gazetteers.Sources;

/// <summary>One file of places, or one within an archive, and what it is.</summary>
internal sealed class SourceFile
{
    private static readonly string[] Ignored = ["readme.txt", "iso-languagecodes.txt"];

    private readonly Func<Stream> _open;
    private readonly SourceShape _shape;

    private SourceFile(string name, string where, Func<Stream> open)
    {
        (Name, Where, _open) = (name, where, open);
        using var stream = open();
        _shape = SourceShapes.Of(name, stream);
    }

    /// <summary>Its own name: "LY.txt".</summary>
    public string Name { get; }

    /// <summary>"LY.zip/LY.txt"</summary>
    public string Where { get; }

    /// <summary>Whether it names units for other files.</summary>
    public bool IsCodes => _shape == SourceShape.Codes;

    public bool IsOfPlaces => _shape is not (SourceShape.Codes or SourceShape.AlternateNames);

    /// <summary>Of whom it is; asked after <see cref="Read"/>.</summary>
    public SourceKind Kind { get; private set; } = SourceKind.GeoNames;

    /// <exception cref="InvalidDataException">It is no file of places; the message says why.</exception>
    public static IEnumerable<SourceFile> Open(string path)
    {
        if (Path.GetExtension(path).Equals(".gz", StringComparison.OrdinalIgnoreCase))
            return [new(Path.GetFileNameWithoutExtension(path), path, () => new GZipStream(File.OpenRead(path), CompressionMode.Decompress))];
        return Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase) ? Inside(path) : [new(Path.GetFileName(path), path, () => File.OpenRead(path))];
    }

    /// <exception cref="InvalidDataException">It can't be read any further.</exception>
    public IEnumerable<SourceItem> Read(Func<string, string?> countryOf)
    {
        switch (_shape)
        {
            case SourceShape.Dump: return Streamed(stream => TabLines.Read(stream, GeoNames.DumpCells, (cells, line) => GeoNames.Place(cells, line, countryOf)));
            case SourceShape.AlternateNames: return Streamed(stream => TabLines.Read(stream, GeoNames.AlternateCells, GeoNames.AlternateName));
            case SourceShape.Codes: return Streamed(stream => TabLines.Read(stream, GeoNames.CodeCells, GeoNames.Code));
            case SourceShape.Json: return Streamed(stream => Told(MapElements.Read(stream, countryOf)));
            default:
                var table = new PlaceTable(_shape == SourceShape.Workbook ? TableFile.Open(Where) : TableFile.OfText(_open(), _shape == SourceShape.Tabs ? '\t' : null), countryOf);
                Kind = table.Kind;
                return table.Read();
        }
    }

    private IEnumerable<SourceItem> Streamed(Func<Stream, IEnumerable<SourceItem>> read)
    {
        using var stream = _open();
        foreach (var item in read(stream))
            yield return item;
    }

    /// <summary>Units with P-codes and places of OpenStreetMap come in the same format.</summary>
    private IEnumerable<SourceItem> Told(IEnumerable<SourceItem> items)
    {
        Kind = SourceKind.OpenStreetMap;
        foreach (var item in items)
        {
            if (item is SourceItem.Place { What.Id: var id })
                Kind = id.StartsWith("pcode:", StringComparison.Ordinal) ? SourceKind.Pcodes : SourceKind.OpenStreetMap;
            yield return item;
        }
    }

    private static SourceFile[] Inside(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var files = archive.Entries.Where(entry => entry.Length > 0 && !Ignored.Contains(entry.Name.ToLowerInvariant()) && SourceShapes.IsKnown(entry.Name)).Select(entry => entry.FullName).Order(StringComparer.Ordinal).ToArray();
        return files is [] ? throw new InvalidDataException("there is no file of places in this archive") : [.. files.Select(name => new SourceFile(Path.GetFileName(name), $"{path}/{name}", () => OpenEntry(path, name)))];
    }

    private static OwningStream OpenEntry(string path, string name)
    {
        var archive = ZipFile.OpenRead(path);
        return new OwningStream(archive.GetEntry(name)?.Open() ?? throw new InvalidDataException($"there is no {name} in it any more"), archive);
    }

    /// <summary>Closes the archive with its entry.</summary>
    private sealed class OwningStream(Stream inner, IDisposable owner) : Input.ForwardStream
    {
        public override int Read(Span<byte> buffer) => inner.Read(buffer);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
                owner.Dispose();
            }
            base.Dispose(disposing);
        }
    }
}

internal enum SourceShape
{
    Dump,
    AlternateNames,
    Codes,
    Json,
    Tabs,
    Commas,
    Workbook,
}

/// <summary>Tells what a file is by its name and its first line.</summary>
internal static class SourceShapes
{
    private const int Head = 1 << 14;

    public static bool IsKnown(string name) => Path.GetExtension(name).ToLowerInvariant() is ".txt" or ".json" or ".geojson" or ".geojsonl" or ".jsonl" or ".csv" or ".tsv" or ".xlsx";

    /// <exception cref="InvalidDataException">It is none.</exception>
    public static SourceShape Of(string name, Stream stream)
    {
        switch (Path.GetExtension(name).ToLowerInvariant())
        {
            case ".json" or ".geojson" or ".geojsonl" or ".jsonl": return SourceShape.Json;
            case ".csv": return SourceShape.Commas;
            case ".tsv": return SourceShape.Tabs;
            case ".xlsx": return SourceShape.Workbook;
        }
        var bytes = new byte[Head];
        var line = Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, Head, throwOnEndOfStream: false)).TrimStart('\uFEFF').Split('\n').FirstOrDefault(text => text.Trim().Length > 0 && !text.StartsWith('#')) ?? "";
        if (line.TrimStart() is ['{', ..])
            return SourceShape.Json;
        return OfCells(name, line.TrimEnd('\r').Split('\t'));
    }

    private static SourceShape OfCells(string name, string[] cells) => (Path.GetFileNameWithoutExtension(name).ToLowerInvariant(), cells.Length) switch
    {
        ("admin1codesascii" or "admin2codes" or "admin1codes", _) or (_, 4) => SourceShape.Codes,
        (['a', 'l', 't', 'e', 'r', 'n', 'a', 't', 'e', ..], _) or (_, 8 or 10) => SourceShape.AlternateNames,
        ("allcountries" or { Length: 2 }, _) or (_, GeoNames.DumpCells) => SourceShape.Dump,
        (_, > 2) when cells.Contains("name") => SourceShape.Tabs,
        _ => throw new InvalidDataException(
            "is no file of places: it is a dump of GeoNames (19 columns between tabs), its alternateNamesV2, admin1CodesASCII or admin2Codes, GeoJSON, Overpass JSON, a table of P-codes, or a table (.csv, .tsv, .xlsx) with the columns " + PlaceTable.OwnColumns),
    };
}
