using Dragoman.Syntax;
using Roles = Dragoman.Places.PlaceWordRoles;

namespace Dragoman.Places;

/// <summary>Finds the phrases of one sentence that may say where. Names are looked up exactly; which place they mean is decided later.</summary>
internal sealed partial class PhraseReader
{
    private const int LongestName = 8;
    private const double WholeLikeness = 1.2;

    private readonly ScannedSentence _at;
    private readonly Gazetteer _gazetteer;
    private readonly NameCandidates _candidates;
    private readonly ReportNames _names;
    private readonly int _sentence;
    private readonly List<Draft> _drafts = [];
    private int _nesting;
    private int _rejected = -1;

    public PhraseReader(ScannedSentence sentence, Gazetteer gazetteer, NameCandidates candidates, ReportNames names)
    {
        (_at, _gazetteer, _candidates, _names) = (sentence, gazetteer, candidates, names);
        _sentence = sentence.Parse.Sentence.Index;
    }

    /// <summary>In the order of the sentence; a phrase that is only said to tell where another lies isn't among them.</summary>
    public IReadOnlyList<Draft> Drafts => _drafts;

    public void Read()
    {
        var end = -1;
        for (var i = 0; i < _at.Count;)
        {
            var draft = ReadPlace(i);
            if (draft is null)
            {
                i++;
                continue;
            }
            draft.Strength = StrengthBefore(draft);
            Link(draft, end);
            _drafts.Add(draft);
            end = ReadAnchoring(draft);
            i = end + 1;
        }
    }

    private Draft? ReadPlace(int i)
    {
        if (_nesting > 4)
            return null;
        _nesting++;
        var noun = _at.Is(i, Roles.Determiner) ? i + 1 : i;
        Draft? found = ReadDistance(i);
        found ??= ReadBetween(i);
        found ??= ReadOffshore(i);
        found ??= ReadRoad(i, noun);
        found ??= ReadNear(i);
        found ??= ReadCompass(i, noun);
        found ??= ReadBorder(i, noun);
        found ??= ReadPart(i, noun);
        found ??= ReadDesignated(i, noun);
        found ??= ReadOwner(i, noun);
        found ??= ReadAnaphor(i, noun);
        _nesting--;
        return found;
    }

    /// <summary>"near Sirte", "outside of the capital", "close to Mizda", "opposite Mizda", "the hills above Mizda"; "near the border" is no more than the border.</summary>
    private RelativeDraft? ReadNear(int first)
    {
        var after = (_at.Folded(first), _at.Folded(first + 1)) switch
        {
            ("near", "to") or ("outside", "of") => first + 2,
            ("near" or "outside" or "nearby" or "around" or "surrounding" or "opposite", _) => first + 1,
            ("above" or "overlooking", _) when _at.Is(first - 1, Roles.Nature | Roles.Area | Roles.Site) => first + 1,
            ("close" or "closer" or "adjacent" or "next", "to") => first + 2,
            _ => -1,
        };
        if (after < 0)
            return null;
        switch (ReadPlace(after))
        {
            case RelativeDraft { Bearing.Kind: PlaceRelationKind.Border or PlaceRelationKind.Along } line:
                return Widened(line, first);
            case { } of and (NamedDraft or AnaphorDraft):
                return Relative(first, of, new(PlaceRelationKind.Near, null, null, of), null);
            default:
                return null;
        }
    }

    /// <summary>"near the border", "the side of the highway" are no more than these.</summary>
    private RelativeDraft Widened(RelativeDraft line, int first)
    {
        (line.First, line.Head) = (first, _at.Head(first, line.Last));
        return line;
    }

    /// <summary>"south of the capital", "northern areas of Qasr Bin Ghashir", "southern Tripoli", "the northern city of Aleppo".</summary>
    private Draft? ReadCompass(int first, int noun)
    {
        var (bearings, next) = ReadBearings(noun);
        if (bearings.Count == 0)
            return null;
        if (_at.IsName(noun) && ReadNamed(first, noun) is { } whole && whole.Candidates.Count > 0 && whole.Last >= next)
            return whole;
        var degrees = Compass.Mean(bearings);
        if (_at.Folded(next) == "of" && ReadPlace(next + 1) is { } of)
            return Relative(first, of, new(IsWithin(first, noun) ? PlaceRelationKind.Part : PlaceRelationKind.Away, degrees, null, of), null);
        if (ReadRural(first, next, degrees) is { } rural)
            return rural;
        if (_at.IsName(next) && ReadNamed(next, next) is { } named)
            return ReadSurroundings(first, named, degrees) ?? ReadUnit(first, noun, named, degrees) ?? (Draft)Relative(first, named, new(PlaceRelationKind.Part, degrees, null, named), null);
        if (ReadPartNoun(next) is var (kind, last, radius) && ReadWhole(last + 1) is { } part)
            return Relative(first, part, new(kind, degrees, null, part), radius);
        return _at.Is(next, Roles.Settlement | Roles.Area | Roles.Unit | Roles.Site | Roles.Nature) ? ReadDesignated(first, next) : null;
    }

    /// <summary>"the south of Libya" lies within it; "to the south of Tripoli" and "south of Tripoli" don't.</summary>
    private bool IsWithin(int first, int noun) => noun > first && _at.Folded(first - 1) != "to";

    /// <summary>"the outskirts of the city", "the areas around Mizda", "the heart of Aleppo", "the vicinity of the airport", "central Mosul".</summary>
    private RelativeDraft? ReadPart(int first, int noun)
    {
        var around = _at.Is(noun, Roles.Area | Roles.Unit) && _at.Folded(noun + 1) is "around" or "near" or "surrounding" or "outside";
        if (around)
            return ReadPlace(noun + 2) is { } near ? Relative(first, near, new(PlaceRelationKind.Near, null, null, near), null) : null;
        if (ReadRural(first, noun, null) is { } rural)
            return rural;
        if (_at.Folded(noun) is "downtown" or "central" && _at.IsLower(noun) && ReadNamed(noun + 1, noun + 1) is { IsAttributive: false, Candidates.Count: > 0 } middle && !IsUnit(middle) && !middle.Candidates.Exists(candidate => candidate.Facts.Kind == PlaceKind.Country))
            return Relative(first, middle, new(PlaceRelationKind.Part, null, null, middle), null);
        if (!_at.Is(noun, Roles.Near | Roles.Part) || ReadPartNoun(noun) is not var (kind, last, radius) || ReadWhole(last + 1) is not { } of)
            return null;
        return of is RelativeDraft { Bearing.Kind: PlaceRelationKind.Along or PlaceRelationKind.Border } line ? Widened(line, first) : Relative(first, of, new(kind, null, null, of), radius);
    }

    /// <summary>"rural Aleppo", "western rural Aleppo": around the town, but within the province.</summary>
    private RelativeDraft? ReadRural(int first, int i, double? degrees) =>
        _at.Folded(i) == "rural" && _at.IsLower(i) && _at.IsName(i + 1) && ReadNamed(i + 1, i + 1) is { IsAttributive: false, IsPossessive: false, Candidates.Count: > 0 } named
            ? ReadSurroundings(first, named, degrees) ?? Relative(first, named, new(IsUnit(named) ? PlaceRelationKind.Part : PlaceRelationKind.Near, degrees, null, named), null) : null;

    /// <summary>"Aleppo countryside", "the western Aleppo countryside", "the Sirte outskirts".</summary>
    private RelativeDraft? ReadSurroundings(int first, NamedDraft named, double? degrees)
    {
        var noun = named.Last + 1;
        if (!_at.Is(noun, Roles.Near) || !_at.IsLower(noun) || named is { IsDoubtful: true } or { IsAttributive: true } or { Candidates.Count: 0 } || _at.Folded(noun + 1) == "of")
            return null;
        var around = Relative(first, named, new(IsUnit(named) ? PlaceRelationKind.Part : PlaceRelationKind.Near, degrees, null, named), null);
        (around.Last, around.Head) = (noun, noun);
        return around;
    }

    /// <summary>"the city of Tarhuna", "the strategic town of Mizda", "the axes of A", "the capital, Tripoli", "Camp Hamza".</summary>
    private Draft? ReadDesignated(int first, int noun)
    {
        var word = noun;
        while (word < noun + 3 && !_at.Is(word, Roles.Designation | Roles.Capital) && (_at.Upos(word) == Upos.Adj || _at.Is(word, Roles.Modifier) || _at.Demonym(word) >= 0 || (IsSettlementOf(word + 1) && word > first)))
            word++;
        if (_at.Is(word, Roles.Site | Roles.Nature) && IsSettlementOf(word + 1))
            word++;
        if (!_at.Is(word, Roles.Designation | Roles.Capital))
            return null;
        var isCapital = _at.Is(word, Roles.Capital);
        var after = EndOfWord(word) + 1;
        var named = _at.Folded(after) is "of" || (after > word + 1 && _at.Folded(after) is "in" or "near" or "around") ? after + 1 : isCapital && _at.IsComma(after) ? after + 1 : after;
        if (named == word + 1 && !isCapital && !_at.Is(word, Roles.Settlement) && noun == first && !_at.Is(first - 1, Roles.Locative))
            return null;
        if (_at.Is(named, Roles.Determiner))
            named++;
        if (ReadNamed(named, named) is not { } draft)
            return null;
        Recall(draft, _at.Word(word));
        if (isCapital && !draft.Candidates.Exists(candidate => candidate.Facts.Kind is PlaceKind.Capital or PlaceKind.Settlement or PlaceKind.Country))
            return null;
        if (isCapital && _at.Folded(word + 1) == "of" && CountryOf(draft) is >= 0 and var country)
            return Capital(first, draft.Last, word, country);
        draft.First = first;
        draft.IsSharing = draft.Designation is null && _at.Folded(word) is [.., 's'] or "axes";
        draft.Designation ??= _at.Word(word);
        draft.Head = _at.Head(first, draft.Last);
        return draft;
    }

    /// <summary>"port city of", "resort town of".</summary>
    private bool IsSettlementOf(int i) => _at.Is(i, Roles.Settlement) && _at.IsLower(i) && _at.IsLower(i - 1) && _at.Folded(i + 1) == "of";

    /// <summary>"North Darfur" where the gazetteer has "Northern Darfur".</summary>
    private NamedDraft? ReadUnit(int first, int noun, NamedDraft named, double degrees)
    {
        foreach (var wind in (string[])[Compass.Name(degrees), Compass.Name(degrees) + "ern"])
        {
            var found = _candidates.Exactly($"{wind} {named.Name.Folded}", 1.1).FindAll(candidate => candidate.Facts.Kind is PlaceKind.Unit or PlaceKind.Region or PlaceKind.Country);
            if (found.Count > 0)
                return new(_sentence, first, named.Last, _at.Head(first, named.Last)) { Name = named.Name, NameFirst = noun, Designation = named.Designation, Candidates = found };
        }
        return null;
    }

    /// <summary>"Tripoli", "Tripoli's southern suburbs", "Libya's capital", "the Borno State capital, Maiduguri".</summary>
    private Draft? ReadOwner(int first, int noun)
    {
        if (ReadNamed(first, noun) is not { } owner)
            return null;
        if (!owner.IsPossessive)
            return ReadSurroundings(first, owner, null) is { } around ? around : _at.Is(owner.Last + 1, Roles.Capital) && IsUnit(owner) ? ReadNamed(first, _at.IsComma(owner.Last + 2) ? owner.Last + 3 : owner.Last + 2) ?? owner : owner;
        var (bearings, next) = ReadBearings(owner.Last + 2);
        if (_at.Is(next, Roles.Capital) && CountryOf(owner) is >= 0 and var country && !_at.IsName(next + 1) && !_at.IsName(next + 2))
            return Capital(first, next, next, country);
        if (ReadPartNoun(next) is not var (kind, last, radius) || (bearings.Count == 0 && !_at.Is(last, Roles.Near | Roles.Part)))
            return owner;
        var degrees = DegreesOf(bearings);
        return new RelativeDraft(_sentence, first, last, _at.Head(first, last)) { Bearing = new(kind, degrees, null, owner), RadiusKm = radius };
    }

    /// <summary>"the city", "this area", "the Libyan capital".</summary>
    private AnaphorDraft? ReadAnaphor(int first, int noun)
    {
        var word = noun;
        while (word < noun + 3 && !_at.Is(word, Roles.Designation | Roles.Capital | Roles.Country) && (_at.Upos(word) == Upos.Adj || _at.Folded(word) is "disused" or "closed" or "abandoned" || _at.Demonym(word) >= 0))
            word++;
        if (!_at.Is(word, Roles.Designation | Roles.Capital | Roles.Country) || _at.Folded(word + 1) == "of" || !_at.IsLower(word))
            return null;
        var country = Enumerable.Range(noun, word - noun).Select(_at.Demonym).FirstOrDefault(demonym => demonym >= 0, -1);
        if (country >= 0 && _at.Is(word, Roles.Capital))
            return Capital(first, word, word, country);
        return noun > first && (word == noun || IsAirport(noun, word)) ? new(_sentence, first, word, word) { Word = _at.Word(word) } : null;
    }

    /// <summary>"the disused international airport": there is one to a town.</summary>
    private bool IsAirport(int noun, int word) =>
        _at.Word(word).Kind is PlaceKind.Airport && Enumerable.Range(noun, word - noun).Any(i => _at.Folded(i) is "international");

    private AnaphorDraft Capital(int first, int last, int word, int country) =>
        new(_sentence, first, last, _at.Head(first, last)) { Word = _at.Word(word), Country = country };

    private static int CountryOf(NamedDraft draft) =>
        draft.Candidates.Find(candidate => candidate.Facts.Kind == PlaceKind.Country)?.Facts.Country ?? -1;

    private RelativeDraft Relative(int first, Draft of, Bearing bearing, double? radius)
    {
        of.Strength = LocativeStrength.Strong;
        return new(_sentence, first, of.Last, _at.Head(first, of.Last)) { Bearing = bearing, RadiusKm = radius };
    }

    /// <summary>"of Tripoli", "in the capital", "to the city"; not "part of Libya's oil".</summary>
    private Draft? ReadWhole(int i) => _at.Folded(i) is "of" or "in" or "from" or "to" && ReadPlace(i + 1) is { } of and not NamedDraft { IsPossessive: true } ? of : null;

    private (PlaceRelationKind Kind, int Last, double? Radius)? ReadPartNoun(int i)
    {
        while (_at.Is(i, Roles.Modifier) || (_at.Is(i, Roles.Settlement) && _at.Is(i + 1, Roles.Part)))
            i++;
        if (_at.Is(i, Roles.Near))
            return (PlaceRelationKind.Near, i, null);
        return _at.Is(i, Roles.Part) ? (PlaceRelationKind.Part, i, null)
            : _at.Is(i, Roles.Area | Roles.Unit | Roles.Site) ? (PlaceRelationKind.Part, i, _at.Word(i).RadiusKm)
            : null;
    }

    /// <summary>"A, 20 km south of B", "A in southern B", "A (near B)".</summary>
    /// <returns>The last token that belongs to the phrase or to what it says of it.</returns>
    private int ReadAnchoring(Draft draft)
    {
        if (draft is not NamedDraft named)
            return draft.Last;
        var i = draft.Last + 1;
        var isAside = _at.Form(i) == "(";
        if (_at.IsComma(i) || isAside)
            i++;
        if (_at.IsComma(i - 1) && ReadCapitalOfUnit(i) is { } unit)
        {
            draft.Anchoring = new(PlaceRelationKind.Part, null, null, unit);
            return unit.Last;
        }
        while (_at.Is(i, Roles.Filler) && _at.Folded(i) != "the")
            i++;
        if (_at.Folded(i) is "in" or "on" or "at" or "to" or "along" or "off")
            i++;
        if (ReadPlace(i) is not RelativeDraft { Bearing: var bearing } relative || bearing.Kind == PlaceRelationKind.Border || IsNarrower(named, bearing, isAside))
            return draft.Last;
        draft.Anchoring = bearing;
        return relative.Last;
    }

    /// <summary>"Zinjibar, the capital of Abyan governorate": the capitals of units aren't known, but that it lies there.</summary>
    private NamedDraft? ReadCapitalOfUnit(int i)
    {
        while (_at.Is(i, Roles.Determiner) || (_at.Upos(i) == Upos.Adj && !_at.Is(i, Roles.Capital)))
            i++;
        if (!_at.Is(i, Roles.Capital) || _at.Folded(i + 1) != "of")
            return null;
        var start = _at.Is(i + 2, Roles.Determiner) ? i + 3 : i + 2;
        return ReadNamed(start, start) is { } named && IsUnit(named) ? named : null;
    }

    private static bool IsUnit(NamedDraft named) => named.Designation is { Roles: var roles } ? (roles & Roles.Unit) != 0
        : named.Candidates.Count > 0 && named.Candidates.TrueForAll(candidate => candidate.Facts.Kind == PlaceKind.Unit);

    /// <summary>"Borno State (50 km north of Biu)", "Biu town (4 km north of Biu)": the second tells where within the first.</summary>
    private static bool IsNarrower(NamedDraft named, Bearing bearing, bool isAside) =>
        IsUnit(named) || named.Candidates.Exists(candidate => candidate.Facts.Kind == PlaceKind.Country)
        || (isAside && named.Designation is { Roles: var roles } && (roles & (Roles.Settlement | Roles.Area)) != 0 && bearing.Of is NamedDraft of && of.Name.Folded == named.Name.Folded);

    /// <summary>Members of a list share the preposition before the first, the designation, and what is said after the last.</summary>
    private void Link(Draft draft, int end)
    {
        if (_drafts is not [.., var before] || end < 0)
            return;
        for (var i = end + 1; i < draft.First; i++)
            if (!_at.IsComma(i) && !_at.IsHyphen(i) && !_at.Is(i, Roles.Joint | Roles.Determiner) && _at.Folded(i) is not "well")
                return;
        if (draft.First == end + 1 && !_at.IsHyphen(end))
            return;
        if (before.List < 0)
            before.List = before.First;
        draft.List = before.List;
        draft.Strength = (LocativeStrength)Math.Max((int)draft.Strength, (int)before.Strength);
        draft.IsObject |= before.IsObject;
        ShareDesignation(draft);
    }

    private void ShareDesignation(Draft draft)
    {
        var members = _drafts.OfType<NamedDraft>().Where(member => member.List == draft.List).ToList();
        if (draft is not NamedDraft named || members.Count == 0)
            return;
        if (named.Designation is { } after && _at.Folded(named.Last).EndsWith('s') && _at.Is(named.Last, Roles.Designation))
            members.ForEach(member => Share(member, after));
        else if (members[0] is { IsSharing: true, Designation: { } before })
            Share(named, before);
    }

    private void Share(NamedDraft draft, PlaceWord designation)
    {
        if (draft.Designation is not null)
            return;
        draft.Designation = designation;
        Recall(draft, designation);
    }

    /// <summary>"Hamza" in "the Hamza and Naqliya camps" may be listed as "Hamza camp", "Chad" in "Lake Chad" as that.</summary>
    private void Recall(NamedDraft draft, PlaceWord designation)
    {
        if ((designation.Roles & (Roles.Site | Roles.Nature | Roles.Unit)) != 0)
            draft.Candidates = [.. _candidates.Exactly($"{draft.Name.Folded} {designation.Word}", WholeLikeness)
                .Concat(_candidates.Exactly($"{designation.Word} {draft.Name.Folded}", WholeLikeness)).Concat(draft.Candidates).DistinctBy(candidate => candidate.Place)];
    }

    private LocativeStrength StrengthBefore(Draft draft)
    {
        var i = draft.First - 1;
        while (i >= 0 && draft.First - i < 4 && (_at.Upos(i) is Upos.Det or Upos.Adj || _at.Is(i, Roles.Determiner | Roles.Modifier) || _at.Form(i) is "\"" or "'" or "“"))
            i--;
        draft.IsObject = _at.Is(i, Roles.Object);
        if (_at.Is(i, Roles.Locative))
            return LocativeStrength.Strong;
        if (_at.Is(i, Roles.Weak))
            return _at.Is(i - 1, Roles.Grip) ? LocativeStrength.Strong : LocativeStrength.Weak;
        return draft is NamedDraft { Designation: not null } ? LocativeStrength.Weak : LocativeStrength.None;
    }
}
