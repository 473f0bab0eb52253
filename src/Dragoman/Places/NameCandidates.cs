using System.Collections.Concurrent;
using System.Collections.Frozen;
using Dragoman.Entities.Names;

namespace Dragoman.Places;

/// <summary>The places that words may be names of. Safe for many threads.</summary>
internal sealed class NameCandidates
{
    private const double WholeLikeness = 1.2;
    private const double LooseLikeness = 0.95;
    private const int LongestPostal = 3;

    private static readonly FrozenDictionary<string, string> ShortAndLong = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["st"] = "saint",
        ["mt"] = "mount",
        ["ft"] = "fort",
        ["saint"] = "st",
        ["mount"] = "mt",
        ["fort"] = "ft",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] CountyWords = ["county", "parish"];

    private static readonly FrozenSet<string> Directions = new[]
    {
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
        "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Gazetteer _gazetteer;
    private readonly PlaceWords _words;
    private readonly FrozenDictionary<string, (OtherName Name, int Place)[]> _others;
    private readonly ConcurrentDictionary<int, string> _folded = new();

    public NameCandidates(Gazetteer gazetteer, PlaceWords words)
    {
        (_gazetteer, _words) = (gazetteer, words);
        _others = words.OtherNames.Select(name => (Name: name, Place: PlaceOf(name))).Where(pair => pair.Place >= 0)
            .GroupBy(pair => OtherName.Key(pair.Name.Text), StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>
    /// The whole with its designation, then the name, then the name without articles, in full or in short. The name of a country is no other name of a town: "Mexico" isn't Mexico City. Nor has a country's abbreviation small letters: "Car" isn't CAR.
    /// </summary>
    /// <param name="whole">"yarmouk camp", folded; null where there is no designation.</param>
    public List<Candidate> Of(RomanisedName name, string? whole)
    {
        var found = new List<Candidate>();
        if (whole is not null)
            Add(found, whole, NameKeyKind.Exact, WholeLikeness);
        Add(found, name.Folded, NameKeyKind.Exact, 1);
        Add(found, name.Loose, NameKeyKind.Loose, LooseLikeness);
        AddInFull(found, name.Folded);
        if (name.Text.Length <= LongestPostal && name.Text.Any(char.IsLower))
            found.RemoveAll(candidate => candidate is { Tie: not NameTie.Name, Facts.Kind: PlaceKind.Country });
        if (found.Find(candidate => candidate is { Tie: NameTie.Name, Facts.Kind: PlaceKind.Country }) is { } country)
            found.RemoveAll(candidate => candidate.Tie == NameTie.OtherName || IsItsMiddle(candidate, country));
        return found;
    }

    public List<Candidate> Exactly(string folded, double likeness)
    {
        var found = new List<Candidate>();
        Add(found, folded, NameKeyKind.Exact, likeness);
        return found;
    }

    /// <summary>"Ind." and "TX" as names of the units they are short for.</summary>
    /// <param name="isPointed">Whether a full stop follows that the words were taken without.</param>
    public void AddShort(List<Candidate> to, string text, bool isPointed)
    {
        foreach (var (name, place) in Others(text))
            if (name.Kind == OtherNameKind.Abbreviation ? isPointed || text.Contains('.', StringComparison.Ordinal) : name.Kind == OtherNameKind.Postal && text.Length <= LongestPostal && text == name.Text)
                Add(to, place, 1, NameTie.Short);
    }

    /// <summary>All that words may mean which are known to name a place: "Texans", "Lee" in "Lee and Hall counties", "Northern Europe" too.</summary>
    public List<Candidate> OfKnownName(RomanisedName name, bool isPointed)
    {
        var found = Of(name, null);
        AddShort(found, name.Text, isPointed);
        AddPeople(found, name);
        foreach (var word in CountyWords)
            AddCounties(found, $"{name.Folded} {word}");
        if (name.Folded.EndsWith(" co", StringComparison.Ordinal))
            AddCounties(found, name.Folded + "unty");
        if (found.Count == 0)
            AddParts(found, name.Folded.Split(' '));
        return found;
    }

    /// <summary>Whether the words are those that the gazetteer calls it by first.</summary>
    private bool IsFirstName(string folded, int place) =>
        _folded.GetOrAdd(place, static (number, all) => RomanisedName.Fold(all[number].Name), _gazetteer) == folded;

    /// <summary>What a dataset calls "Syria" in the middle of Syria is all of it; a capital and a state may be called as their country.</summary>
    private bool IsItsMiddle(Candidate candidate, Candidate country) =>
        candidate.Facts is { Kind: not (PlaceKind.Country or PlaceKind.Capital or PlaceKind.Unit) } facts && facts.Country == country.Facts.Country && _gazetteer[candidate.Place].Name == _gazetteer[country.Place].Name;

    private int PlaceOf(OtherName name)
    {
        var found = new List<int>();
        _gazetteer.Find(RomanisedName.Fold(name.Of), NameKeyKind.Exact, found);
        var country = _gazetteer.TryCountry(name.Country, out var number) ? number : -1;
        return found.Where(place => _gazetteer.Facts(place) is { Kind: PlaceKind.Unit or PlaceKind.Region } facts && facts.Country == country)
            .OrderBy(place => _gazetteer.Facts(place).Kind == PlaceKind.Unit ? 0 : 1).ThenBy(place => place).FirstOrDefault(-1);
    }

    private (OtherName Name, int Place)[] Others(string text) => _others.GetValueOrDefault(OtherName.Key(text), []);

    /// <summary>"St. Albans" where the gazetteer has "Saint Albans", and the reverse.</summary>
    private void AddInFull(List<Candidate> to, string folded)
    {
        var space = folded.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && ShortAndLong.TryGetValue(folded[..space], out var other))
            Add(to, other + folded[space..], NameKeyKind.Exact, 1);
    }

    private void AddPeople(List<Candidate> to, RomanisedName name)
    {
        var found = new List<int>();
        _gazetteer.Find(name.Folded, NameKeyKind.Demonym, found);
        foreach (var country in found)
            Add(to, country, 1, NameTie.People);
        foreach (var (other, place) in Others(name.Text))
            if (other.Kind == OtherNameKind.People)
                Add(to, place, 1, NameTie.People);
    }

    private void AddCounties(List<Candidate> to, string folded)
    {
        var found = new List<int>();
        _gazetteer.Find(folded, NameKeyKind.Exact, found);
        foreach (var place in found)
            if (_gazetteer.Facts(place).Kind == PlaceKind.Subunit)
                Add(to, place, 1, NameTie.County);
    }

    /// <summary>"Northern Europe" lies in Europe, "Oxford Township" by Oxford, and "Kingston Jamaica" in Jamaica.</summary>
    private void AddParts(List<Candidate> to, string[] words)
    {
        if (words.Length < 2)
            return;
        var isCalled = (_words.Find(words[^1]).Roles & (PlaceWordRoles.Settlement | PlaceWordRoles.Unit | PlaceWordRoles.Area)) != 0 && words[^1] is not ("city" or "town" or "village");
        if (isCalled)
            AddPart(to, string.Join(' ', words[..^1]));
        if (to.Count == 0 && Directions.Contains(words[0]))
            AddPart(to, string.Join(' ', words[1..]));
        for (var first = words.Length - 1; first > 0 && to.Count == 0; first--)
            if (IsKnown(string.Join(' ', words[first..])))
                AddPart(to, string.Join(' ', words[..first]));
    }

    private bool IsKnown(string folded)
    {
        var found = new List<int>();
        _gazetteer.Find(folded, NameKeyKind.Exact, found);
        return found.Count > 0 || _others.ContainsKey(OtherName.Key(folded));
    }

    private void AddPart(List<Candidate> to, string folded)
    {
        var found = new List<int>();
        _gazetteer.Find(folded, NameKeyKind.Exact, found);
        _gazetteer.Find(folded, NameKeyKind.Demonym, found);
        foreach (var place in found)
            Add(to, place, 1, NameTie.Part);
    }

    private void Add(List<Candidate> to, string folded, NameKeyKind kind, double likeness)
    {
        var found = new List<int>();
        _gazetteer.Find(folded, kind, found);
        foreach (var place in found)
        {
            var isFirst = IsFirstName(folded, place);
            if (isFirst || !IsMereCode(folded, place))
                Add(to, place, likeness, isFirst || kind == NameKeyKind.Loose ? NameTie.Name : _gazetteer.IsCurated(place) ? NameTie.CuratedName : NameTie.OtherName);
        }
    }

    private void Add(List<Candidate> to, int place, double likeness, NameTie tie)
    {
        if (!to.Exists(known => known.Place == place))
            to.Add(new(place, likeness, _gazetteer.Facts(place), _gazetteer.IsCurated(place)) { Tie = tie });
    }

    /// <summary>"St" for Sète.</summary>
    private bool IsMereCode(string folded, int place) => folded.Length < 4 && _gazetteer.Facts(place).Kind is PlaceKind.Settlement or PlaceKind.District;
}
