using Dragoman.Entities.Names;

namespace Dragoman.Places;

/// <summary>How like a name of the gazetteer one of the report must be to be taken for it. An unlocated name is better than a wrong one.</summary>
internal static class AlikeNames
{
    /// <summary>From here on nothing else need speak for it.</summary>
    public const double Certain = 0.9;

    /// <summary>A place of another country than the report's needs so much more.</summary>
    public const double Foreign = 0.08;

    /// <summary>Of a village of 1,500 or fewer.</summary>
    public const double HamletProminence = 0.44;

    private const double Never = 2;
    private const double Alone = 0.04;
    private const double Far = 0.06;
    private const double Hamlet = 0.03;
    private const double WithoutPreposition = 0.06;

    /// <param name="IsNear">To what the sentence names beside it, or to another place of the report.</param>
    /// <param name="IsFar">From all of these.</param>
    /// <param name="IsApart">The report names other places, and it is near to none.</param>
    public readonly record struct Evidence(bool IsNear, bool IsFar, bool IsForeign, bool IsApart);

    /// <summary>Not "Brigade 22" and not names of two letters.</summary>
    public static bool IsWorthTrying(RomanisedName name) => name.Skeleton.Length >= 3 && !name.Folded.Any(char.IsAsciiDigit);

    /// <summary>A word in common, the kind that the designation calls for, and a place nearby each make up for some unlikeness.</summary>
    public static double Needed(NamedDraft draft, Candidate candidate, SimilarPlace similar, Evidence evidence)
    {
        var isOfKind = draft.Designation?.Kind is { } kind && kind == candidate.Facts.Kind;
        var count = (evidence.IsNear ? 1 : 0) + (isOfKind ? 1 : 0) + (SharesWord(draft.Name.Loose, similar.Spelling) ? 1 : 0);
        candidate.Score = similar.Similarity + 0.02 * count + (candidate.IsCurated ? 0.01 : 0) + 0.03 * candidate.Facts.Prominence * (IsWide(candidate.Facts) ? 0 : 1);
        var needed = count switch { 0 => RomanisedName.SameName + Alone, 1 => RomanisedName.SameName, _ => RomanisedName.PerhapsSameName };
        needed += (evidence.IsFar ? Far : 0) + (evidence.IsForeign ? Foreign : 0) + (candidate.Facts.Prominence < HamletProminence ? Hamlet : 0)
            + (draft.Strength == LocativeStrength.Strong ? 0 : WithoutPreposition);
        var isDoubtful = (IsWide(candidate.Facts) && !isOfKind) || HasFewSounds(draft.Name, evidence) || (IsOtherNumberOfWords(draft, similar) && !candidate.IsCurated && !evidence.IsNear);
        return IsOfSite(draft) && !isOfKind && evidence.IsApart ? Never : Math.Max(needed, isDoubtful ? Certain : 0);
    }

    /// <summary>A hospital or a school is called after much, and seldom after a town that is not where the report is; airports and camps are called after towns.</summary>
    private static bool IsOfSite(NamedDraft draft) => draft.Designation is { Kind: PlaceKind.Site } site && site.Roles.HasFlag(PlaceWordRoles.Site);

    /// <summary>"Humera" is no region "Amhara".</summary>
    private static bool IsWide(PlaceFacts facts) => facts.Kind is PlaceKind.Unit or PlaceKind.Subunit or PlaceKind.Region or PlaceKind.Country or PlaceKind.Water;

    private static bool HasFewSounds(RomanisedName name, Evidence evidence) => !evidence.IsNear && Skeletons.Consonants(name.Skeleton).Length < 3;

    /// <summary>"Al-Mabruka" is not "Umm Mabruka".</summary>
    private static bool IsOtherNumberOfWords(NamedDraft draft, SimilarPlace similar) =>
        RomanisedName.Of(similar.Spelling).Loose.AsSpan().Count(' ') != draft.Name.Loose.AsSpan().Count(' ');

    private static bool SharesWord(string loose, string spelling) =>
        RomanisedName.Of(spelling).Loose.Split(' ').Intersect(loose.Split(' '), StringComparer.Ordinal).Any(word => word.Length > 3);
}
