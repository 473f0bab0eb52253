using Dragoman.Exchange.Gazetteers.Sources;
using Dragoman.Places;

namespace Dragoman.Exchange.Gazetteers.Packing;

/// <summary>A place on its way into a layer, as it lies in files between the steps.</summary>
/// <param name="Source">The number of its file, for messages.</param>
/// <param name="Entry">Of the shipped gazetteer, -1 for none.</param>
internal sealed record PackedPlace(SourcePlace What, int Source, int Line, int Entry = -1)
{
    public void Write(BinaryWriter to)
    {
        to.Write7BitEncodedInt(Source);
        to.Write7BitEncodedInt(Line);
        to.Write(Entry);
        to.Write(What.Id);
        to.Write7BitEncodedInt(What.Names.Length);
        foreach (var name in What.Names)
            to.Write(name);
        to.Write((byte)What.Kind);
        to.Write(What.Point?.Latitude ?? double.NaN);
        to.Write(What.Point?.Longitude ?? double.NaN);
        foreach (var text in new[] { What.Country, What.Admin1, What.Admin2, What.Code1, What.Code2, What.Parent, What.Same })
            to.Write(text);
        to.Write7BitEncodedInt64(What.Population);
        to.Write7BitEncodedInt64(What.Renown);
        to.Write((float)What.RadiusKm);
    }

    public static PackedPlace Read(BinaryReader from)
    {
        var (source, line, entry, id) = (from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), from.ReadInt32(), from.ReadString());
        var names = new string[from.Read7BitEncodedInt()];
        for (var i = 0; i < names.Length; i++)
            names[i] = from.ReadString();
        var (kind, latitude, longitude) = ((PlaceKind)from.ReadByte(), from.ReadDouble(), from.ReadDouble());
        return new(
            new SourcePlace(id, names, kind, double.IsNaN(latitude) ? null : new(latitude, longitude))
            {
                Country = from.ReadString(),
                Admin1 = from.ReadString(),
                Admin2 = from.ReadString(),
                Code1 = from.ReadString(),
                Code2 = from.ReadString(),
                Parent = from.ReadString(),
                Same = from.ReadString(),
                Population = from.Read7BitEncodedInt64(),
                Renown = from.Read7BitEncodedInt64(),
                RadiusKm = Math.Round(from.ReadSingle(), 1),
            },
            source, line, entry);
    }
}
