namespace Dragoman.Places;

/// <summary>How much of what a report names lies in each country and unit, and around each point.</summary>
internal sealed class Support
{
    private readonly Dictionary<int, double> _countries = [];
    private readonly Dictionary<(int Country, int Unit), double> _units = [];
    private readonly Dictionary<(int North, int East), double> _cells = [];
    private readonly double _all;

    public Support(IEnumerable<NameGroup> groups, IEnumerable<(int Country, double Weight)> stated)
    {
        foreach (var (country, weight) in stated)
        {
            Add(_countries, country, weight);
            _all += weight;
        }
        foreach (var group in groups)
        {
            Add(group);
            _all += group.Weight;
        }
    }

    private Support(NameGroup one) => Add(one);

    public Func<Candidate, double> Without(NameGroup group)
    {
        var own = new Support(group) { Weight = group.Weight };
        return candidate => For(candidate, own);
    }

    private double Weight { get; init; }

    /// <param name="but">Left out: what the name itself contributed.</param>
    public double For(Candidate candidate, Support? but)
    {
        var facts = candidate.Facts;
        var rest = _all - (but?.Weight ?? 0) + 1;
        var sum = facts.Country < 0 ? 0 : JointWeights.Support(JointWeights.Country, Rest(_countries, but?._countries, facts.Country) / rest);
        if (facts.Kind is PlaceKind.Country or PlaceKind.Region)
            return sum;
        // Curated places don't say which unit holds them: their surroundings stand in for it.
        var near = facts.Kind == PlaceKind.Unit ? 0 : Around(facts.Point, but) / rest;
        var unit = facts.Admin1 > 0 ? Rest(_units, but?._units, (facts.Country, facts.Admin1)) / rest : near;
        return sum + JointWeights.Support(JointWeights.Unit, unit) + JointWeights.Support(JointWeights.Near, near);
    }

    private void Add(NameGroup group)
    {
        for (var i = 0; i < group.Candidates.Count; i++)
        {
            var (facts, weight) = (group.Candidates[i].Facts, group.Weight * group.Shares[i]);
            Add(_countries, facts.Country, weight);
            if (facts.Kind is PlaceKind.Country or PlaceKind.Region)
                continue;
            if (facts.Admin1 > 0)
                Add(_units, (facts.Country, facts.Admin1), weight);
            if (facts.Kind != PlaceKind.Unit)
                Add(_cells, CellOf(facts.Point), weight);
        }
    }

    /// <summary>In its cell and the eight around it: up to some 150 km.</summary>
    private double Around(GeoPoint point, Support? but)
    {
        var (north, east) = CellOf(point);
        var sum = 0.0;
        for (var y = north - 1; y <= north + 1; y++)
            for (var x = east - 1; x <= east + 1; x++)
                sum += Rest(_cells, but?._cells, (y, x));
        return sum;
    }

    /// <summary>Cells of one degree of latitude in height and about as wide.</summary>
    private static (int North, int East) CellOf(GeoPoint point)
    {
        var north = (int)Math.Floor(point.Latitude);
        var width = Math.Max(0.2, Math.Cos((north + 0.5) * Math.PI / 180));
        return (north, (int)Math.Floor(point.Longitude * width));
    }

    private static double Rest<T>(Dictionary<T, double> all, Dictionary<T, double>? but, T key)
        where T : notnull => all.TryGetValue(key, out var sum) ? Math.Max(0, sum - (but?.GetValueOrDefault(key) ?? 0)) : 0;

    private static void Add<T>(Dictionary<T, double> to, T key, double weight)
        where T : notnull => to[key] = to.GetValueOrDefault(key) + weight;
}
