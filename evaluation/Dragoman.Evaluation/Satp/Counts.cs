using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Text;

namespace Dragoman.Evaluation.Satp;

/// <summary>
/// Counts of people: of each group the highest that a claim names, since later sentences mostly tell of the same people; people named without a number count one each. Who is
/// of no known group is counted where they are more than all others.
/// </summary>
internal static class Counts
{
    public static ImmutableDictionary<Group, int> ByGroup(ImmutableArray<Claim> claims, QuantityKind kind)
    {
        var groups = GroupsOf(claims);
        return claims.Where(claim => IsOf(claim, kind)).SelectMany(claim => OfClaim(claim, kind, groups)).GroupBy(pair => pair.Group).ToImmutableDictionary(group => group.Key, group => group.Max(pair => pair.Count));
    }

    public static int Total(ImmutableDictionary<Group, int> counts) => Math.Max(counts.GetValueOrDefault(Group.Unknown), counts.Where(count => count.Key is not Group.Unknown).Sum(count => count.Value));

    /// <summary>Of one claim all count, whoever they are: "killed Amit Rao and his mother".</summary>
    public static int Most(ImmutableArray<Claim> claims, QuantityKind kind) =>
        Math.Max(Total(ByGroup(claims, kind)), claims.Where(claim => IsOf(claim, kind)).Select(claim => OfClaim(claim, kind, GroupsOf(claims)).Sum(pair => pair.Count)).DefaultIfEmpty().Max());

    /// <summary>Those of the sentence that has most of them, since the others tell of the same; what "also" befell comes to them.</summary>
    public static int Told(ImmutableArray<Claim> claims, QuantityKind kind, string text)
    {
        var told = claims.Where(claim => IsOf(claim, kind)).ToList();
        // "in retaliation for the killing of two": where a verb tells of the dead, a noun mentions others, or the same.
        if (told.Exists(claim => claim.Because.Construction is not Construction.Nominal)) told.RemoveAll(claim => claim is { Event.Class: "deaths", Because.Construction: Construction.Nominal });
        var sentences = told.GroupBy(claim => claim.Evidence).OrderBy(sentence => sentence.Key.Start).ToList();
        var more = sentences.Skip(1).Where(sentence => Also.IsMatch(sentence.Key.Of(text))).ToList();
        int Of(IGrouping<TextSpan, Claim> sentence) => Most([.. sentence], kind);
        return sentences.Except(more).Select(Of).DefaultIfEmpty().Max() + more.Sum(Of);
    }

    private static readonly Regex Also = new(@"\balso\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What triggers of other classes say of deaths: "shoot-dead", "hack-to-death".</summary>
    private static readonly string[] Deadly = ["dead", "death", "behead", "lynch", "throat"];

    private static Dictionary<string, Group> GroupsOf(ImmutableArray<Claim> claims) =>
        claims.SelectMany(claim => claim.Recipients.Concat(claim.Actors)).DistinctBy(side => side.Actor.Id).ToDictionary(side => side.Actor.Id, side => Groups.Of(side.Actor), StringComparer.Ordinal);

    private static IEnumerable<(Group Group, int Count)> OfClaim(Claim claim, QuantityKind kind, Dictionary<string, Group> groups)
    {
        var counted = claim.Quantities.Where(quantity => IsOf(claim, quantity, kind)).ToList();
        var alone = (kind is QuantityKind.Surrendered ? claim.Actors : claim.Recipients).Where(side => counted.Count == 0 || !counted.Any(quantity => quantity.Of == side.Actor.Id || quantity.Of is null)).Select(side => (Group: Groups.Of(side.Actor), Count: 1)).ToList();
        if (counted.Count == 0 && alone.Count == 0) alone.Add((Group.Unknown, 1));
        var own = claim.Recipients.Select(side => Groups.Of(side.Actor)).FirstOrDefault(group => group is not Group.Unknown);
        return counted.Select(quantity => (Group: quantity.Of is { } of && groups.TryGetValue(of, out var group) ? group : own, Count: Value(quantity)))
            .Concat(IsHarmOf(claim, kind) ? alone : []).GroupBy(pair => pair.Group).Select(group => (group.Key, group.Sum(pair => pair.Count)));
    }

    /// <summary>Whether people named in the claim suffered that, though no number says so.</summary>
    private static bool IsHarmOf(Claim claim, QuantityKind kind) => kind switch
    {
        QuantityKind.Fatalities => claim.Event.Class is "deaths" or "assassination" or "execution" or "bodies-found" || Deadly.Any(word => claim.Because.Trigger.Contains(word, StringComparison.Ordinal)),
        QuantityKind.Injured => claim.Event.Class is "injuries" or "beating",
        QuantityKind.Arrested => (ActionRules.Of(claim) & IncidentActions.Arrest) != 0,
        QuantityKind.Abducted => (ActionRules.Of(claim) & IncidentActions.Abduction) != 0,
        QuantityKind.Surrendered => claim.Event.Class is "surrender",
        _ => false,
    };

    private static bool IsOf(Claim claim, QuantityKind kind) => IsHarmOf(claim, kind) || claim.Quantities.Any(quantity => IsOf(claim, quantity, kind));

    /// <summary>Whether people were arrested or taken away, the table asks who did it, not the word.</summary>
    private static bool IsOf(Claim claim, ClaimQuantity quantity, QuantityKind kind) => kind is QuantityKind.Arrested or QuantityKind.Abducted
        ? quantity.Kind is QuantityKind.Arrested or QuantityKind.Abducted or QuantityKind.Captured && IsHarmOf(claim, kind)
        : quantity.Kind == kind;

    private static int Value(ClaimQuantity quantity) => (int)(quantity.Low ?? quantity.High ?? 1);
}
