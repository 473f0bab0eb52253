using Dragoman.Syntax;
using Roles = Dragoman.Places.PlaceWordRoles;

namespace Dragoman.Places;

/// <summary>What lies between two places, along the way from one to another, on a border, or off a coast.</summary>
internal sealed partial class PhraseReader
{
    private const int LongestRoadPhrase = 6;
    private const int MutualWithin = 5;

    /// <summary>"between Sirte and Misrata", "halfway between the towns of A and B"; not "talks between Ankara and Damascus".</summary>
    private RelativeDraft? ReadBetween(int first)
    {
        var isHalfway = _at.Folded(first) is "halfway" or "midway" or "half way";
        var i = isHalfway ? first + 1 : _at.Folded(first) == "half" && _at.Folded(first + 1) == "way" ? first + 2 : _at.Folded(first) == "half" && _at.IsHyphen(first + 1) && _at.Folded(first + 2) == "way" ? first + 3 : first;
        if (_at.Folded(i) != "between" || IsMutual(first))
            return null;
        return ReadEnds(i + 1) is var (of, to) && AreEnds(of, to) ? Line(first, PlaceRelationKind.Between, of, to, i > first) : null;
    }

    /// <summary>What two sides have between them happens at neither, unless the words right before say where: "fighting on the road between A and B".</summary>
    private bool IsMutual(int between)
    {
        if (_at.Is(between - 1, Roles.Designation | Roles.Border | Roles.Near | Roles.Part | Roles.Filler))
            return false;
        for (var i = between - 1; i >= 0 && i >= between - MutualWithin; i--)
            if (_at.Is(i, Roles.Mutual))
                return true;
        return false;
    }

    private static bool AreEnds(Draft of, Draft to) => IsEnd(of) && IsEnd(to) && (IsKnown(of) || IsKnown(to));

    private static bool IsKnown(Draft draft) => draft is AnaphorDraft or NamedDraft { Candidates.Count: > 0 } or NamedDraft { Designation: not null };

    /// <summary>No country, which acts, and no street, which is called after anything.</summary>
    private static bool IsEnd(Draft draft) => draft switch
    {
        NamedDraft { IsAttributive: true } or NamedDraft { IsPossessive: true } => false,
        NamedDraft { Designation: { } word } when word.Roles.HasFlag(Roles.Street) => false,
        NamedDraft { Candidates: [var first, ..] } => first.Facts.Kind is not PlaceKind.Country,
        NamedDraft named => !named.IsDoubtful || named.Designation is not null,
        _ => draft is AnaphorDraft,
    };

    /// <summary>"A and B", "the villages of A and B", "A (in C) and B".</summary>
    private (Draft Of, Draft To)? ReadEnds(int i)
    {
        var noun = _at.Is(i, Roles.Determiner) ? i + 1 : i;
        var areCalled = _at.Is(noun, Roles.Designation) && _at.Folded(noun + 1) == "of" && _at.Folded(noun).EndsWith('s');
        if (ReadPlace(areCalled ? noun + 2 : i) is not { } of)
            return null;
        var next = of.Last + 1;
        if (_at.IsComma(next))
            next++;
        if (_at.Folded(next) is not ("and" or "to" or "with") || ReadPlace(next + 1) is not { } to)
            return null;
        if (of is NamedDraft one && to is NamedDraft other)
            ShareEnds(one, other, areCalled ? _at.Word(noun) : _at.Folded(other.Last).EndsWith('s') ? other.Designation : null);
        return (of, to);
    }

    private void ShareEnds(NamedDraft one, NamedDraft other, PlaceWord? called)
    {
        if (called is null)
            return;
        Share(one, called);
        Share(other, called);
    }

    private RelativeDraft Line(int first, PlaceRelationKind kind, Draft of, Draft to, bool isHalfway)
    {
        if (kind == PlaceRelationKind.Border && HasWide(of) && HasWide(to))
        {
            TakeWide(of);
            TakeWide(to);
        }
        to.Strength = LocativeStrength.Strong;
        var line = Relative(first, of, new(kind, null, null, of) { To = to, IsHalfway = isHalfway }, null);
        (line.Last, line.Head) = (to.Last, _at.Head(first, to.Last));
        return line;
    }

    private static bool HasWide(Draft side) => side is not NamedDraft named || named.Candidates.Exists(IsUnitOrCountry);

    /// <summary>The border of Aleppo is that of the governorate rather than that of the town.</summary>
    private static void TakeWide(Draft side)
    {
        if (side is NamedDraft named && HasWide(named))
            named.Candidates = named.Candidates.FindAll(IsUnitOrCountry);
    }

    private static bool IsUnitOrCountry(Candidate candidate) => candidate.Facts.Kind is PlaceKind.Country or PlaceKind.Unit;

    /// <summary>"the Sirte-Misrata highway", "the highway from Homs to Hama", "the road linking A and B", "the road to A".</summary>
    private RelativeDraft? ReadRoad(int first, int noun) => ReadPair(first, noun, IsRoad, PlaceRelationKind.Along) ?? ReadRoadPhrase(first, noun);

    private bool IsRoad(int i) => _at.Word(i) is { Kind: PlaceKind.Road } word && !word.Roles.HasFlag(Roles.Street);

    private RelativeDraft? ReadRoadPhrase(int first, int noun)
    {
        var road = noun;
        while (road < noun + 3 && !IsRoad(road) && (_at.Upos(road) is Upos.Adj or Upos.Noun || _at.Is(road, Roles.Modifier)))
            road++;
        if (!IsRoad(road) && !(_at.Folded(road) == "way" && _at.Folded(road + 1) is "from" or "between"))
            return null;
        for (var i = road + 1; i < _at.Count && i < road + LongestRoadPhrase; i++)
        {
            if (_at.Folded(i) is "between" or "from" or "connecting" or "linking" or "joining" or "connects" or "links" or "joins" && ReadEnds(i + 1) is var (of, to))
                return AreEnds(of, to) ? Line(first, PlaceRelationKind.Along, of, to, false) : null;
            if (_at.Folded(i) is "to" or "towards" or "toward" or "into" && ReadPlace(i + 1) is NamedDraft { IsDoubtful: false } only && IsEnd(only))
                return Relative(first, only, new(PlaceRelationKind.Along, null, null, only), null);
            if (_at.Upos(i) is not (Upos.Verb or Upos.Aux or Upos.Pron or Upos.Sconj or Upos.Num or Upos.Adv or Upos.Adp or Upos.Det) && !_at.Is(i, Roles.Filler | Roles.Part | Roles.Modifier))
                return null;
        }
        return null;
    }

    /// <summary>"the Sirte-Misrata coastal road", "the Syria-Turkey border": two names with a hyphen between them, and after them what lies between.</summary>
    private RelativeDraft? ReadPair(int first, int noun, Func<int, bool> isLine, PlaceRelationKind kind)
    {
        if (!_at.IsName(noun))
            return null;
        var end = RunEnd(noun);
        while (end > noun && (isLine(end) || _at.Is(end, Roles.Modifier)))
            end--;
        var line = end + 1;
        while (line < end + 4 && !isLine(line) && (_at.Is(line, Roles.Modifier) || (_at.IsLower(line) && _at.Upos(line) is Upos.Adj or Upos.Noun)))
            line++;
        if (!isLine(line) || HyphenOf(noun, end) is not (>= 0 and var hyphen) || FindExact(noun, end).Count > 0)
            return null;
        var pair = Line(first, kind, SideOf(noun, hyphen - 1), SideOf(hyphen + 1, end), false);
        (pair.Last, pair.Head) = (line, line);
        return pair;
    }

    /// <summary>"Turkish" in "the Turkish-Syria border".</summary>
    private Draft SideOf(int first, int last) => first == last && _at.Demonym(first) >= 0 ? CountryOf(first, first, last) : Draft(first, first, last, last, null)!;

    /// <summary>The hyphen between two names: that which has a known name on either side, else the only one.</summary>
    private int HyphenOf(int start, int end)
    {
        var (best, known) = (-1, -1);
        for (var i = start + 1; i < end; i++)
        {
            if (!_at.IsHyphen(i) || _at.IsParticle(i - 1))
                continue;
            var sides = (FindExact(start, i - 1).Count > 0 ? 1 : 0) + (FindExact(i + 1, end).Count > 0 ? 1 : 0);
            if (sides > known)
                (best, known) = (i, sides);
        }
        return best;
    }

    private bool IsBorder(int i) => _at.Is(i, Roles.Border) && !(_at.IsLower(i + 1) && _at.Upos(i + 1) is Upos.Noun && !_at.Is(i + 1, Roles.Area | Roles.Unit)) && !_at.IsName(i + 1);

    /// <summary>"border with Tunisia", "the Libyan-Tunisian border", "the border between Syria and Turkey", "the Syria-Turkey border", "the Chad border"; not "border guards".</summary>
    private RelativeDraft? ReadBorder(int first, int noun)
    {
        if (_at.Is(noun, Roles.Border) && ReadBorderWith(first, noun) is { } with)
            return with;
        if (ReadPair(first, noun, IsBorder, PlaceRelationKind.Border) is { } pair)
            return pair;
        return ReadBorderOfPeople(first, noun) ?? ReadBorderOfName(first, noun);
    }

    private RelativeDraft? ReadBorderWith(int first, int noun)
    {
        var word = _at.Is(noun + 1, Roles.Area | Roles.Unit) ? noun + 2 : noun + 1;
        if (_at.Folded(word) is not ("with" or "of" or "between" or "from"))
            return null;
        if (_at.Folded(word) is "of" or "between" && ReadEnds(word + 1) is var (one, other))
            return Line(first, PlaceRelationKind.Border, one, other, false);
        if (ReadPlace(word + 1) is not { } of)
            return null;
        TakeWide(of);
        return Relative(first, of, new(PlaceRelationKind.Border, null, null, of), null);
    }

    /// <summary>"the Turkish border", "the Syrian-Turkish border".</summary>
    private RelativeDraft? ReadBorderOfPeople(int first, int noun)
    {
        var i = noun;
        var countries = new List<int>();
        while (_at.Demonym(i) >= 0 || (i > noun && _at.IsHyphen(i)))
        {
            if (!_at.IsHyphen(i))
                countries.Add(i);
            i++;
        }
        if (countries.Count == 0 || !IsBorder(i))
            return null;
        if (countries is [var one, var other])
            return Line(first, PlaceRelationKind.Border, CountryOf(one, noun, i), CountryOf(other, noun, i), false);
        var country = CountryOf(countries[0], noun, i);
        return Relative(first, country, new(PlaceRelationKind.Border, null, null, country), null);
    }

    private AnaphorDraft CountryOf(int demonym, int first, int last) =>
        new(_sentence, first, last, last) { Word = new("country", Roles.Country, PlaceKind.Country, 0), Country = _at.Demonym(demonym) };

    /// <summary>"the Chad border": only of what is a country or a province.</summary>
    private RelativeDraft? ReadBorderOfName(int first, int noun)
    {
        if (!_at.IsName(noun))
            return null;
        var end = RunEnd(noun);
        if (!IsBorder(end + 1) || !FindExact(noun, end).Exists(IsWide) || Draft(noun, noun, end, end, null) is not { } of)
            return null;
        TakeWide(of);
        var border = Relative(first, of, new(PlaceRelationKind.Border, null, null, of), null);
        (border.Last, border.Head) = (end + 1, end + 1);
        return border;
    }

    /// <summary>"off the coast of Yemen", "off Yemen's western coast", "off Hodeidah"; not "off duty", "took off", "cut off Homs".</summary>
    private RelativeDraft? ReadOffshore(int first)
    {
        if (_at.Folded(first) != "off" || ReadCoast(first + 1) is not var (of, degrees, last))
            return null;
        var off = Relative(first, of, new(PlaceRelationKind.Offshore, degrees, null, of), null);
        (off.Last, off.Head) = (last, _at.Head(first, last));
        return off;
    }

    private (Draft Of, double? Degrees, int Last)? ReadCoast(int i)
    {
        var noun = _at.Is(i, Roles.Determiner) ? i + 1 : i;
        var (bearings, coast) = ReadBearings(noun);
        if (IsShore(coast) && _at.Folded(coast + 1) == "of" && ReadPlace(coast + 2) is { } of)
            return (of, DegreesOf(bearings), of.Last);
        if (_at.Demonym(coast) >= 0 && IsShore(coast + 1))
            return (CountryOf(coast, noun, coast + 1), DegreesOf(bearings), coast + 1);
        if (!_at.IsName(noun) || ReadNamed(noun, noun) is not { Candidates.Count: > 0, IsDoubtful: false } named)
            return null;
        var (own, shore) = ReadBearings(named.IsPossessive ? named.Last + 2 : named.Last + 1);
        if (IsShore(shore))
            return (named, DegreesOf(own), shore);
        return IsShore(named.Last) || !named.IsPossessive && !named.IsAttributive && named.Designation is null && IsSeaBefore(i - 1) ? (named, null, named.Last) : null;
    }

    private bool IsShore(int i) => _at.Folded(i) is "coast" or "shore" or "shores" or "coastline";

    /// <summary>"waters off", "at sea off", "a tanker off".</summary>
    private bool IsSeaBefore(int off) => _at.Folded(off - 1) is "waters" or "sea" or "seas" or "ship" or "ships" or "vessel" or "vessels" or "tanker" or "tankers" or "boat" or "boats" or "anchored" or "sank" or "capsized" or "offshore";
}
