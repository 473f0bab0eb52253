using Dragoman.Exchange.Gazetteers.Sources;
using Dragoman.Places;

namespace Dragoman.Exchange.Gazetteers.Packing;

/// <summary>What units are called, by their codes or ids, and what contains what; those that contain themselves.</summary>
internal sealed class PartNames
{
    private const int Deepest = 12;
    private const int LinesTold = 10;

    private readonly Dictionary<ulong, (PlaceKind Kind, string Name)> _units = [];
    private readonly Dictionary<ulong, (ulong Parent, int Source, int Line)> _parents = [];
    private readonly Dictionary<ulong, string> _cycles = [];

    public static void Write(SourcePlace place, int source, int line, Spool spool)
    {
        if (place.Kind is PlaceKind.Unit or PlaceKind.Subunit)
        {
            WriteUnit(spool, place.Id, place.Kind, place.Names[0]);
            if ((place.Kind == PlaceKind.Unit ? place.Code1 : place.Code2) is { Length: > 0 } code)
                WriteUnit(spool, code, place.Kind, place.Names[0]);
        }
        if (place.Parent.Length == 0)
            return;
        spool[Parts.Parents].Write(Parts.HashOf(place.Id));
        spool[Parts.Parents].Write(Parts.HashOf(place.Parent));
        spool[Parts.Parents].Write(source);
        spool[Parts.Parents].Write(line);
    }

    public static void WriteUnit(Spool spool, string code, PlaceKind kind, string name)
    {
        spool[Parts.Units].Write(Parts.HashOf(code));
        spool[Parts.Units].Write((byte)kind);
        spool[Parts.Units].Write(name);
    }

    public static PartNames Load(string work)
    {
        var names = new PartNames();
        // The first that tells counts: files of codes are read before the rest.
        foreach (var (hash, kind, name) in Spool.Read(work, Parts.Name, Parts.Units, reader => (reader.ReadUInt64(), (PlaceKind)reader.ReadByte(), reader.ReadString())))
            names._units.TryAdd(hash, (kind, name));
        foreach (var (hash, parent, source, line) in Spool.Read(work, Parts.Name, Parts.Parents, reader => (reader.ReadUInt64(), reader.ReadUInt64(), reader.ReadInt32(), reader.ReadInt32())))
            names._parents[hash] = (parent, source, line);
        names.FindCycles();
        return names;
    }

    /// <summary>The name of a unit by its code; null where no file tells.</summary>
    public string? UnitOf(string code) => code.Length > 0 && _units.TryGetValue(Parts.HashOf(code), out var unit) ? unit.Name : null;

    /// <summary>The name of the unit of a kind that contains a place, through all that lies between.</summary>
    public string? Containing(string parent, PlaceKind kind)
    {
        var hash = parent.Length == 0 ? 0 : Parts.HashOf(parent);
        for (var steps = 0; hash != 0 && steps < Deepest; steps++)
        {
            if (_units.TryGetValue(hash, out var unit) && unit.Kind == kind)
                return unit.Name;
            hash = _parents.GetValueOrDefault(hash).Parent;
        }
        return null;
    }

    /// <summary>Why a place can't be where it says: what contains it is contained in it. Null where nothing is wrong.</summary>
    public string? RefusalOf(string id)
    {
        return _cycles.Count > 0 && _cycles.TryGetValue(Parts.HashOf(id), out var words) ? words : null;
    }

    private void FindCycles()
    {
        var walked = new Dictionary<ulong, ulong>(_parents.Count);
        foreach (var start in _parents.Keys)
        {
            var at = start;
            while (_parents.TryGetValue(at, out var up) && walked.TryAdd(at, start))
                at = up.Parent;
            if (_parents.ContainsKey(at) && walked[at] == start && !_cycles.ContainsKey(at))
                Mark(at);
        }
    }

    private void Mark(ulong start)
    {
        var members = new List<ulong>();
        for (var at = start; members.Count == 0 || at != start; at = _parents[at].Parent)
            members.Add(at);
        var lines = members.Select(member => _parents[member].Line).Order().Take(LinesTold).ToArray();
        var words = $"is contained in itself: its parents lead back to it (line{(lines.Length > 1 ? "s" : "")} {string.Join(", ", lines)}{(members.Count > LinesTold ? ", ..." : "")})";
        foreach (var member in members)
            _cycles[member] = words;
    }
}
