using System.IO.Compression;
using System.Text;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Tables.Reading;

namespace Dragoman.Exchange.ActorLayers.Sources;

/// <summary>One file of actors, or one within an archive, and what it is.</summary>
internal sealed class ActorSourceFile
{
    private const int Head = 1 << 14;
    private const int MostEntries = 1_000;

    /// <summary>16 MiB: of more, a quote isn't closed.</summary>
    private const int LongestRow = 16 << 20;

    private readonly Func<Stream> _open;
    private readonly Shape _shape;

    private ActorSourceFile(string name, string where, Func<Stream> open)
    {
        (Name, Where, _open) = (name, where, open);
        using var stream = open();
        _shape = ShapeOf(name, stream);
    }

    private enum Shape
    {
        Dictionary,
        Table,
        Workbook,
        Json,
    }

    /// <summary>Its own name: "Countries.actors.txt".</summary>
    public string Name { get; }

    /// <summary>"actors.zip/Countries.actors.txt"</summary>
    public string Where { get; }

    /// <summary>Of whom it is; asked after <see cref="Read"/>.</summary>
    public ActorSourceKind Kind { get; private set; }

    /// <exception cref="InvalidDataException">It is no file of actors; the message says why.</exception>
    public static IEnumerable<ActorSourceFile> Open(string path)
    {
        if (Path.GetExtension(path).Equals(".gz", StringComparison.OrdinalIgnoreCase))
            return [new(Path.GetFileNameWithoutExtension(path), path, () => Gzip.Inflate(File.OpenRead(path)))];
        return Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase) ? Inside(path) : [new(Path.GetFileName(path), path, () => File.OpenRead(path))];
    }

    /// <exception cref="InvalidDataException">It can't be read any further.</exception>
    public IEnumerable<ActorItem> Read(ActorKnowledge knowledge)
    {
        switch (_shape)
        {
            case Shape.Dictionary:
                Kind = ActorSourceKind.Cameo;
                return Streamed(stream => new CameoLines(knowledge).Read(stream));
            case Shape.Json:
                Kind = ActorSourceKind.Wikidata;
                return Streamed(stream => SparqlJson.Read(stream, knowledge));
            default:
                var table = new ActorTable(_shape == Shape.Workbook ? TableFile.Open(Where) : TableFile.OfText(_open(), Path.GetExtension(Name).Equals(".tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : null, LongestRow), knowledge);
                Kind = table.Kind;
                return table.Read();
        }
    }

    private IEnumerable<ActorItem> Streamed(Func<Stream, IEnumerable<ActorItem>> read)
    {
        using var stream = _open();
        foreach (var item in read(stream))
            yield return item;
    }

    private static Shape ShapeOf(string name, Stream stream)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (ending is ".xlsx")
            return Shape.Workbook;
        var bytes = new byte[Head];
        var head = bytes.AsSpan(0, stream.ReadAtLeast(bytes, Head, throwOnEndOfStream: false));
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return ending is ".json" ? Shape.Json : throw new InvalidDataException("is UTF-16: convert it, for example by iconv -f UTF-16 -t UTF-8 OLD > NEW");
        if (head.Contains((byte)0))
            throw new InvalidDataException("is no text: a file of actors has no bytes of zero");
        if (ending is ".csv" or ".tsv")
            return Shape.Table;
        var lines = Encoding.UTF8.GetString(head).TrimStart('\uFEFF').Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] is not ('#' or ';' or '<')).ToArray();
        return lines switch
        {
            [['{' or '[', ..], ..] when ending is ".json" || lines[0][0] is '{' => Shape.Json,
            [var first, ..] when IsHeader(first) => Shape.Table,
            // A file may begin with more remarks than were looked at.
            [] when head.Length == Head => Shape.Dictionary,
            _ when lines.Any(line => line.Contains('[', StringComparison.Ordinal) && line.Contains(']', StringComparison.Ordinal)) => Shape.Dictionary,
            _ => throw new InvalidDataException("is no file of actors: it is a dictionary of CAMEO (NAME_ [CODE]), an answer of Wikidata's query service (.csv, .json), or a table (.csv, .tsv, .xlsx) with the columns " + ActorTable.OwnColumns),
        };
    }

    private static bool IsHeader(string line) => line.Split([',', ';', '\t']).Select(cell => ActorTable.Column(cell.Trim(' ', '"'))).ToArray() is { Length: > 1 } cells && (cells.Contains("name") || cells.Contains("item"));

    private static ActorSourceFile[] Inside(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        if (archive.Entries.Count > MostEntries)
            throw new InvalidDataException($"has {archive.Entries.Count} files in it: more than {MostEntries} are no actors");
        var files = archive.Entries.Where(entry => entry.Length > 0 && IsKnown(entry.Name)).Select(entry => entry.FullName).Order(StringComparer.Ordinal).ToArray();
        return files is [] ? throw new InvalidDataException("there is no file of actors in this archive") : [.. files.Select(name => new ActorSourceFile(Path.GetFileName(name), $"{path}/{name}", () => OpenEntry(path, name)))];
    }

    private static bool IsKnown(string name) => Path.GetExtension(name).ToLowerInvariant() is ".txt" or ".actors" or ".agents" or ".json" or ".csv" or ".tsv" && !name.StartsWith("readme", StringComparison.OrdinalIgnoreCase);

    private static OwningStream OpenEntry(string path, string name)
    {
        var archive = ZipFile.OpenRead(path);
        var entry = archive.GetEntry(name) ?? throw new InvalidDataException($"there is no {name} in it any more");
        return new OwningStream(new BoundedInflation(entry.Open(), () => entry.CompressedLength), archive);
    }

    /// <summary>Closes the archive with its entry.</summary>
    private sealed class OwningStream(Stream inner, IDisposable owner) : ForwardStream
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
