using Dragoman.Entities.Names;
using Dragoman.Syntax;
using Roles = Dragoman.Places.PlaceWordRoles;

namespace Dragoman.Places;

internal sealed partial class PhraseReader
{
    /// <summary>"Tripoli", "Tripoli International Airport", "the Wadi Rabie axis", "Gulf of Sidra"; null for "General Haftar" and "Sirte Protection Force".</summary>
    private NamedDraft? ReadNamed(int first, int start)
    {
        if (start <= _rejected || (!_at.IsName(start) && !_at.IsParticle(start)))
            return null;
        var end = RunEnd(start);
        if (_at.Demonym(start) >= 0 && (start == end ? !_at.Is(end + 1, Roles.Unit) : FindExact(start, end).Count == 0))
            return null;
        if (IsOrganisation(start, end) || IsPerson(start, end))
        {
            _rejected = end;
            return null;
        }
        return ReadBridged(first, start, end) ?? ReadDesignatedRun(first, start, end);
    }

    /// <summary>The last token of the capitalised words from here on, with hyphens and small words between them.</summary>
    private int RunEnd(int start)
    {
        var end = start;
        while (end - start < LongestName)
        {
            var next = end + 1;
            if (_at.IsHyphen(next) && (_at.IsName(next + 1) || _at.IsParticle(next + 1)))
                end = next + 1;
            else if (IsJoinedByWord(start, next))
                end = next + 3;
            else if (_at.IsName(next) || _at.IsParticle(next) || IsNumberOfName(start, end, next))
                end = next;
            else
                break;
        }
        return end;
    }

    /// <summary>"Port-au-Prince", "Stratford-upon-Avon": only if a gazetteer has the whole; not "the Paris-to-Dakar rally".</summary>
    private bool IsJoinedByWord(int start, int hyphen) =>
        _at.IsHyphen(hyphen) && _at.IsLower(hyphen + 1) && _at.IsHyphen(hyphen + 2) && _at.IsName(hyphen + 3) && FindExact(start, hyphen + 3).Count > 0;

    /// <summary>"Kilo 16", "Camp 17", "Brigade 22"; "Delmas 32" if a gazetteer has the whole.</summary>
    private bool IsNumberOfName(int start, int word, int number) =>
        _at.Form(number) is [>= '0' and <= '9', ..] and { Length: < 4 } && (_at.Is(word, Roles.Numbered) || FindExact(start, number).Count > 0);

    /// <summary>"Tripoli Protection Force"; "Tripoli forces" too, since there the word only says whose they are.</summary>
    private bool IsOrganisation(int start, int end)
    {
        for (var i = start; i <= end; i++)
            if (_at.Is(i, Roles.Other) && (start == end || FindExact(start, end).Count == 0))
                return true;
        return false;
    }

    private bool IsPerson(int start, int end)
    {
        var titled = _at.Is(start - 1, Roles.Title) && _at.Upos(start - 1) != Upos.Adj;
        var title = start;
        while (title <= end && _at.Is(title, Roles.Title))
            title++;
        if (!titled && title == start)
            return false;
        var isPlace = FindExact(start, end).Count > 0 || IsPlaceInList(start, end);
        if (title <= end && !isPlace)
            _names.AddPerson(_at.Join(title, end));
        return title > end || !isPlace || titled;
    }

    /// <summary>"Kafr Nabl and Sheikh Mustafa": known by another spelling, and after the name of a place.</summary>
    private bool IsPlaceInList(int start, int end)
    {
        var found = new List<int>();
        if (_drafts is [.., NamedDraft { Last: var last }] && last + 2 == start && (_at.Is(start - 1, Roles.Joint) || _at.IsComma(start - 1)))
            _gazetteer.Find(SmallWords.Loosen(_at.Join(start, end)), NameKeyKind.Loose, found);
        return found.Count > 0;
    }

    /// <summary>"Bosnia and Herzegovina", "Democratic Republic of the Congo": only if a gazetteer has the whole.</summary>
    private NamedDraft? ReadBridged(int first, int start, int end)
    {
        if (_at.Folded(end + 1) is not ("of" or "and"))
            return null;
        var next = _at.Folded(end + 2) == "the" ? end + 3 : end + 2;
        if (!_at.IsName(next))
            return null;
        var last = RunEnd(next);
        return FindExact(start, last) is { Count: > 0 } ? Draft(first, start, last, last, null) : null;
    }

    private NamedDraft? ReadDesignatedRun(int first, int start, int end)
    {
        var name = end;
        while (name > start && _at.Is(name, Roles.Designation | Roles.Modifier) && !(_at.Is(name, Roles.Other) && !_at.IsLower(name)))
            name--;
        while (name > start && _at.IsHyphen(name))
            name--;
        if (name < end && FindExact(start, end).Count == 0)
            return Draft(first, start, name, end, _at.Word(end));
        if (_at.Is(start, Roles.Designation) && start < end && FindExact(start, end).Count == 0)
            return Draft(first, start + 1, end, end, _at.Word(start));
        var (last, word) = ReadLowerDesignation(end);
        if (word is null && end > start && FindExact(start, end).Count == 0)
        {
            if (FirstPiece(start, end) is >= 0 and var piece)
                return Draft(first, start, piece, piece, null);
            if (!IsCalledFor(start))
                _names.AddPerson(_at.Join(start, end));
        }
        return Draft(first, start, end, last, word);
    }

    /// <summary>"captured Khan Toman and Kafr Nubl".</summary>
    private bool IsCalledFor(int start) => _at.Is(start - 1, Roles.Object | Roles.Locative)
        || (_drafts is [.., { IsObject: true, Last: var last }] && last + 2 == start && (_at.Is(start - 1, Roles.Joint) || _at.IsComma(start - 1)));

    /// <summary>"military airport" after a name.</summary>
    private (int Last, PlaceWord? Word) ReadLowerDesignation(int end)
    {
        var i = end + 1;
        while (_at.Is(i, Roles.Modifier) && !_at.Is(i, Roles.Designation) || (_at.Is(i, Roles.Modifier) && _at.Is(i + 1, Roles.Designation)))
            i++;
        return i < _at.Count && _at.Is(i, Roles.Designation) ? (EndOfWord(i), _at.Word(i)) : (end, null);
    }

    /// <summary>The "line" of "front line", "front-lines".</summary>
    private int EndOfWord(int word)
    {
        var line = _at.IsHyphen(word + 1) ? word + 2 : word + 1;
        return _at.Is(word, Roles.Front) && (_at.Folded(line) is "line" or "lines") ? line : word;
    }

    private bool IsWide(int place) => _gazetteer.Facts(place).Kind is PlaceKind.Country or PlaceKind.Unit or PlaceKind.Capital;

    /// <summary>"Tripoli Libya" is two names, "Khan Toman" one: the end of the first, if names without rest make up the whole and one holds the other.</summary>
    private int FirstPiece(int start, int end)
    {
        for (var last = end - 1; last >= start; last--)
        {
            if (_at.IsHyphen(last) || FindExact(start, last) is not { Count: > 0 } first)
                continue;
            var rest = _at.IsHyphen(last + 1) ? last + 2 : last + 1;
            if ((FindExact(rest, end) is { Count: > 0 } second && (first.Exists(IsWide) || second.Exists(IsWide))) || FirstPiece(rest, end) >= 0)
                return last;
        }
        return -1;
    }

    private NamedDraft? Draft(int first, int start, int nameEnd, int last, PlaceWord? designation)
    {
        var draft = new NamedDraft(_sentence, first, last, _at.Head(first, last))
        {
            Name = RomanisedName.Of(TextOf(start, nameEnd)),
            NameFirst = start,
            Designation = designation,
            IsDoubtful = IsDoubtful(start, nameEnd),
            IsCounty = designation is not null && designation.Roles.HasFlag(Roles.Subunit),
            IsAttributive = _at.Is(last + 1, Roles.Other) || (_at.Is(last + 1, Roles.Street) && !_at.Is(last + 1, Roles.Designation)) || (_at.IsHyphen(last + 1) && _at.IsLower(last + 2)),
            IsPossessive = _at.Form(last + 1) is "'s" or "’s",
        };
        draft.Candidates = Candidates(draft, start, nameEnd, nameEnd < last ? _at.Join(start, last) : null);
        return draft;
    }

    private bool IsDoubtful(int start, int end)
    {
        for (var i = start; i <= end; i++)
            if (_at.Is(i, Roles.Common) && start == end)
                return true;
        return _at.IsDoubtful(start) || (start == end && _at.Upos(start) == Upos.Adj && FindExact(start, end).Count == 0);
    }

    private string TextOf(int first, int last) => string.Concat(Enumerable.Range(first, last - first + 1)
        .Select(i => _at.Form(i) + (i < last && _at.Parse.Sentence.Tokens[i].SpaceAfter ? " " : "")));

    private List<int> FindExact(int first, int last)
    {
        var found = new List<int>();
        if (first <= last)
            _gazetteer.Find(_at.Join(first, last), NameKeyKind.Exact, found);
        return found;
    }

    /// <summary>Units in short only after a comma: "Gary, Ind."</summary>
    private List<Candidate> Candidates(NamedDraft draft, int first, int last, string? whole)
    {
        var found = _candidates.Of(draft.Name, whole);
        if (_at.IsComma(first - 1))
            _candidates.AddShort(found, draft.Name.Text, _at.Form(last + 1) == ".");
        return found;
    }
}
