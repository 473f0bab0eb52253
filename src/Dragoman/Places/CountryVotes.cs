namespace Dragoman.Places;

/// <summary>Which countries a report is about: what its user says, countries and demonyms named, and where the names it has in common with gazetteers lie.</summary>
internal sealed class CountryVotes
{
    private const double ByUser = 6;
    private const double Named = 2;
    private const double ByDemonym = 1.5;
    private const double Sharpness = 6;

    private const double ClearlyThere = 0.25;
    private const double Clear = 0.6;

    private readonly Dictionary<int, double> _shares = [];
    private readonly Dictionary<int, int> _supporters = [];
    private readonly HashSet<int> _placed = [];

    public CountryVotes(int stated, IEnumerable<int> demonyms, IEnumerable<NamedDraft> names)
    {
        if (stated >= 0)
        {
            Add(stated, ByUser, 2);
            Stated.Add((stated, ByUser));
            _placed.Add(stated);
        }
        foreach (var group in demonyms.GroupBy(country => country))
        {
            var votes = ByDemonym * Math.Sqrt(Math.Min(9, group.Count()));
            Add(group.Key, votes, 2);
            Stated.Add((group.Key, votes));
        }
        foreach (var group in names.GroupBy(draft => draft.Name.Folded, StringComparer.Ordinal))
            Vote(group.First(), Math.Sqrt(Math.Min(9, group.Count())));
        var sum = Math.Max(1, _shares.Values.Sum());
        Ranked = [.. _shares.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value / sum))];
        foreach (var (country, share) in Ranked)
            _shares[country] = share;
    }

    /// <summary>The votes of what isn't a name: of the user, of demonyms.</summary>
    public List<(int Country, double Votes)> Stated { get; } = [];

    /// <summary>By falling share.</summary>
    public IReadOnlyList<(int Country, double Share)> Ranked { get; }

    /// <returns>The number of the country, -1 if nothing in the report tells.</returns>
    public int Main => Ranked is [var (country, share), ..] && share > 0.15 ? country : -1;

    /// <summary>Whether the report is about one country beyond doubt, and names a place in it: "Russian forces" may be anywhere.</summary>
    public bool IsClear => Ranked is [var (country, share), ..] && share > Clear && _placed.Contains(country);

    public double Share(int country) => _shares.GetValueOrDefault(country);

    /// <summary>Whether more than one name speaks for the country.</summary>
    public bool IsBackedUp(int country) => _supporters.GetValueOrDefault(country) > 1;

    /// <summary>One vote a name, divided among the places it may mean by their prominence; countries have more.</summary>
    private void Vote(NamedDraft draft, double weight)
    {
        var candidates = draft.IsDoubtful ? [] : draft.Candidates;
        if (candidates.Find(candidate => candidate.Facts.Kind == PlaceKind.Country) is { } whole)
        {
            Add(whole.Facts.Country, Named * weight, 2);
            _placed.Add(whole.Facts.Country);
            return;
        }
        var sum = candidates.Sum(Prominence);
        foreach (var there in candidates.Where(candidate => candidate.Facts.Country >= 0).GroupBy(candidate => candidate.Facts.Country))
        {
            var votes = there.Sum(candidate => Prominence(candidate) / sum * candidate.Facts.Prominence);
            Add(there.Key, weight * votes, votes > ClearlyThere ? 1 : 0);
            if (votes > ClearlyThere)
                _placed.Add(there.Key);
        }
    }

    private static double Prominence(Candidate candidate) => Math.Exp(Sharpness * candidate.Facts.Prominence);

    private void Add(int country, double votes, int supporters)
    {
        _shares[country] = _shares.GetValueOrDefault(country) + votes;
        _supporters[country] = _supporters.GetValueOrDefault(country) + supporters;
    }
}
