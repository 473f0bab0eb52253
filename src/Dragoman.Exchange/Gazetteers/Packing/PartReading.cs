using System.Text.Json;
using Dragoman.Exchange.Gazetteers.Sources;
using Dragoman.Exchange.Input;
using Dragoman.Places;

namespace Dragoman.Exchange.Gazetteers.Packing;

/// <summary>Parts: places and their further names by the hash of their ids, then units, containment and errors, each in a file of its own.</summary>
internal static class Parts
{
    public const string Name = "part";
    public const int Places = 64;
    public const int Units = Places;
    public const int Parents = Places + 1;
    public const int Errors = Places + 2;
    public const int Count = Places + 3;

    public static ulong HashOf(string id) => LayerFormat.HashOf(id, NameKeyKind.Id);

    public static int PartOf(string id) => (int)(HashOf(id) >> 58);
}

/// <summary>The first step: reads the files into parts, and notes now and then how far it is.</summary>
internal sealed class PartReading(SourceFile[] sources, string work, string job, Func<string, string?> countryOf)
{
    private const int ItemsBetweenWords = 20_000;

    private Journal _done = new(0, 0, 0, 0, []);

    public Action<string, long>? Progress { get; init; }

    public required int ItemsBetweenNotes { get; init; }

    /// <summary>Of whom the files are.</summary>
    public IEnumerable<SourceKind> Kinds => sources.Where(source => source.IsOfPlaces).Select(source => source.Kind);

    /// <exception cref="InvalidDataException">A file is none of places, or breaks off.</exception>
    public Journal Run()
    {
        var known = Journal.Read(work, job);
        if (known is null)
            Forget();
        _done = known ?? _done;
        using var spool = new Spool(work, Parts.Name, Parts.Count, known?.Lengths);
        for (var source = 0; source < sources.Length; source++)
            Read(source, spool);
        return _done;
    }

    /// <summary>What another order left behind.</summary>
    private void Forget()
    {
        foreach (var file in Directory.EnumerateFiles(work).Where(path => Path.GetFileName(path) != "lock"))
            File.Delete(file);
    }

    private void Read(int source, Spool spool)
    {
        // Files that are done are opened all the same: tables tell only then whose they are.
        var items = Told(sources[source], () => sources[source].Read(countryOf));
        if (source < _done.Source)
        {
            foreach (var _ in items.Take(1)) { }
            return;
        }
        var count = 0L;
        foreach (var item in items)
        {
            if (++count % ItemsBetweenWords == 0)
                Progress?.Invoke(sources[source].Name, count);
            if (source == _done.Source && count <= _done.Items)
                continue;
            Write(item, source, spool);
            if (count % ItemsBetweenNotes == 0)
            {
                Note(source, count, spool);
                Progress?.Invoke(sources[source].Name, count);
            }
        }
        Note(source + 1, 0, spool);
    }

    private void Note(int source, long items, Spool spool)
    {
        _done = _done with { Source = source, Items = items, Lengths = spool.Settle() };
        _done.Write(work, job);
    }

    private void Write(SourceItem item, int source, Spool spool)
    {
        switch (item)
        {
            case SourceItem.Place(var line, var place):
                var part = spool[Parts.PartOf(place.Id)];
                part.Write((byte)0);
                new PackedPlace(place, source, line).Write(part);
                PartNames.Write(place, source, line, spool);
                _done = _done with { Good = _done.Good + 1 };
                break;
            case SourceItem.Name(_, var id, var text):
                spool[Parts.PartOf(id)].Write((byte)1);
                spool[Parts.PartOf(id)].Write(id);
                spool[Parts.PartOf(id)].Write(text);
                break;
            case SourceItem.Unit(_, var code, var text):
                PartNames.WriteUnit(spool, code, code.AsSpan().Count('.') == 1 ? PlaceKind.Unit : PlaceKind.Subunit, text);
                break;
            case SourceItem.Bad(var line, var why):
                PartErrors.Write(spool[Parts.Errors], source, line, why);
                break;
            default:
                _done = _done with { LeftOut = _done.LeftOut + 1 };
                break;
        }
    }

    /// <summary>What goes wrong with the file itself says which and where.</summary>
    private static IEnumerable<SourceItem> Told(SourceFile source, Func<IEnumerable<SourceItem>> read)
    {
        IEnumerator<SourceItem>? items = null;
        try
        {
            while (Try(() => (items ??= read().GetEnumerator()).MoveNext()))
                yield return items!.Current;
        }
        finally
        {
            items?.Dispose();
        }

        bool Try(Func<bool> next)
        {
            try
            {
                return next();
            }
            catch (JsonException failure)
            {
                throw new InvalidDataException($"{source.Where}:{(failure.LineNumber ?? 0) + 1}: is no JSON from here on, so that nothing is imported: {failure.Message.Split(" LineNumber", 2)[0]}", failure);
            }
            catch (Exception failure) when (failure is RefusedException or not (OutOfMemoryException or IOException or UnauthorizedAccessException))
            {
                // Libraries that read other people's formats throw whatever there is for what is broken.
                throw new InvalidDataException($"{source.Where}: {failure.Message}", failure);
            }
        }
    }
}
