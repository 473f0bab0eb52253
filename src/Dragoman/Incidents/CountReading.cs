using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Actors;
using Dragoman.Claims;

namespace Dragoman.Incidents;

/// <summary>Numbers of one incident: of each kind and side, what each speaker's total is, and what the code books make of them.</summary>
/// <remarks>
/// Of one speaker the highest number of a day is the total and lower ones are parts of it ("132 dead, seven of them children"); a later day's takes its
/// place, as an update, unless it is less than half of it, and so of a part. Low, best and high after the UCDP
/// GED codebook, "Fatality estimates": where sources don't settle it, the lower number is the best estimate. The conservative count after the ACLED
/// codebook, "Fatalities".
/// </remarks>
internal sealed class CountReading(ImmutableArray<ClaimProfile> claims, Testimonies testimonies)
{
    private const string Rule = "most voices that are no side of it; then the latest report; then the lower number";

    public ImmutableArray<CountFinding> Read()
    {
        var said = claims.SelectMany(claim => claim.Claim.Quantities.Where(IsCounted).Select(quantity => new Said(quantity.Kind, SideOf(quantity, claim.Claim), Range(quantity), claim.Sourced))).ToList();
        return [.. said.GroupBy(item => item.Kind).OrderBy(kind => kind.Key).SelectMany(Settle)];
    }

    /// <summary>Numbers of nobody's are the one side's that is counted, if it is one.</summary>
    private IEnumerable<CountFinding> Settle(IGrouping<QuantityKind, Said> kind)
    {
        var sides = kind.Select(item => item.Of).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return kind.GroupBy(item => item.Of ?? (sides is [var only] ? only : null), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Find(kind.Key, group.Key, [.. group]));
    }

    private CountFinding Find(QuantityKind kind, string? of, ImmutableArray<Said> said)
    {
        var told = said.GroupBy(item => SpeakerKey.Of(item.Claim) ?? $"{item.Claim.Voice}|{item.Claim.Report.Id}", StringComparer.Ordinal).OrderBy(speaker => speaker.Key, StringComparer.Ordinal).Select(Updated).ToList();
        var totals = told.Select(days => days[^1]);
        var values = testimonies.Of(totals.Select(item => (item.Range, item.Claim)), Key)
            .OrderByDescending(Testimonies.Impartial).ThenByDescending(value => value.Voices).ThenByDescending(Latest).ThenBy(value => value.Value.Low).ToImmutableArray();
        var impartial = values.Where(value => !value.IsOfPartiesOnly).ToImmutableArray();
        return new CountFinding(
            kind, of, values.Min(value => value.Value.Low), values[0].Value.Low, values.Max(value => value.Value.High ?? value.Value.Low),
            (impartial.IsEmpty ? values : impartial).Min(value => value.Value.Low), Rule, values)
        {
            Updates = [.. told.Where(days => days.Length > 1).Select(days => new CountUpdate(days[^1].Claim.Speaker, [.. days.Select(item => (item.Claim.Report.Published, item.Range, item.Claim))]))],
        };
    }

    /// <summary>What a speaker says day by day, where it changes; the last is what holds.</summary>
    private static ImmutableArray<Said> Updated(IEnumerable<Said> speaker)
    {
        var days = speaker.GroupBy(item => item.Claim.Report.Published).OrderBy(day => day.Key ?? DateOnly.MinValue).Select(day => day.OrderByDescending(item => item.Range.Low).ThenBy(item => item.Claim.Id, StringComparer.Ordinal).First());
        var kept = new List<Said>();
        foreach (var item in days)
            if (kept.Count == 0 || (item.Range != kept[^1].Range && item.Range.Low * 2 >= kept[^1].Range.Low)) kept.Add(item);
        return [.. kept];
    }

    /// <summary>"The GNA lost six men": the men are the GNA's. "the dead", "others": nobody's in particular.</summary>
    internal static string? SideOf(ClaimQuantity quantity, Claim claim) =>
        claim.Recipients is [{ Actor: { IsUnharming: false, IsGeneral: false } only }] && quantity.Kind is QuantityKind.Fatalities or QuantityKind.Injured ? only.Id :
        claim.Recipients.Concat(claim.Actors).FirstOrDefault(actor => actor.Actor.Id == quantity.Of) is { Actor: { IsGeneral: true, Kind: ActorKind.Unknown } } ? null : quantity.Of;

    /// <summary>Shares belong to <see cref="Territory"/>.</summary>
    private static bool IsCounted(ClaimQuantity quantity) => quantity is { Kind: not QuantityKind.TerritoryShare } and not { Low: null, High: null };

    private static CountRange Range(ClaimQuantity quantity) => new(quantity.Low ?? 0, quantity.High);

    private static DateOnly Latest(Testimony<CountRange> value) => value.Claims.Max(claim => claim.Report.Published) ?? DateOnly.MinValue;

    private static string Key(CountRange range) => string.Create(CultureInfo.InvariantCulture, $"{range.Low:0000000.###} {range.High}");

    private sealed record Said(QuantityKind Kind, string? Of, CountRange Range, SourcedClaim Claim);
}
