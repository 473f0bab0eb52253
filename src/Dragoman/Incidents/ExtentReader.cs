using Dragoman.Claims;
using Dragoman.Entities.Names;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Incidents;

/// <summary>Reads from the words of a claim how much of the place is meant.</summary>
internal sealed class ExtentReader(PartTable parts)
{
    private static readonly string[] Towards = ["to", "towards", "toward", "into"];
    private static readonly string[] Objects = ["the", "a", "an", "much", "most", "all", "some", "several", "its", "their"];
    private const int LongestPart = 60;
    private const double LargestSite = 4;

    /// <returns>Null where the claim is about something else that the place only goes before: "which lost the base, still holds the east".</returns>
    public Extent? Of(SourcedClaim sourced, ClaimPlace place) => Share(sourced, place) ?? Part(sourced, place) ?? Entry(sourced) ?? (HasOtherObject(sourced, place) ? null : Extent.All);

    /// <summary>"fled towards Bin Jawad".</summary>
    public static bool IsDestination(SourcedClaim sourced) =>
        sourced.Claim.Place is { } place && place.Span.Start > sourced.Claim.Trigger.End && WordsOf(Between(sourced, place)) is [.., var last] && Towards.Contains(last);

    /// <summary>"the town and most of the district": not most of the town.</summary>
    private static Extent? Share(SourcedClaim sourced, ClaimPlace place) =>
        sourced.Claim.Quantities.FirstOrDefault(quantity => quantity is { Kind: QuantityKind.TerritoryShare, Low: not null }) is { } share
        && !(sourced.Claim.Trigger.End <= place.Span.Start && place.Span.End <= share.Span.Start)
            ? share is { Low: >= 100 } ? Extent.All : new Extent.Share(share.Low!.Value, share.High, share.Span.Of(sourced.Report.Text).ToString())
            : null;

    private Extent.Part? Part(SourcedClaim sourced, ClaimPlace place)
    {
        var own = place.Span.Of(sourced.Report.Text).ToString();
        if (place.Relation is { DistanceKilometres: null } || (NamesSite(own, place.Name) && !IsSite(own, place))) return new Extent.Part(own);
        if (place.Span.Start < sourced.Claim.Trigger.End) return After(sourced, place);
        if (Before(sourced) is { } subject) return subject;
        var between = Between(sourced, place);
        return between.Length <= LongestPart && WordsOf(between).Any(parts.IsPart) ? new Extent.Part((TrimStart(between) + own).Trim()) : null;
    }

    /// <summary>"the airport of Ras Lanuf", where what was found is Ras Lanuf.</summary>
    private bool NamesSite(string words, string name)
    {
        var whole = RomanisedName.Fold(name).Replace(" ", "", StringComparison.Ordinal);
        return WordsOf(words).Any(word => parts.IsPart(word) && !whole.Contains(RomanisedName.Fold(word.TrimEnd('s')), StringComparison.Ordinal));
    }

    /// <summary>"the building had been seized by the battalion ... in the area": what was taken stands before the verb.</summary>
    private Extent.Part? Before(SourcedClaim sourced)
    {
        if (sourced.Claim.Because.Construction is not Events.Construction.Passive) return null;
        var start = Math.Max(sourced.Claim.Evidence.Start, sourced.Claim.Trigger.Start - LongestPart / 2);
        var before = sourced.Report.Text.AsSpan(start, sourced.Claim.Trigger.Start - start);
        var phrase = before[(before.LastIndexOfAny(",;.:") + 1)..].ToString();
        return WordsOf(phrase).LastOrDefault(parts.IsPart) is { } part ? new Extent.Part(part) : null;
    }

    /// <summary>"the Ghazlani camp": the gazetteer's own place of that name, which is no larger than a camp.</summary>
    private bool IsSite(string words, ClaimPlace place) => place is { Gazetteer: not null, RadiusKilometres: <= LargestSite } && WordsOf(words) is [.., var last] && parts.IsPart(last);

    /// <summary>"Kombolcha ... captured its airport": what was taken stands behind the verb, and the place before it.</summary>
    private Extent.Part? After(SourcedClaim sourced, ClaimPlace place)
    {
        if (place.Span.End > sourced.Claim.Trigger.Start) return null;
        var phrase = Behind(sourced);
        return WordsOf(phrase).Any(word => parts.IsPart(word) || parts.AreUnits(word)) ? new Extent.Part(TrimStart(phrase).Trim()) : null;
    }

    /// <summary>An object that is no place and nobody, behind the verb.</summary>
    private static bool HasOtherObject(SourcedClaim sourced, ClaimPlace place) =>
        place.Span.Start < sourced.Claim.Trigger.Start && WordsOf(Behind(sourced)) is var words && (words is ["of", .. var of] ? of : words) is [var first, ..] && Objects.Contains(first)
        && !sourced.Claim.Recipients.Concat(sourced.Claim.Actors).Any(actor => actor.Span.Start >= sourced.Claim.Trigger.End && actor.Span.Start <= sourced.Claim.Trigger.End + LongestPart);

    private static string Behind(SourcedClaim sourced)
    {
        var start = sourced.Claim.Trigger.End;
        var rest = sourced.Report.Text.AsSpan(start, Math.Min(LongestPart, Math.Max(0, sourced.Claim.Evidence.End - start)));
        var end = rest.IndexOfAny(",;.:");
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    private Extent.Presence? Entry(SourcedClaim sourced) =>
        parts.IsEntry(sourced.Claim.Because.Trigger.Split('.')[0]) ? new Extent.Presence(sourced.Claim.Trigger.Of(sourced.Report.Text).ToString()) : null;

    private static string Between(SourcedClaim sourced, ClaimPlace place) => new TextSpan(sourced.Claim.Trigger.End, place.Span.Start).Of(sourced.Report.Text).ToString();

    /// <summary>"over the main hall" is the main hall.</summary>
    private static string TrimStart(string phrase)
    {
        var at = phrase.IndexOf(" the ", StringComparison.Ordinal);
        return at >= 0 ? phrase[(at + 1)..] : phrase.TrimStart();
    }

    private static string[] WordsOf(string text) => text.Split([' ', '\n', '\r', '\t', ',', ';', '.', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries);
}
