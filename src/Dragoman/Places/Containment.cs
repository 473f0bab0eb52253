using System.Buffers;

namespace Dragoman.Places;

/// <summary>"Paris, Texas", "Gary, Ind.", "Oxford (Ohio)", "Lee in Hall County": what a name is said to lie in.</summary>
internal sealed class Containment(string text, NameCandidates candidates)
{
    private const int LongestGap = 24;

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(",;:()\"“”\n");

    /// <summary>Names in the order of the text, each with its span.</summary>
    public void Link(IReadOnlyList<(NamedDraft Draft, int Start, int End)> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var (draft, _, end) = names[i];
            var next = i + 1 < names.Count ? names[i + 1] : default;
            if (next.Draft is not null && next.Start >= end && next.Start - end < LongestGap && IsJoint(text.AsSpan(end, next.Start - end)))
            {
                draft.Containers = next.Draft.Candidates.FindAll(IsWide);
                next.Draft.Holding.UnionWith(draft.Containers.Where(wide => draft.Candidates.Exists(one => IsInside(one, wide))).Select(wide => wide.Place));
            }
            else if (next.Draft is null || next.Start - end > 2)
                draft.Containers = AfterComma(end);
        }
    }

    public static bool IsInside(Candidate candidate, Candidate container)
    {
        var (facts, whole) = (candidate.Facts, container.Facts);
        return candidate.Place != container.Place && facts.Country == whole.Country && whole.Country >= 0 && whole.Kind switch
        {
            PlaceKind.Country => facts.Kind != PlaceKind.Country,
            PlaceKind.Unit => facts.Kind is not (PlaceKind.Country or PlaceKind.Unit) && IsOfUnit(facts, whole),
            PlaceKind.Subunit => facts.Kind == PlaceKind.Settlement && facts.Admin1 == whole.Admin1 && facts.Point.KilometresTo(whole.Point) <= Math.Max(20, whole.RadiusKm),
            _ => false,
        };
    }

    /// <summary>Curated places don't say which unit holds them.</summary>
    private static bool IsOfUnit(PlaceFacts facts, PlaceFacts unit) =>
        facts.Admin1 > 0 ? facts.Admin1 == unit.Admin1 : facts.Point.KilometresTo(unit.Point) <= unit.RadiusKm;

    private static bool IsWide(Candidate candidate) => candidate.Facts.Kind is PlaceKind.Country or PlaceKind.Unit or PlaceKind.Subunit;

    /// <summary>Nothing but commas, brackets, "in", "of" and "County" between them.</summary>
    private static bool IsJoint(ReadOnlySpan<char> gap)
    {
        foreach (var range in gap.Split(' '))
            if (gap[range].Trim("(,)") is not ("" or "in" or "of" or "the" or "County" or "Parish"))
                return false;
        return gap.Length > 0;
    }

    /// <summary>Where the words after the comma are no draft: "the Gary, Ind., steelworks".</summary>
    private List<Candidate> AfterComma(int end)
    {
        var rest = text.AsSpan(end);
        rest = rest.StartsWith(" County") ? rest[" County".Length..] : rest;
        if (!rest.StartsWith(", ") || rest.Length < 4 || !char.IsUpper(rest[2]))
            return [];
        rest = rest[2..];
        var to = rest.IndexOfAny(EndOfName);
        var words = rest[..(to < 0 ? Math.Min(rest.Length, 40) : to)];
        var found = new List<Candidate>();
        for (var count = 3; count > 0 && found.Count == 0; count--)
            if (FirstWords(words, count) is { } name)
                found = Short(name, rest.Length > name.Length && rest[name.Length] == '.');
        return found;
    }

    private List<Candidate> Short(string name, bool isPointed)
    {
        var found = candidates.Exactly(Dragoman.Entities.Names.RomanisedName.Fold(name), 1);
        candidates.AddShort(found, name, isPointed);
        return found.FindAll(candidate => candidate.Facts.Kind is PlaceKind.Country or PlaceKind.Unit);
    }

    private static string? FirstWords(ReadOnlySpan<char> words, int count)
    {
        var end = 0;
        for (var i = 0; i < count; i++)
        {
            if (end >= words.Length || (i > 0 && words[end] != ' ') || !char.IsUpper(words[i > 0 ? Math.Min(end + 1, words.Length - 1) : end]))
                return null;
            end += i > 0 ? 1 : 0;
            var length = words[end..].IndexOf(' ');
            end = length < 0 ? words.Length : end + length;
        }
        return words[..end].TrimEnd('.').ToString() is { Length: > 1 } name ? name : null;
    }
}
