namespace Dragoman.Actors;

/// <summary>What of the report decides between actors of one name.</summary>
/// <param name="MainCountry">ISO 3166 alpha-3 of the country the report is mainly about; null where none stands out.</param>
/// <param name="Year">The year of publication.</param>
public sealed record ActorContext(string? MainCountry, int? Year, IReadOnlyDictionary<string, int> CountryVotes)
{
    /// <summary>The likeliest bearer of a name: in office in that year, of the report's country, of a country often named.</summary>
    public NameEntry Choose(IReadOnlyList<NameEntry> entries)
    {
        var best = entries[0];
        for (var i = 1; i < entries.Count; i++)
            if (Compare(entries[i], best) > 0)
                best = entries[i];
        return best;
    }

    private int Compare(NameEntry a, NameEntry b)
    {
        var byYear = a.Fits(Year).CompareTo(b.Fits(Year));
        if (byYear != 0) return byYear;
        if (a.Priority != b.Priority) return IsElsewhere(b, a).CompareTo(IsElsewhere(a, b)) is not 0 and var byPlace ? byPlace : a.Priority.CompareTo(b.Priority);
        if (a.Layer is not null && Closeness(a).CompareTo(Closeness(b)) is not 0 and var byDate) return byDate;
        var byCountry = (a.Actor.Country == MainCountry).CompareTo(b.Actor.Country == MainCountry);
        if (byCountry != 0) return byCountry;
        var byVotes = Votes(a).CompareTo(Votes(b));
        if (byVotes != 0) return byVotes;
        // A country's name before an adjective of the same spelling, then the order of the ids.
        return a.Kind != b.Kind ? b.Kind.CompareTo(a.Kind) : string.CompareOrdinal(b.Actor.Id, a.Actor.Id);
    }

    /// <summary>Of another country than the report, which speaks of the other's.</summary>
    private bool IsElsewhere(NameEntry entry, NameEntry other) =>
        MainCountry is { } main && entry.Actor.Country is { } country && country != main && other.Actor.Country == main;

    /// <summary>Years that hold the report's before none at all, and these before years that only border on it.</summary>
    private int Closeness(NameEntry entry) => (entry.From, entry.To) switch
    {
        (null, null) => 1,
        var (from, to) => Year is { } year && (from ?? year) <= year && year <= (to ?? year) ? 2 : 0,
    };

    private int Votes(NameEntry entry) => entry.Actor.Country is { } country && CountryVotes.TryGetValue(country, out var votes) ? votes : 0;
}
