using System.Collections.Immutable;
using Dragoman.Entities.Names;
using Dragoman.Syntax;
using Dragoman.Text;
using Roles = Dragoman.Places.PlaceWordRoles;

namespace Dragoman.Places;

/// <summary>Decides what the drafts of one report mean, first to last.</summary>
internal sealed class PlaceResolver
{
    private const double WorthMentioning = 0.45;
    private const double ShareOfReport = 0.1;
    private const double WellKnown = 0.68;
    private const double UnknownRadiusKm = 10;
    private const double ElsewhereKm = 100;
    private const double Leeway = 20;
    private const double NeighboursKm = 150;
    private const double PairCertainty = 0.6;
    private const double LongestOfVillagesKm = 200;
    private const long SmallestFarTown = 20_000;

    private readonly Gazetteer _gazetteer;
    private readonly PlaceContext _context;
    private readonly IReadOnlyList<Parse> _parses;
    private readonly ReportNames _names;
    private readonly IReadOnlyList<Draft> _drafts;
    private readonly CountryVotes _votes;
    private readonly CandidateChoice _choice;
    private readonly Antecedents _antecedents;
    private readonly BorderStretches _borders;
    private readonly Dictionary<Draft, Located?> _located = [];
    private readonly Dictionary<long, Bearing> _anchorOfList = [];
    private readonly HashSet<long> _listsOfPlaces = [];

    public PlaceResolver(Gazetteer gazetteer, PlaceContext context, IReadOnlyList<Parse> parses, ReportNames names, IReadOnlyList<Draft> drafts, NameCandidates candidates)
    {
        (_gazetteer, _context, _parses, _names, _drafts) = (gazetteer, context, parses, names, drafts);
        var named = drafts.SelectMany(NamedIn).Where(draft => !IsPerson(draft)).ToList();
        new Containment(context.Report.Text, candidates).Link([.. named.Select(draft => (draft, SpanOf(draft).Start, SpanOf(draft).End)).OrderBy(name => name.Start)]);
        _votes = new CountryVotes(gazetteer.TryCountry(context.Country, out var stated) ? stated : -1, names.Demonyms, named);
        _choice = new CandidateChoice(gazetteer, _votes, named);
        _antecedents = new Antecedents(gazetteer, _votes);
        _borders = new BorderStretches(gazetteer.Borders, named, _choice);
        foreach (var draft in drafts)
            if (draft is { List: >= 0, Anchoring: { } anchoring })
                _anchorOfList[ListOf(draft)] = anchoring;
        foreach (var draft in named)
            if (draft is { List: >= 0, IsDoubtful: false } && (_choice.Choose(draft) ?? LikeAfterVerb(draft)) is { } chosen && IsTown(chosen.Facts) && chosen.Facts.Country == _votes.Main)
                _listsOfPlaces.Add(ListOf(draft));
    }

    /// <summary>"captured Kafr Nubl": a verb like that takes people too, so the name must be like that of a place.</summary>
    private Candidate? LikeAfterVerb(NamedDraft draft) =>
        draft is { IsObject: true, IsDoubtful: false, IsAttributive: false, IsPossessive: false } ? _choice.ChooseAlike(draft, null) : null;

    private static bool IsTown(PlaceFacts facts) => facts.Kind is PlaceKind.Settlement or PlaceKind.Capital or PlaceKind.District;

    public string? MainCountry => _votes.Main < 0 ? null : _gazetteer[_gazetteer.CountryPlace(_votes.Main)].Country;

    public ImmutableArray<PlaceMention> Resolve()
    {
        var mentions = ImmutableArray.CreateBuilder<PlaceMention>();
        for (var i = 0; i < _drafts.Count; i++)
        {
            var draft = _drafts[i];
            var next = i + 1 < _drafts.Count && _drafts[i + 1].Sentence == draft.Sentence ? _drafts[i + 1] : null;
            var located = Locate(draft, next);
            if (located is not null && IsWorthMentioning(draft, located))
                mentions.Add(Mention(draft, located));
        }
        return mentions.DrainToImmutable();
    }

    private Located? Locate(Draft draft, Draft? next)
    {
        if (_located.TryGetValue(draft, out var known))
            return known;
        var located = draft switch
        {
            NamedDraft named => LocateNamed(named, next),
            AnaphorDraft anaphor => _antecedents.Find(anaphor.Word, anaphor.Country),
            RelativeDraft relative => LocateRelative(relative, next),
            _ => null,
        };
        _antecedents.Add(draft, located, IndexOf(draft) is >= 0 and var at ? _parses[at] : null);
        return _located[draft] = located;
    }

    private Located? LocateRelative(RelativeDraft relative, Draft? next)
    {
        var found = LocateBearing(relative.Bearing, next);
        return found is not null && relative.RadiusKm is { } radius && found.Precision != PlacePrecision.Region
            ? found with { RadiusKm = Math.Max(found.RadiusKm, radius) }
            : found;
    }

    /// <param name="next">What may hold the place that is counted from: "near A, B province".</param>
    private Located? LocateBearing(Bearing bearing, Draft? next) => bearing switch
    {
        { Kind: PlaceRelationKind.Border } => LocateBorder(bearing, Locate(bearing.Of, null), bearing.To is null ? OtherSide(bearing.Of) : Locate(bearing.To, next)),
        { To: null } when bearing.Kind == PlaceRelationKind.Along => EndOf(Locate(bearing.Of, next))?.Related(bearing, null),
        { To: null } => Locate(bearing.Of, next)?.Related(bearing, null),
        { To: { } end } => LocateLine(bearing, EndOf(Locate(bearing.Of, null)), EndOf(Locate(end, next))),
    };

    /// <summary>Villages are named as ends of short ways: one that lies far off is another of that name.</summary>
    private static bool IsMinor(Place place) => place is { Kind: PlaceKind.Settlement, Population: < SmallestFarTown } && IsOfLayer(place);

    private Located? LocateLine(Bearing bearing, Located? of, Located? to)
    {
        if (bearing is { Of: NamedDraft one, To: NamedDraft other } && of?.Point is { } from && to?.Point is { } point
            && from.KilometresTo(point) > NeighboursKm && _choice.ChoosePair(one, other, NeighboursKm) is var (first, second))
            (of, to) = (At(one, first, PairCertainty), At(other, second, PairCertainty));
        if (of is { Point: { } start, Place: { } here } && to is { Point: { } end, Place: { } there } && start.KilometresTo(end) > LongestOfVillagesKm && (IsMinor(here) || IsMinor(there)))
            (of, to) = here.Population >= there.Population ? (of, to with { Point = null, Place = null }) : (to, of with { Point = null, Place = null });
        return (of, to) switch
        {
            ({ Point: not null }, _) => of.Related(bearing, to),
            (_, { Point: not null }) => to.Related(bearing, of),
            _ => of?.Related(bearing, to),
        };
    }

    private Located? LocateBorder(Bearing bearing, Located? of, Located? to) => (of, to) switch
    {
        ({ Side: { } one }, { Side: { } other }) => of.Border(to, bearing.To is not null, _borders.Between(one, other, bearing)),
        ({ Point: null }, { Point: not null }) => to.Border(of, bearing.To is not null, null),
        _ => of?.Border(to, bearing.To is not null, null),
    };

    /// <summary>A road to Kuwait leads to the capital of nearly that name.</summary>
    private Located? EndOf(Located? end) =>
        end is { Place: { Kind: PlaceKind.Country } country } && _gazetteer.TryCountry(country.Country, out var number) && _gazetteer.CapitalOf(number) is >= 0 and var capital
        && _gazetteer[capital] is var seat && seat.Name.StartsWith(country.Name, StringComparison.Ordinal)
            ? Located.At(seat, end.Score)
            : end;

    /// <summary>"the Tunisian border" in a report on Libya is Libya's.</summary>
    private Located? OtherSide(Draft side) =>
        _votes.Main >= 0 && Locate(side, null) is { Place: { Kind: PlaceKind.Country } country } && _gazetteer[_gazetteer.CountryPlace(_votes.Main)] is var own && own.Country != country.Country
            ? Located.At(own, 1) with { Side = new(_votes.Main, 0) }
            : null;

    private Located? LocateNamed(NamedDraft draft, Draft? next)
    {
        var anchor = AnchorOf(draft) is { } bearing ? LocateBearing(bearing, null) : null;
        var around = anchor ?? (next is NamedDraft of && IsIn(draft, of) ? Locate(of, null) : null);
        if ((_choice.Choose(draft) is { } best && anchor is { Point: { } there, Precision: not PlacePrecision.Region }
            ? CandidateChoice.ChooseFitting(draft, best, there, anchor.RadiusKm + Leeway)
            : _choice.Choose(draft)) is { } exact && !IsElsewhere(exact, anchor))
            return (_choice.ChooseBetterKnown(draft, exact) is { } known ? At(draft, known, known.Likeness * 0.8) : At(draft, exact, Math.Min(1, exact.Likeness) * Certainty(draft, exact)))
                with
            { Aside = anchor?.Relation };
        var alike = IsLocative(draft) ? _choice.ChooseAlike(draft, anchor?.Point) : LikeAfterVerb(draft);
        if (alike is not null && !IsElsewhere(alike, around))
            return At(draft, alike, alike.Likeness * 0.8) with { Aside = anchor?.Relation };
        var name = draft.Name.Text;
        if (anchor is not null)
            return anchor with { Name = name, Place = null, Score = anchor.Score / 2, Precision = (PlacePrecision)Math.Max(2, (int)anchor.Precision) };
        return around is { Place: not null }
            ? around.Related(PlaceRelationKind.Part) with { Name = name, Place = null, Score = 0.3, Precision = (PlacePrecision)Math.Max(2, (int)around.Precision) }
            : new(name, null, null, draft.Designation?.RadiusKm ?? UnknownRadiusKm, PlacePrecision.Region, null, 0.2);
    }

    /// <summary>A village "near El Fasher" is none of that name by another town.</summary>
    private static bool IsElsewhere(Candidate candidate, Located? anchor) =>
        anchor is { Point: { } point, Precision: not PlacePrecision.Region } && IsTown(candidate.Facts)
        && point.KilometresTo(candidate.Facts.Point) > ElsewhereKm + anchor.RadiusKm;

    private Located At(NamedDraft draft, Candidate candidate, double score)
    {
        var located = Located.At(_gazetteer[candidate.Place], Math.Round(score, 3));
        var isStandIn = draft.Designation is { Kind: not null } word && (word.Roles & (Roles.Site | Roles.Nature | Roles.Unit)) != 0
            && candidate.Facts.Kind is PlaceKind.Settlement or PlaceKind.Capital && candidate.Likeness <= 1;
        var isWider = draft.Designation is { } of && located.Precision == PlacePrecision.Exact && candidate.Likeness <= 1
            && (of.Roles & Roles.Settlement) == 0 && of.Kind != candidate.Facts.Kind;
        var radius = isWider ? Math.Max(located.RadiusKm, draft.Designation!.RadiusKm) : located.RadiusKm;
        if (isWider && draft.Designation!.Roles.HasFlag(Roles.Front))
            return located.Related(PlaceRelationKind.Near) with { RadiusKm = radius };
        return located with { RadiusKm = radius, Precision = isStandIn ? PlacePrecision.Near : located.Precision, Side = SideOf(candidate.Facts) };
    }

    private static Borders.Side? SideOf(PlaceFacts facts) => facts switch
    {
        { Country: < 0 } => null,
        { Kind: PlaceKind.Country } => new(facts.Country, 0),
        { Kind: PlaceKind.Unit, Admin1: > 0 } => new(facts.Country, facts.Admin1),
        _ => null,
    };

    /// <summary>By the distance to the second best.</summary>
    private static double Certainty(NamedDraft draft, Candidate best)
    {
        var second = draft.Candidates.Where(other => other != best && other.Facts.Point.KilometresTo(best.Facts.Point) > 30)
            .Select(other => other.Score).DefaultIfEmpty(best.Score - 1).Max();
        return 0.5 + 0.5 * Math.Clamp(best.Score - second, 0, 0.6) / 0.6;
    }

    /// <summary>What is said after the last of a list is said of all.</summary>
    private Bearing? AnchorOf(Draft draft) => draft.Anchoring ?? (draft.List < 0 ? null : _anchorOfList.GetValueOrDefault(ListOf(draft)));

    private static long ListOf(Draft draft) => ((long)draft.Sentence << 32) | (uint)draft.List;

    /// <summary>"A in B", "A of B"; not "A, B".</summary>
    private bool IsIn(NamedDraft draft, NamedDraft whole) =>
        whole.First - draft.Last == 2 && _parses[IndexOf(draft)][draft.Last + 1].Form is "in" or "of" or "'s" or ",";

    private int IndexOf(Draft draft)
    {
        if (draft.Sentence < _parses.Count && _parses[draft.Sentence].Sentence.Index == draft.Sentence)
            return draft.Sentence;
        for (var i = 0; i < _parses.Count; i++)
            if (_parses[i].Sentence.Index == draft.Sentence)
                return i;
        return -1;
    }

    private bool IsLocative(NamedDraft draft) =>
        !draft.IsDoubtful && (draft.Strength == LocativeStrength.Strong || draft.Designation is not null || draft.Anchoring is not null || IsAmongPlaces(draft));

    /// <summary>"captured A, B and C": where one is a town of the report's country, names that nobody knows are places too.</summary>
    private bool IsAmongPlaces(NamedDraft draft) => draft.List >= 0 && _listsOfPlaces.Contains(ListOf(draft));

    private bool IsPerson(Draft draft) =>
        draft is NamedDraft { Strength: not LocativeStrength.Strong, Designation: null } named && _names.IsPerson(named.Name.Folded);

    private bool IsWorthMentioning(Draft draft, Located located) => draft switch
    {
        NamedDraft { IsGiven: true } => true,
        NamedDraft { IsAttributive: true } or NamedDraft { IsDoubtful: true, Strength: not LocativeStrength.Strong, Designation: null } => false,
        _ when IsPerson(draft) => false,
        NamedDraft named when located.Place is null || located.Relation is not null => IsLocative(named) && !named.IsPossessive,
        NamedDraft named => IsLocative(named) || IsProminent(located.Place!, named) || LikeAfterVerb(named) is not null,
        RelativeDraft { Bearing.Of: NamedDraft { IsDoubtful: true } } => false,
        RelativeDraft { Bearing: { Of: NamedDraft of } bearing } when located.Point is null => bearing.DistanceKm is not null || bearing.Kind == PlaceRelationKind.Along || IsCalledSettlement(of),
        _ => located.Place is not null || located.Relation is { Anchor: not null } or { Kind: not PlaceRelationKind.Part } && located.Point is not null,
    };

    /// <summary>"the village of X", "X village"; not "City Hall".</summary>
    private bool IsCalledSettlement(NamedDraft draft) => draft.Designation is { Roles: var roles } && (roles & Roles.Settlement) != 0
        && (draft.NameFirst == draft.First || char.IsLower(_parses[IndexOf(draft)][draft.NameFirst - 1].Form[0]));

    /// <summary>Without a word that calls for a place only what is likely one anyway: of a country of the report, or large and by its usual name.</summary>
    private bool IsProminent(Place place, NamedDraft draft)
    {
        var isOfReport = _gazetteer.TryCountry(place.Country, out var country) && _votes.Share(country) >= ShareOfReport
            && (country == _votes.Main || _votes.IsBackedUp(country));
        var weight = Math.Log(place.Population + 1) / 17;
        return place.Kind switch
        {
            PlaceKind.Country => true,
            PlaceKind.Settlement or PlaceKind.Capital or PlaceKind.District when !isOfReport =>
                weight >= WellKnown && RomanisedName.Fold(place.Name) == draft.Name.Folded,
            PlaceKind.Settlement or PlaceKind.Capital or PlaceKind.District => weight >= WorthMentioning || (place.Population == 0 && (!IsOfLayer(place) || draft.IsObject)),
            _ => isOfReport || place.Country.Length == 0,
        };
    }

    /// <summary>Hamlets bear the names of people.</summary>
    private static bool IsOfLayer(Place place) => !place.Id.StartsWith("dragoman:", StringComparison.Ordinal);

    private PlaceMention Mention(Draft draft, Located located)
    {
        var span = SpanOf(draft);
        var kind = draft switch
        {
            RelativeDraft => PlaceMentionKind.Relative,
            AnaphorDraft => PlaceMentionKind.Anaphor,
            _ => located.Place?.Kind == PlaceKind.Country ? PlaceMentionKind.Country : PlaceMentionKind.Name,
        };
        return new(
            draft.Sentence, draft.First, draft.Last, draft.Head, span, span.Of(_context.Report.Text).ToString(), located.Name, located.Place,
            located.Point?.Latitude, located.Point?.Longitude, located.Place?.Country ?? located.Relation?.Anchor?.Country ?? MainCountry,
            located.Precision, located.RadiusKm, located.Relation, kind, Math.Round(located.Score, 3))
        { Aside = located.Aside };
    }

    private TextSpan SpanOf(Draft draft) => _parses[IndexOf(draft)].Sentence.SpanOf(draft.First, draft.Last);

    private static IEnumerable<NamedDraft> NamedIn(Draft? draft)
    {
        if (draft is null)
            yield break;
        if (draft is NamedDraft named)
            yield return named;
        foreach (var bearing in (Bearing?[])[(draft as RelativeDraft)?.Bearing, draft.Anchoring])
            foreach (var inner in NamedIn(bearing?.Of).Concat(NamedIn(bearing?.To)))
                yield return inner;
    }
}
