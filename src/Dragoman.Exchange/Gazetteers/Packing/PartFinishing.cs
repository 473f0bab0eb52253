using System.Globalization;

namespace Dragoman.Exchange.Gazetteers.Packing;

/// <summary>The second step: finishes the places of each part, sorts them, and gives the parts merged. One part at a time is in memory.</summary>
/// <param name="expected">How many places there are at most.</param>
internal sealed class PartFinishing(string work, string job, Completion completion, long expected)
{
    public const string LateErrors = "late";
    private const string Sort = "sorted";
    private const string Done = "finished";

    public Action<string, long>? Progress { get; init; }

    public void Run()
    {
        var mark = Path.Combine(work, Done);
        if (File.Exists(mark) && File.ReadAllText(mark) == job)
            return;
        using (var errors = new Spool(work, LateErrors, 1, null))
        {
            for (var part = 0; part < Parts.Places; part++)
                Finish(part, errors);
            errors.Settle();
        }
        File.WriteAllText(mark, job);
    }

    /// <summary>All places in the order of a layer: by country, the best known first.</summary>
    public IEnumerable<PackedPlace> Sorted()
    {
        var parts = Enumerable.Range(0, Parts.Places).Select(part => Spool.Read(work, Sort, part, PackedPlace.Read).GetEnumerator()).ToArray();
        var queue = new PriorityQueue<IEnumerator<PackedPlace>, PackedPlace>(Comparer<PackedPlace>.Create(Compare));
        foreach (var part in parts)
            if (part.MoveNext())
                queue.Enqueue(part, part.Current);
        while (queue.TryPeek(out var first, out var place))
        {
            yield return place;
            if (first.MoveNext())
                queue.DequeueEnqueue(first, first.Current);
            else
                queue.Dequeue();
        }
        foreach (var part in parts)
            part.Dispose();
    }

    private void Finish(int part, Spool errors)
    {
        Progress?.Invoke(string.Create(CultureInfo.InvariantCulture, $"finishing {expected} places, part {part + 1} of {Parts.Places}"), 0);
        var complete = new List<PackedPlace>();
        foreach (var place in Merged(part))
            if (completion.TryComplete(place, out var finished, out var why))
                complete.Add(finished);
            else
                PartErrors.Write(errors[0], place.Source, place.Line, why);
        complete.Sort(Compare);
        using var sorted = new FileStream(Spool.PathOf(work, Sort, part), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        using var writer = new BinaryWriter(sorted);
        foreach (var place in complete)
            place.Write(writer);
    }

    /// <summary>The places of a part; of those of one id the last that has a point, under all of their names.</summary>
    private List<PackedPlace> Merged(int part)
    {
        var places = new Dictionary<string, PackedPlace>(StringComparer.Ordinal);
        var further = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (place, id, name) in Spool.Read(work, Parts.Name, part, Read))
            if (place is not null)
                places[place.What.Id] = places.TryGetValue(place.What.Id, out var known) ? Merge(known, place) : place;
            else if (further.TryGetValue(id, out var names))
                names.Add(name);
            else
                further[id] = [name];
        return [.. places.Values.Select(place => further.TryGetValue(place.What.Id, out var names) ? WithNames(place, names) : place)];
    }

    private static PackedPlace Merge(PackedPlace one, PackedPlace other)
    {
        var (kept, dropped) = other.What.Point is null && one.What.Point is not null ? (one, other) : (other, one);
        return WithNames(kept, dropped.What.Names);
    }

    private static PackedPlace WithNames(PackedPlace place, IEnumerable<string> names) =>
        place with { What = place.What with { Names = [.. place.What.Names.Concat(names).Distinct(StringComparer.Ordinal)] } };

    private static (PackedPlace? Place, string Id, string Name) Read(BinaryReader from) =>
        from.ReadByte() == 0 ? (PackedPlace.Read(from), "", "") : (null, from.ReadString(), from.ReadString());

    private int Compare(PackedPlace? one, PackedPlace? other)
    {
        var (a, b) = (one!.What, other!.What);
        var byCountry = completion.OrderOf(a.Country).CompareTo(completion.OrderOf(b.Country));
        if (byCountry != 0)
            return byCountry;
        var byRenown = b.Renown.CompareTo(a.Renown);
        return byRenown != 0 ? byRenown : string.CompareOrdinal(a.Id, b.Id);
    }
}
