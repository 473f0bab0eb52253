using System.Globalization;
using Dragoman.Actors;
using Dragoman.Claims;

namespace Dragoman.Incidents;

/// <summary>Finds numbers that can't all be true. Ranges that overlap can; a toll of a month may well be larger than that of a day, and that of all larger than that of one side.</summary>
internal sealed class CountContradiction(ContradictionMaker make)
{
    private const int SlackDays = 2;

    /// <summary>No two who count the same are so many times apart: "three dead", "1,200 dead in nine days".</summary>
    private const double OtherScope = 20;

    public Contradiction? Read(CountFinding finding)
    {
        var said = finding.Values.SelectMany(value => value.Claims.Select(claim => (value.Value, Claim: claim))).ToList();
        var apart = said.Where(one => said.Any(other => Contradict(finding.Kind, one, other) || Contradict(finding.Kind, other, one))).ToList();
        return make.Of(Field.Count, [.. apart.Select(item => (Tell(finding.Kind, item.Value), item.Claim))], NameOf(finding.Kind, finding.Of, said.Select(item => item.Claim)));
    }

    /// <summary>"fatalities of Libyan National Army".</summary>
    public static string NameOf(QuantityKind kind, string? of, IEnumerable<SourcedClaim> claims)
    {
        var actor = claims.SelectMany(claim => claim.Claim.Recipients.Concat(claim.Claim.Actors)).Select(mention => mention.Actor).FirstOrDefault(actor => actor.Id == of);
        return $"{kind.ToString().ToLowerInvariant()}{(of is null ? "" : $" of {actor?.Name ?? of}")}";
    }

    public static string Tell(QuantityKind kind, CountRange range)
    {
        var low = range.Low.ToString(CultureInfo.InvariantCulture);
        var number = range.High == range.Low ? low : range.High is { } high ? $"{low} to {high.ToString(CultureInfo.InvariantCulture)}" : $"at least {low}";
        return kind switch { QuantityKind.Fatalities => number + " dead", QuantityKind.Injured => number + " injured", _ => number };
    }

    /// <summary>The first is less than the second, and covers it.</summary>
    private static bool Contradict(QuantityKind kind, (CountRange Range, SourcedClaim Claim) less, (CountRange Range, SourcedClaim Claim) more) =>
        (less.Range.High ?? less.Range.Low) < more.Range.Low && more.Range.Low <= OtherScope * Math.Max(1, less.Range.Low) && !ContradictionReading.AreApart(less.Claim.Claim.Place, more.Claim.Claim.Place) && SpeakerKey.Differ(less.Claim, more.Claim) && !IsWider(more.Claim.Claim, less.Claim.Claim) && !IsOfMore(kind, more, less);

    /// <summary>"822 since April" beside "280 on Friday"; "in the province" beside "in the town".</summary>
    private static bool IsWider(Claim wide, Claim narrow) =>
        (wide.Time is { } all && narrow.Time is { } one && Length(all) > Length(one) + SlackDays) || (wide.Place is { Precision: 3 } && narrow.Place is { Precision: < 3 });

    private static int Length(ClaimTime time) => time.To.DayNumber - time.From.DayNumber;

    /// <summary>"30 dead" beside "ten soldiers": all beside one armed side.</summary>
    private static bool IsOfMore(QuantityKind kind, (CountRange Range, SourcedClaim Claim) more, (CountRange Range, SourcedClaim Claim) less) =>
        Of(kind, more) is null && Of(kind, less) is { IsUnharming: false };

    private static Actor? Of(QuantityKind kind, (CountRange Range, SourcedClaim Claim) said) =>
        said.Claim.Claim.Quantities.FirstOrDefault(quantity => quantity.Kind == kind && (quantity.Low ?? 0) == said.Range.Low) is { } quantity && CountReading.SideOf(quantity, said.Claim.Claim) is { } id
            ? said.Claim.Claim.Recipients.Concat(said.Claim.Claim.Actors).FirstOrDefault(actor => actor.Actor.Id == id)?.Actor
            : null;
}
