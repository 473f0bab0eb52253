using System.Globalization;
using Dragoman.Claims;

namespace Dragoman.Evaluation.Satp;

/// <summary>Errors by what was asked: the coders' value, ours, and how often; the summaries are others' and go to people alone.</summary>
internal static class SatpErrors
{
    public static void Tell(TextWriter output, TextWriter error, SatpExam exam)
    {
        var errors = exam.Pairs.SelectMany((pair, i) => Of(pair).Select(kind => (kind, text: $"{(i % 2 == 0 ? "odd" : "even")} {kind}\n    {pair.Gold.Summary}\n    {string.Join("; ", pair.Ours.Claims.Select(Told))}"))).ToList();
        foreach (var kind in errors.CountBy(item => item.kind).OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key, StringComparer.Ordinal))
            output.WriteLine($"{kind.Value,5}  {kind.Key}");
        foreach (var (_, text) in errors) error.WriteLine(text);
    }

    private static IEnumerable<string> Of(IncidentPair pair)
    {
        var (gold, ours) = pair;
        if (gold.Perpetrator != ours.Perpetrator) yield return $"perpetrator {gold.Perpetrator}, not {ours.Perpetrator}";
        foreach (var action in SatpExam.Actions)
            if ((gold.Actions & action) != (ours.Actions & action)) yield return $"{action} {((gold.Actions & action) != 0 ? "missed" : "wrongly")}";
        if (gold.Deaths > 0 && gold.Deaths != ours.Deaths) yield return Told("deaths", gold.Deaths, ours.Deaths);
        foreach (var group in GoldIncident.Injuries)
            if (gold.Injured[group] > 0 && gold.Injured[group] != ours.Injured.GetValueOrDefault(group)) yield return Told($"injured {group}", gold.Injured[group], ours.Injured.GetValueOrDefault(group));
        if (gold.Arrested > 0 && gold.Arrested != ours.Arrested) yield return Told("arrested", gold.Arrested, ours.Arrested);
        if (gold.Abducted > 0 && gold.Abducted != ours.Abducted) yield return Told("abducted", gold.Abducted, ours.Abducted);
        if (gold.Surrendered > 0 && gold.Surrendered != ours.Surrendered) yield return Told("surrendered", gold.Surrendered, ours.Surrendered);
    }

    private static string Told(Claim claim) => $"{claim.Event.Class} {claim.Status} {claim.Because.Trigger} ({Told(claim.Actors)} -> {Told(claim.Recipients)}) {string.Join(' ', claim.Quantities.Select(quantity => $"{quantity.Kind} {quantity.Low} {quantity.Of}"))}";

    private static string Told(IEnumerable<ClaimActor> sides) => string.Join(',', sides.Select(side => $"{side.Actor.Id}/{side.Actor.Sector}"));

    private static string Told(string what, int? gold, int ours) => string.Create(CultureInfo.InvariantCulture, $"{what} {gold}, not {ours}");
}
