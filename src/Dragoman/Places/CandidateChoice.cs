using Dragoman.Entities.Names;

namespace Dragoman.Places;

/// <summary>Chooses among the places of one name, for all names of a report together.</summary>
internal sealed class CandidateChoice
{
    private const double Impossible = -1.2;
    private const double NearKm = 120;

    /// <summary>Of a score: the marks of designations were weighed before the odds of names were.</summary>
    private const double NaturalPerPoint = 9;

    private const double ForeignShare = 0.04;
    private const double ForeignShareOfClear = 0.12;
    private const double MainShare = 0.3;
    private const double KnownEverywhere = 0.66;
    private const double KnownWhereClear = 0.7;
    private const double KnownByAllNames = 0.9;
    private const double OneOfMany = 0.6;
    private const double TownBeforeUnit = 0.4;
    private const double TownOfUnitKm = 150;
    private const double ShareOfUnit = 0.1;
    private const double SearchedShare = 0.15;
    private const double FarKm = 200;
    private const double BetterKnown = 0.12;
    private const int PointsCompared = 40;

    private readonly Gazetteer _gazetteer;
    private readonly CountryVotes _votes;
    private readonly JointChoice _joint;
    private readonly Dictionary<string, Candidate?> _alike = new(StringComparer.Ordinal);
    private readonly List<(string Name, int Place, GeoPoint Point)> _provisional = [];

    public CandidateChoice(Gazetteer gazetteer, CountryVotes votes, IReadOnlyCollection<NamedDraft> names)
    {
        (_gazetteer, _votes, _joint) = (gazetteer, votes, new(names, votes.Stated));
        foreach (var draft in names.DistinctBy(draft => draft.Name.Folded))
            if (_provisional.Count < PointsCompared && !draft.IsDoubtful && Choose(draft) is { Facts.Kind: not PlaceKind.Country } chosen)
                _provisional.Add((draft.Name.Folded, chosen.Place, chosen.Facts.Point));
    }

    public Candidate? Choose(NamedDraft draft)
    {
        foreach (var candidate in draft.Candidates)
            candidate.Score = Score(draft, candidate) - (IsUnitOfTown(draft, candidate) ? TownBeforeUnit : 0);
        var best = draft.Candidates.OrderByDescending(candidate => candidate.Score).ThenByDescending(candidate => candidate.Place).FirstOrDefault();
        return best is null || KindFit(draft.Designation, best.Facts.Kind) <= Impossible || IsForeign(draft, best) ? null : best;
    }

    /// <summary>"X, 26 km south of Y": of the places called X that which lies so, if any does; else the best of all.</summary>
    public static Candidate ChooseFitting(NamedDraft draft, Candidate best, GeoPoint there, double withinKm) =>
        best.Facts.Point.KilometresTo(there) <= withinKm ? best : Settlements(draft).FirstOrDefault(candidate => candidate.Facts.Point.KilometresTo(there) <= withinKm) ?? best;

    /// <summary>"between X and Y": two places of these names that are neighbours, where the best of each are not.</summary>
    public (Candidate One, Candidate Other)? ChoosePair(NamedDraft one, NamedDraft other, double withinKm)
    {
        foreach (var first in Settlements(one))
            foreach (var second in Settlements(other))
                if (first.Facts.Country == _votes.Main && first.Facts.Country == second.Facts.Country && first.Facts.Point.KilometresTo(second.Facts.Point) <= withinKm)
                    return (first, second);
        return null;
    }

    /// <summary>The likeliest first; <see cref="Choose"/> has scored them.</summary>
    private static IEnumerable<Candidate> Settlements(NamedDraft draft) => draft.Candidates
        .Where(candidate => candidate.Facts.Kind is PlaceKind.Settlement or PlaceKind.Capital or PlaceKind.District && KindFit(draft.Designation, candidate.Facts.Kind) > Impossible)
        .OrderByDescending(candidate => candidate.Score).ThenByDescending(candidate => candidate.Place);

    /// <summary>The place of a country of the report whose name is most like this one, if it is like enough.</summary>
    /// <param name="near">Another place that the sentence names beside this one.</param>
    public Candidate? ChooseAlike(NamedDraft draft, GeoPoint? near)
    {
        var key = $"{draft.Name.Loose}|{draft.Designation?.Word}|{draft.Strength}|{near}";
        if (!_alike.TryGetValue(key, out var chosen))
            _alike[key] = chosen = FindAlike(draft, near);
        return chosen;
    }

    /// <summary>
    /// A town that is much better known than a hamlet which happens to be spelled as the report has it; and in the report's country one that is called nearly so, where else only a small town of a
    /// country is that nothing else speaks for.
    /// </summary>
    public Candidate? ChooseBetterKnown(NamedDraft draft, Candidate exact)
    {
        var isStray = IsStray(draft, exact);
        if (exact.Facts.Kind != PlaceKind.Settlement || exact.IsCurated || (exact.Facts.Prominence > AlikeNames.HamletProminence && !isStray) || ChooseAlike(draft, null) is not { } alike || alike.Likeness < AlikeNames.Certain)
            return null;
        return alike.Facts.Prominence > exact.Facts.Prominence + BetterKnown || (isStray && alike.Facts.Country == _votes.Main) ? alike : null;
    }

    private bool IsStray(NamedDraft draft, Candidate exact) =>
        !draft.IsGiven && exact.Facts.Country != _votes.Main && exact.Facts.Prominence < KnownWhereClear && !_votes.IsBackedUp(exact.Facts.Country)
        && _votes.Ranked is [(_, var share), ..] && share > MainShare && !draft.Containers.Exists(container => Containment.IsInside(exact, container));

    private Candidate? FindAlike(NamedDraft draft, GeoPoint? near)
    {
        if (!AlikeNames.IsWorthTrying(draft.Name) || IsStreet(draft.Designation) || draft.Candidates.Exists(candidate => candidate.Facts.Kind == PlaceKind.Country))
            return null;
        var main = _votes.Main;
        var found = _votes.Ranked.Where((vote, i) => vote.Share >= SearchedShare && (i == 0 || !_votes.IsClear)).Take(2)
            .SelectMany(vote => _gazetteer.FindLikely(draft.Name, vote.Country))
            .Select(similar => Alike(draft, similar, near))
            .OrderByDescending(pair => pair.Candidate.Score - (pair.Candidate.Facts.Country == main ? 0 : AlikeNames.Foreign))
            .ThenBy(pair => pair.Candidate.Place).ToArray();
        return found is [var best, ..] && best.Candidate.Score >= best.Needed ? best.Candidate : null;
    }

    private (Candidate Candidate, double Needed) Alike(NamedDraft draft, SimilarPlace similar, GeoPoint? near)
    {
        var facts = _gazetteer.Facts(similar.Number);
        var candidate = new Candidate(similar.Number, similar.Similarity, facts, _gazetteer.IsCurated(similar.Number));
        var isNear = near is { } point ? point.KilometresTo(facts.Point) < NearKm / 2 : _provisional.Exists(other => other.Point.KilometresTo(facts.Point) < NearKm / 4);
        var isFar = near is { } from ? from.KilometresTo(facts.Point) > NearKm : IsFarFromAll(facts);
        var evidence = new AlikeNames.Evidence(isNear, isFar, facts.Country != _votes.Main, !isNear && _provisional.Count > 0);
        return (candidate, AlikeNames.Needed(draft, candidate, similar, evidence));
    }

    /// <summary>From everything else that the report names, if that is more than one place.</summary>
    private bool IsFarFromAll(PlaceFacts facts) => _provisional.Count > 1 && !_provisional.Exists(other => other.Point.KilometresTo(facts.Point) < FarKm);

    /// <summary>"Fighting in Taiz" is in the town rather than in the governorate that bears its name, unless the report says so.</summary>
    private static bool IsUnitOfTown(NamedDraft draft, Candidate candidate) =>
        !draft.Holding.Contains(candidate.Place) && candidate.Facts.Kind is PlaceKind.Unit or PlaceKind.Subunit && draft.Designation is not { Kind: PlaceKind.Unit }
        && draft.Candidates.Exists(town => town.Facts.Kind is PlaceKind.Settlement or PlaceKind.Capital && town.Facts.Country == candidate.Facts.Country
            && (town.Facts.Point.KilometresTo(candidate.Facts.Point) < TownOfUnitKm || IsMainTown(town.Facts, candidate.Facts)));

    /// <summary>Gao is a day's journey from the middle of the region of Gao.</summary>
    private static bool IsMainTown(PlaceFacts town, PlaceFacts unit) =>
        town.Admin1 == unit.Admin1 && unit.Admin1 > 0 && town.Population >= unit.Population * ShareOfUnit;

    private double Score(NamedDraft draft, Candidate candidate) => _joint.Score(draft, candidate) / NaturalPerPoint + KindFit(draft.Designation, candidate.Facts.Kind);

    private static bool IsStreet(PlaceWord? designation) => designation is { Roles: var roles } && roles.HasFlag(PlaceWordRoles.Street);

    /// <summary>"X airport" is an airport rather than the town X, but the town rather than nothing.</summary>
    private static double KindFit(PlaceWord? designation, PlaceKind kind)
    {
        if (designation is null)
            return 0;
        if (IsStreet(designation))
            return kind is PlaceKind.Road or PlaceKind.Site ? 0 : Impossible;
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

    /// <summary>No village in Ohio in a report on Libya; no "West Coast" of Libya in one on Yemen; and no town that only an old name of it calls so.</summary>
    private bool IsForeign(NamedDraft draft, Candidate best) =>
        !draft.IsGiven && !draft.Containers.Exists(container => Containment.IsInside(best, container)) && best.Facts.Kind is not (PlaceKind.Country or PlaceKind.Capital) && best.Facts.Country >= 0
        && !IsKnown(draft, best) && _votes.Ranked is [var (country, share), ..] && share > MainShare && country != best.Facts.Country
        && (_votes.Share(best.Facts.Country) < (_votes.IsClear ? ForeignShareOfClear : ForeignShare) || !_votes.IsBackedUp(best.Facts.Country));

    /// <summary>Even far away: by its size, unless many others are called so.</summary>
    private bool IsKnown(NamedDraft draft, Candidate best) => (!_votes.IsClear || _joint.ShareOfCountry(draft, best) >= OneOfMany)
        && best.Facts.Prominence >= (IsByOtherName(draft, best) ? KnownByAllNames : _votes.IsClear ? KnownWhereClear : KnownEverywhere);

    private bool IsByOtherName(NamedDraft draft, Candidate candidate) =>
        !candidate.IsCurated && RomanisedName.Of(_gazetteer[candidate.Place].Name).Loose != draft.Name.Loose;
}
