using Dragoman.Claims;
using Dragoman.Entities.Names;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Incidents;

/// <summary>Reads from the words of a claim how much of the place is meant.</summary>
internal sealed class ExtentReader(PartTable parts)
{
    private static readonly string[] Towards = ["to", "towards", "toward", "into"];
    private const int LongestPart = 60;

    public Extent Of(SourcedClaim sourced, ClaimPlace place) => Share(sourced) ?? Part(sourced, place) ?? Entry(sourced) ?? Extent.All;

    /// <summary>"fled towards Bin Jawad".</summary>
    public static bool IsDestination(SourcedClaim sourced) =>
        sourced.Claim.Place is { } place && place.Span.Start > sourced.Claim.Trigger.End && WordsOf(Between(sourced, place)) is [.., var last] && Towards.Contains(last);

    private static Extent? Share(SourcedClaim sourced) =>
        sourced.Claim.Quantities.FirstOrDefault(quantity => quantity is { Kind: QuantityKind.TerritoryShare, Low: not null }) is { } share
            ? share is { Low: >= 100 } ? Extent.All : new Extent.Share(share.Low!.Value, share.High, share.Span.Of(sourced.Report.Text).ToString())
            : null;

    private Extent.Part? Part(SourcedClaim sourced, ClaimPlace place)
    {
        var own = place.Span.Of(sourced.Report.Text).ToString();
        if (place.Relation is { DistanceKilometres: null } || NamesSite(own, place.Name)) return new Extent.Part(own);
        if (place.Span.Start < sourced.Claim.Trigger.End) return After(sourced, place);
        var between = Between(sourced, place);
        return between.Length <= LongestPart && WordsOf(between).Any(parts.IsPart) ? new Extent.Part((TrimStart(between) + own).Trim()) : null;
    }

    /// <summary>"the airport of Ras Lanuf", where what was found is Ras Lanuf.</summary>
    private bool NamesSite(string words, string name)
    {
        var whole = RomanisedName.Fold(name).Replace(" ", "", StringComparison.Ordinal);
        return WordsOf(words).Any(word => parts.IsPart(word) && !whole.Contains(RomanisedName.Fold(word.TrimEnd('s')), StringComparison.Ordinal));
    }

    /// <summary>"Kombolcha ... captured its airport": what was taken stands behind the verb, and the place before it.</summary>
    private Extent.Part? After(SourcedClaim sourced, ClaimPlace place)
    {
        var (text, start) = (sourced.Report.Text, sourced.Claim.Trigger.End);
        if (place.Span.End > sourced.Claim.Trigger.Start) return null;
        var rest = text.AsSpan(start, Math.Min(LongestPart, Math.Max(0, sourced.Claim.Evidence.End - start)));
        var end = rest.IndexOfAny(",;.:");
        var phrase = (end < 0 ? rest : rest[..end]).ToString();
        return WordsOf(phrase).Any(word => parts.IsPart(word) || parts.AreUnits(word)) ? new Extent.Part(TrimStart(phrase).Trim()) : null;
    }

    private Extent.Part? Entry(SourcedClaim sourced) =>
        parts.IsEntry(sourced.Claim.Because.Trigger.Split('.')[0]) ? new Extent.Part(sourced.Claim.Trigger.Of(sourced.Report.Text).ToString()) : null;

    private static string Between(SourcedClaim sourced, ClaimPlace place) => new TextSpan(sourced.Claim.Trigger.End, place.Span.Start).Of(sourced.Report.Text).ToString();

    /// <summary>"over the main hall" is the main hall.</summary>
    private static string TrimStart(string phrase)
    {
        var at = phrase.IndexOf(" the ", StringComparison.Ordinal);
        return at >= 0 ? phrase[(at + 1)..] : phrase.TrimStart();
    }

    private static string[] WordsOf(string text) => text.Split([' ', '\n', '\r', '\t', ',', ';', '.', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries);
}
