using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Dragoman.Entities.Names;
using Dragoman.Exchange.Gazetteers.Sources;
using Dragoman.Places;

namespace Dragoman.Exchange.Gazetteers.Packing;

/// <summary>The third step: lays sorted places out as <see cref="LayerFormat"/> says. Places, names and keys go to files as they come.</summary>
internal sealed class LayerWriter : IDisposable
{
    private const int MostNames = 400;

    private readonly string _work;
    private readonly PlaceLinker _linker;
    private readonly FileStream _places;
    private readonly NameFile _names;
    private readonly PairFiles _keys;
    private readonly PairFiles _cells;
    private readonly List<(string Iso3, int From)> _countries = [];
    private readonly UnitTable _units;
    private readonly UnitTable _subunits;
    private readonly List<(int Entry, int Place)> _replaced = [];
    private readonly HashSet<ulong> _seen = [];
    private readonly byte[] _row = new byte[LayerFormat.PlaceBytes];

    public LayerWriter(string work, PlaceLinker linker)
    {
        (_work, _linker) = (work, linker);
        _places = new FileStream(Path.Combine(work, "places"), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        _names = new(Path.Combine(work, "names"));
        (_keys, _cells) = (new(work, "keys"), new(work, "cells"));
        (_units, _subunits) = (new(_names, ushort.MaxValue), new(_names, int.MaxValue));
    }

    public Action<string, long>? Progress { get; init; }

    public int Count { get; private set; }

    public long NameCount { get; private set; }

    /// <summary>How many places the shipped gazetteer has too.</summary>
    public long LinkedCount { get; private set; }

    /// <summary>In the order of a layer.</summary>
    public void Add(PackedPlace place)
    {
        var what = place.What;
        if (_countries is [] || _countries[^1].Iso3 != what.Country)
            _countries.Add((what.Country, Count));
        var names = what.Names.Length <= MostNames ? what.Names : what.Names[..MostNames];
        WriteRow(place, _names.Add([what.Id, .. names]));
        AddKeys(what, names);
        var point = what.Point!.Value;
        _cells.Add((ulong)LayerFormat.CellOf(Rounded(point.Latitude), Rounded(point.Longitude)) << 40, Count);
        if (place.Entry >= 0 && what.Kind != PlaceKind.Country)
            _replaced.Add((place.Entry, Count));
        LinkedCount += place.Entry >= 0 ? 1 : 0;
        NameCount += names.Length;
        if (++Count % 100_000 == 0)
            Progress?.Invoke("places written", Count);
    }

    /// <summary>Puts the sections together.</summary>
    /// <returns>The path of the layer, not yet where it belongs.</returns>
    public string Complete(ImmutableArray<(string Key, string Value)> facts)
    {
        Progress?.Invoke("putting the layer together", 0);
        var path = Path.Combine(_work, "built");
        using var file = new SectionFile(path);
        file.Add(LayerSection.Facts, Encoding.UTF8.GetBytes(string.Concat(facts.Select(fact => $"{fact.Key}\t{Line(fact.Value)}\n"))));
        file.Add(LayerSection.Countries, Countries());
        file.Add(LayerSection.Units, _units.ToArray());
        file.Add(LayerSection.Subunits, _subunits.ToArray());
        file.Add(LayerSection.Replaced, Replaced());
        file.Add(LayerSection.Places, _places);
        var bits = LayerFormat.BucketBits(_keys.Count);
        file.AddKeys(_keys, bits);
        file.Add(LayerSection.Cells, _cells.Sorted().Select(pair => ((uint)(pair.Key >> 40), pair.Place)));
        file.Add(LayerSection.Names, _names.Stream);
        file.Complete(_linker.Fingerprint, bits, NameCount);
        return path;
    }

    public void Dispose()
    {
        _places.Dispose();
        _names.Dispose();
        _keys.Dispose();
        _cells.Dispose();
    }

    private void WriteRow(PackedPlace place, long names)
    {
        var what = place.What;
        var country = _countries.Count - 1;
        BinaryPrimitives.WriteUInt32LittleEndian(_row, (uint)names);
        _row[4] = (byte)(names >> 32);
        _row[5] = (byte)what.Kind;
        BinaryPrimitives.WriteUInt16LittleEndian(_row.AsSpan(6), PackedFormat.PackPopulation(Math.Min(uint.MaxValue, what.Renown)));
        BinaryPrimitives.WriteInt32LittleEndian(_row.AsSpan(8), (int)Math.Round(what.Point!.Value.Latitude * LayerFormat.DegreeSteps));
        BinaryPrimitives.WriteInt32LittleEndian(_row.AsSpan(12), (int)Math.Round(what.Point.Value.Longitude * LayerFormat.DegreeSteps));
        BinaryPrimitives.WriteUInt32LittleEndian(_row.AsSpan(16), (uint)Math.Min(uint.MaxValue, what.Population));
        BinaryPrimitives.WriteUInt16LittleEndian(_row.AsSpan(20), (ushort)_units.NumberOf(country, what.Admin1));
        BinaryPrimitives.WriteUInt16LittleEndian(_row.AsSpan(22), (ushort)Math.Min(ushort.MaxValue, Math.Round(what.RadiusKm * LayerFormat.RadiusSteps)));
        BinaryPrimitives.WriteInt32LittleEndian(_row.AsSpan(24), _subunits.NumberOf(country, what.Admin2));
        BinaryPrimitives.WriteInt32LittleEndian(_row.AsSpan(28), place.Entry + 1);
        _places.Write(_row);
    }

    /// <summary>The point as the layer holds it, so that it is sought where it is.</summary>
    private static double Rounded(double degrees) => Math.Round(degrees * LayerFormat.DegreeSteps) / LayerFormat.DegreeSteps;

    private void AddKeys(SourcePlace place, string[] names)
    {
        _seen.Clear();
        var arabic = _linker.HasArabicNames(place.Country);
        Add(place.Id, NameKeyKind.Id);
        foreach (var name in names)
        {
            var folded = RomanisedName.Fold(name);
            if (folded.Length == 0)
                continue;
            Add(folded, NameKeyKind.Exact);
            if (arabic)
                Add(RomanisedName.Loosened(folded), NameKeyKind.Loose);
        }
    }

    private void Add(string text, NameKeyKind kind)
    {
        var hash = LayerFormat.HashOf(text, kind);
        if (_seen.Add(hash))
            _keys.Add(hash, Count);
    }

    private byte[] Countries()
    {
        var bytes = new byte[_countries.Count * LayerFormat.CountryBytes];
        for (var i = 0; i < _countries.Count; i++)
        {
            var row = bytes.AsSpan(i * LayerFormat.CountryBytes);
            Encoding.ASCII.GetBytes(_countries[i].Iso3, row);
            BinaryPrimitives.WriteInt32LittleEndian(row[4..], _countries[i].From);
            BinaryPrimitives.WriteInt32LittleEndian(row[8..], i + 1 < _countries.Count ? _countries[i + 1].From : Count);
        }
        return bytes;
    }

    /// <summary>Of several places that are one entry the best known stands for it.</summary>
    private byte[] Replaced()
    {
        var first = _replaced.OrderBy(pair => pair.Entry).ThenBy(pair => pair.Place).DistinctBy(pair => pair.Entry).ToArray();
        var bytes = new byte[first.Length * LayerFormat.PairBytes];
        for (var i = 0; i < first.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * LayerFormat.PairBytes), first[i].Entry);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * LayerFormat.PairBytes + 4), first[i].Place);
        }
        return bytes;
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ");
}
