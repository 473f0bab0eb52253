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

    /// <summary>"26 km north of Sirte", "some 10 miles from the capital", "15 kilometres outside Tarhuna".</summary>
    private RelativeDraft? ReadDistance(int first)
    {
        if (_at.Upos(first) != Upos.Num && !(_at.Form(first) is [var digit, ..] && char.IsAsciiDigit(digit)))
            return null;
        var unit = _at.IsHyphen(first + 1) ? first + 2 : first + 1;
        if (!_at.Is(unit, Roles.Kilometres | Roles.Miles | Roles.Metres) || Measures.Number(_at.Form(first)) is not { } number)
            return null;
        var kilometres = number * Measures.Kilometres(_at.Word(unit).Roles);
        var i = unit + 1;
        if (_at.Form(i) == "(")
            while (i < _at.Count && _at.Form(i++) != ")")
                continue;
        while (_at.Is(i, Roles.Filler))
            i++;
        var (bearings, next) = ReadBearings(i);
        if (_at.Folded(next) is not ("of" or "from" or "off" or "outside" or "inside" or "near") || ReadPlace(next + 1) is not { } of)
            return null;
        double? degrees = bearings.Count == 0 ? null : Compass.Mean(bearings);
        return Relative(first, of, new(PlaceRelationKind.Away, degrees, kilometres, of), null);
    }

    /// <summary>"near Sirte", "outside the capital", "close to Mizda".</summary>
    private RelativeDraft? ReadNear(int first)
    {
        var after = (_at.Folded(first), _at.Folded(first + 1)) switch
        {
            ("near" or "outside" or "nearby" or "around" or "surrounding", _) => first + 1,
            ("close" or "adjacent" or "next", "to") => first + 2,
            _ => -1,
        };
        return after >= 0 && ReadPlace(after) is { } of and (NamedDraft or AnaphorDraft)
            ? Relative(first, of, new(PlaceRelationKind.Near, null, null, of), null)
            : null;
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
        if (_at.IsName(next) && ReadNamed(next, next) is { } named)
            return ReadUnit(first, noun, named, degrees) ?? (Draft)Relative(first, named, new(PlaceRelationKind.Part, degrees, null, named), null);
        if (ReadPartNoun(next) is var (kind, last, radius) && ReadWhole(last + 1) is { } part)
            return Relative(first, part, new(kind, degrees, null, part), radius);
        return _at.Is(next, Roles.Settlement | Roles.Area | Roles.Unit | Roles.Site | Roles.Nature) ? ReadDesignated(first, next) : null;
    }

    /// <summary>"the south of Libya" lies within it; "to the south of Tripoli" and "south of Tripoli" don't.</summary>
    private bool IsWithin(int first, int noun) => noun > first && _at.Folded(first - 1) != "to";

    /// <summary>"the outskirts of the city", "the areas around Mizda", "the heart of Aleppo", "the vicinity of the airport".</summary>
    private RelativeDraft? ReadPart(int first, int noun)
    {
        var around = _at.Is(noun, Roles.Area | Roles.Unit) && _at.Folded(noun + 1) is "around" or "near" or "surrounding" or "outside";
        if (around)
            return ReadPlace(noun + 2) is { } near ? Relative(first, near, new(PlaceRelationKind.Near, null, null, near), null) : null;
        return _at.Is(noun, Roles.Near | Roles.Part) && ReadPartNoun(noun) is var (kind, last, radius) && ReadWhole(last + 1) is { } of
            ? Relative(first, of, new(kind, null, null, of), radius)
            : null;
    }

    /// <summary>"border with Tunisia", "the Libyan-Tunisian border", "the border between Syria and Turkey".</summary>
    private RelativeDraft? ReadBorder(int first, int noun)
    {
        if (_at.Is(noun, Roles.Border) && _at.Folded(noun + 1) is "with" or "of" or "between" && ReadPlace(noun + 2) is { } of)
            return Relative(first, of, new(PlaceRelationKind.Border, null, null, of), null);
        var i = noun;
        while (_at.Demonym(i) >= 0 || (i > noun && _at.IsHyphen(i)))
            i++;
        if (i == noun || !_at.Is(i, Roles.Border))
            return null;
        var country = new AnaphorDraft(_sentence, noun, i, i) { Word = new("country", Roles.Country, PlaceKind.Country, 0), Country = _at.Demonym(noun) };
        return Relative(first, country, new(PlaceRelationKind.Border, null, null, country), null);
    }

    /// <summary>"the city of Tarhuna", "the strategic town of Mizda", "the axes of A", "the capital, Tripoli", "Camp Hamza".</summary>
    private Draft? ReadDesignated(int first, int noun)
    {
        var word = noun;
        while (word < noun + 3 && !_at.Is(word, Roles.Designation | Roles.Capital) && (_at.Upos(word) == Upos.Adj || _at.Is(word, Roles.Modifier) || _at.Demonym(word) >= 0))
            word++;
        if (!_at.Is(word, Roles.Designation | Roles.Capital))
            return null;
        var isCapital = _at.Is(word, Roles.Capital);
        var named = _at.Folded(word + 1) == "of" ? word + 2 : isCapital && _at.IsComma(word + 1) ? word + 2 : word + 1;
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

    /// <summary>"Tripoli", "Tripoli's southern suburbs", "Libya's capital".</summary>
    private Draft? ReadOwner(int first, int noun)
    {
        if (ReadNamed(first, noun) is not { } owner)
            return null;
        if (!owner.IsPossessive)
            return owner;
        var (bearings, next) = ReadBearings(owner.Last + 2);
        if (_at.Is(next, Roles.Capital) && CountryOf(owner) is >= 0 and var country && !_at.IsName(next + 1) && !_at.IsName(next + 2))
            return Capital(first, next, next, country);
        if (ReadPartNoun(next) is not var (kind, last, radius) || (bearings.Count == 0 && !_at.Is(last, Roles.Near | Roles.Part)))
            return owner;
        double? degrees = bearings.Count == 0 ? null : Compass.Mean(bearings);
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

    /// <summary>"of Tripoli", "in the capital"; without either the latest town is meant.</summary>
    private Draft? ReadWhole(int i) => _at.Folded(i) is "of" or "in" or "from" ? ReadPlace(i + 1) : null;

    private (PlaceRelationKind Kind, int Last, double? Radius)? ReadPartNoun(int i)
    {
        while (_at.Is(i, Roles.Modifier))
            i++;
        if (_at.Is(i, Roles.Near))
            return (PlaceRelationKind.Near, i, null);
        return _at.Is(i, Roles.Part) ? (PlaceRelationKind.Part, i, null)
            : _at.Is(i, Roles.Area | Roles.Unit | Roles.Site) ? (PlaceRelationKind.Part, i, _at.Word(i).RadiusKm)
            : null;
    }

    /// <summary>"north", "north-east", "northern and northeastern".</summary>
    private (List<double> Bearings, int Next) ReadBearings(int i)
    {
        var bearings = new List<double>();
        while (true)
        {
            if (_at.IsHyphen(i + 1) && Compass.Degrees(_at.Folded(i) + _at.Folded(i + 2)) is { } compound)
                (bearings, i) = ([.. bearings, compound], i + 3);
            else if (Compass.Degrees(_at.Folded(i)) is { } simple)
                (bearings, i) = ([.. bearings, simple], i + 1);
            else
                return (bearings, i);
            if (_at.Folded(i) is "and" or "or" && Compass.Degrees(_at.Folded(i + 1)) is not null)
                i++;
        }
    }

    /// <summary>"A, 20 km south of B", "A in southern B", "A (near B)".</summary>
    /// <returns>The last token that belongs to the phrase or to what it says of it.</returns>
    private int ReadAnchoring(Draft draft)
    {
        if (draft is not NamedDraft)
            return draft.Last;
        var i = draft.Last + 1;
        if (_at.IsComma(i) || _at.Form(i) == "(")
            i++;
        while (_at.Is(i, Roles.Filler) && _at.Folded(i) != "the")
            i++;
        if (_at.Folded(i) is "in" or "on" or "at" or "to")
            i++;
        if (ReadPlace(i) is not RelativeDraft { Bearing: var bearing } relative || bearing.Kind == PlaceRelationKind.Border)
            return draft.Last;
        draft.Anchoring = bearing;
        return relative.Last;
    }

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
