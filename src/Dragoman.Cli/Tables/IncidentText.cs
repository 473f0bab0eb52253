using System.Globalization;
using System.Text;
using Dragoman.Claims;
using Dragoman.Exchange.Output;
using Dragoman.Incidents;

namespace Dragoman.Cli.Tables;

/// <summary>An incident for people: what it was in a line, then counts, contradictions and who says what.</summary>
internal static class IncidentText
{
    public static ReadOnlySpan<byte> Of(Incident incident)
    {
        var text = new StringBuilder();
        Line(text, "", string.Join(" · ", Head(incident).Where(part => part.Length > 0)));
        foreach (var count in incident.Counts)
        {
            Line(text, "  ", Count(count));
            foreach (var update in count.Updates)
                Line(text, "  ~ ", Update(count, update));
        }
        foreach (var contradiction in incident.Contradictions)
            Line(text, "  ! ", contradiction.Text);
        foreach (var claim in incident.Claims)
            Line(text, "  - ", $"{claim.Claim.Event.Class.Replace('-', ' ')}{Status(claim.Claim)}, {claim.Speaker} [{claim.Rating}{(claim.SpeaksFor is { } side ? $", speaks for {side}" : "")}]: {claim.Claim.Evidence.Of(claim.Report.Text)}");
        text.Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<string> Head(Incident incident)
    {
        yield return incident.Id;
        yield return incident.Event.Class.Replace('-', ' ');
        yield return incident.Actors is { } actors ? "by " + actors.Best.Names : "";
        yield return incident.Recipients is { } recipients ? "against " + recipients.Best.Names : "";
        yield return incident.Places?.Best.Name ?? "";
        yield return incident.Times is { } times ? When(times.Best) : "";
        yield return ContractWords.Of(incident.Statuses.Best);
        yield return string.Create(CultureInfo.InvariantCulture, $"{incident.Claims.Length} claims, {incident.Corroboration.Voices} voices, {incident.Corroboration.Impartial} of them no side");
        yield return incident.PartOf is { } whole ? "part of " + whole : "";
    }

    private static string When(ClaimTime time) => ContractWords.Of(time.From) + (time.To == time.From ? "" : " to " + ContractWords.Of(time.To));

    private static string Status(Claim claim) => claim.Status is Claims.Status.Occurred ? "" : $" ({ContractWords.Of(claim.Status)})";

    private static string Count(CountFinding count) => string.Create(
        CultureInfo.InvariantCulture, $"{ContractWords.Of(count.Kind)}{(count.Of is { } of ? " of " + of : "")}: {count.Best} (low {count.Low}, high {count.High}; conservative {count.Conservative})");

    private static string Update(CountFinding count, CountUpdate update) =>
        $"{ContractWords.Of(count.Kind)}, {update.Speaker}: {string.Join(", then ", update.Told.Select(told => $"{Range(told.Range)}{(told.Published is { } day ? $" ({ContractWords.Of(day)})" : "")}"))}";

    private static string Range(CountRange range) => string.Create(CultureInfo.InvariantCulture, $"{(range.High is null ? "at least " : "")}{range.Low}{(range.High is { } high && high != range.Low ? $" to {high}" : "")}");

    private static void Line(StringBuilder text, string before, string words) => text.Append(before).Append(Plain.Line(words)).Append('\n');
}
