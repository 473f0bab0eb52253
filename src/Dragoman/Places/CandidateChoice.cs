using Dragoman.Entities.Names;

namespace Dragoman.Places;

/// <summary>Chooses among the places of one name, for all names of a report together.</summary>
internal sealed class CandidateChoice
{
    private const double CountryWeight = 0.9;
    private const double Impossible = -1.2;
    private const double NearWeight = 0.4;
    private const double NearKm = 120;
    private const double CountryBonus = 0.25;
    private const double CuratedBonus = 0.1;
    private const double InsideBonus = 0.8;
    private const double ForeignShare = 0.04;
    private const double MainShare = 0.3;
    private const double KnownEverywhere = 0.66;
    private const double SearchedShare = 0.15;
    private const int PointsCompared = 40;

    private readonly Gazetteer _gazetteer;
    private readonly CountryVotes _votes;
    private readonly Dictionary<string, Candidate?> _alike = new(StringComparer.Ordinal);
    private readonly List<(string Name, int Place, GeoPoint Point)> _provisional = [];
    private readonly Dictionary<string, Dictionary<int, double>> _nearest = new(StringComparer.Ordinal);

    public CandidateChoice(Gazetteer gazetteer, CountryVotes votes, IEnumerable<NamedDraft> names)
    {
        (_gazetteer, _votes) = (gazetteer, votes);
        foreach (var draft in names.DistinctBy(draft => draft.Name.Folded))
            if (_provisional.Count < PointsCompared && !draft.IsDoubtful && Choose(draft, null) is { Facts.Kind: not PlaceKind.Country } chosen)
            {
                _provisional.Add((draft.Name.Folded, chosen.Place, chosen.Facts.Point));
                _nearest.Clear();
            }
        _nearest.Clear();
    }

    /// <param name="container">"Texas" in "Paris, Texas".</param>
    public Candidate? Choose(NamedDraft draft, Candidate? container)
    {
        foreach (var candidate in draft.Candidates)
            candidate.Score = Score(draft, candidate, container);
        var best = draft.Candidates.OrderByDescending(candidate => candidate.Score).ThenByDescending(candidate => candidate.Place).FirstOrDefault();
        return best is null || KindFit(draft.Designation, best.Facts.Kind) <= Impossible || IsForeign(best, container) ? null : best;
    }

    /// <summary>The place of a country of the report whose name is most like this one, if it is like enough.</summary>
    /// <param name="near">Another place that the sentence names beside this one.</param>
    public Candidate? ChooseAlike(NamedDraft draft, GeoPoint? near)
    {
        var key = $"{draft.Name.Loose}|{draft.Designation?.Word}|{near}";
        if (!_alike.TryGetValue(key, out var chosen))
            _alike[key] = chosen = FindAlike(draft, near);
        return chosen;
    }

    private Candidate? FindAlike(NamedDraft draft, GeoPoint? near)
    {
        if (draft.Name.Skeleton.Length < 3)
            return null;
        var found = _votes.Ranked.Where(vote => vote.Share >= SearchedShare).Take(2)
            .SelectMany(vote => _gazetteer.FindSimilar(draft.Name, vote.Country))
            .Select(similar => Alike(draft, similar, near))
            .OrderByDescending(pair => pair.Candidate.Score).ThenBy(pair => pair.Candidate.Place).ToArray();
        return found is [var best, ..] && best.Candidate.Score >= best.Needed ? best.Candidate : null;
    }

    /// <summary>A word in common, the kind that the designation calls for, and a place nearby each make up for some unlikeness.</summary>
    private (Candidate Candidate, double Needed) Alike(NamedDraft draft, SimilarPlace similar, GeoPoint? near)
    {
        var facts = _gazetteer.Facts(similar.Number);
        var candidate = new Candidate(similar.Number, similar.Similarity, facts, _gazetteer.IsCurated(similar.Number));
        var isNear = near is { } point ? point.KilometresTo(facts.Point) < NearKm / 2 : _provisional.Exists(other => other.Point.KilometresTo(facts.Point) < NearKm / 4);
        var isOfKind = draft.Designation?.Kind is { } kind && kind == facts.Kind;
        var evidence = (isNear ? 1 : 0) + (isOfKind ? 1 : 0) + (SharesWord(draft.Name.Loose, similar.Spelling) ? 1 : 0);
        candidate.Score = similar.Similarity + 0.02 * evidence + (candidate.IsCurated ? 0.01 : 0);
        var needed = evidence switch { 0 => RomanisedName.SameName + 0.04, 1 => RomanisedName.SameName, _ => RomanisedName.PerhapsSameName };
        return (candidate, needed);
    }

    private static bool SharesWord(string loose, string spelling) =>
        RomanisedName.Of(spelling).Loose.Split(' ').Intersect(loose.Split(' '), StringComparer.Ordinal).Any(word => word.Length > 3);

    private double Score(NamedDraft draft, Candidate candidate, Candidate? container)
    {
        var facts = candidate.Facts;
        var score = candidate.Likeness + facts.Prominence + CountryWeight * _votes.Share(facts.Country) + KindFit(draft.Designation, facts.Kind);
        score += candidate.IsCurated ? CuratedBonus : facts.Kind == PlaceKind.Country ? CountryBonus : 0;
        score += container is not null && IsInside(facts, container.Facts) ? InsideBonus : 0;
        return score + NearWeight * Math.Exp(-ToNearest(draft.Name.Folded, candidate) / NearKm);
    }

    /// <summary>Kilometres to the nearest place of another name. Names come again and again, distances are dear.</summary>
    private double ToNearest(string own, Candidate candidate)
    {
        if (!_nearest.TryGetValue(own, out var known))
            _nearest[own] = known = [];
        if (known.TryGetValue(candidate.Place, out var nearest))
            return nearest;
        nearest = double.MaxValue;
        foreach (var (name, place, point) in _provisional)
            if (name != own && place != candidate.Place)
                nearest = Math.Min(nearest, point.KilometresTo(candidate.Facts.Point));
        return known[candidate.Place] = nearest;
    }

    private static bool IsInside(PlaceFacts facts, PlaceFacts container) =>
        facts.Country == container.Country && container.Kind switch
        {
            PlaceKind.Country => facts.Kind != PlaceKind.Country,
            PlaceKind.Unit => facts.Kind != PlaceKind.Unit && facts.Admin1 == container.Admin1,
            _ => false,
        };

    /// <summary>"X airport" is an airport rather than the town X, but the town rather than nothing.</summary>
    private static double KindFit(PlaceWord? designation, PlaceKind kind)
    {
        if (designation is null)
            return 0;
        if (designation.Kind == kind)
            return 0.5;
        var isTown = kind is PlaceKind.Settlement or PlaceKind.Capital or PlaceKind.District;
        return (designation.Kind, kind) switch
        {
            (null, PlaceKind.Country) => -0.6,
            (null, _) => 0,
            (_, PlaceKind.Country) => Impossible,
            (PlaceKind.Settlement or PlaceKind.Capital or PlaceKind.District, _) => isTown ? 0.4 : -0.2,
            (not (PlaceKind.Unit or PlaceKind.Region), PlaceKind.Unit) => Impossible,
            (PlaceKind.Airport or PlaceKind.Base, PlaceKind.Airport or PlaceKind.Base) => 0.45,
            (PlaceKind.Unit or PlaceKind.District, PlaceKind.Subunit) => 0.4,
            (PlaceKind.Unit, PlaceKind.Region) => 0.3,
            (PlaceKind.Unit, _) => -0.1,
            _ => isTown ? -0.1 : 0,
        };
    }

    /// <summary>No village in Ohio in a report on Libya.</summary>
    private bool IsForeign(Candidate best, Candidate? container) =>
        container is null && best.Facts.Kind is not (PlaceKind.Country or PlaceKind.Capital or PlaceKind.Region or PlaceKind.Water) && best.Facts.Country >= 0
        && best.Facts.Prominence < KnownEverywhere && _votes.Ranked is [var (country, share), ..] && share > MainShare && country != best.Facts.Country
        && (_votes.Share(best.Facts.Country) < ForeignShare || !_votes.IsBackedUp(best.Facts.Country));
}
