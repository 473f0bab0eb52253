using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dragoman.Archive;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Incidents;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Api;

/// <summary>A claim as it stands.</summary>
/// <param name="Claim">The line of the contract that holds.</param>
/// <param name="Coded">What the reader wrote; only where it was corrected.</param>
/// <param name="Version">To be given back with a verdict: who has an old one is told what holds now.</param>
internal sealed record ClaimView(
    string Id, string Report, JsonText Claim, JsonText? Coded, string Verdict, bool Published, bool Withdrawn, bool Kept, bool ByPerson, string? Incident, long Version)
{
    /// <summary>The sentence that it stands in; only in lists of claims of several reports.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Evidence { get; init; }

    public static ClaimView Of(ReportArchive archive, KeptIncidents incidents, ClaimState state) => Of(incidents, state, archive.VersionOf(state));

    public static ClaimView Of(KeptIncidents incidents, ClaimState state, long version) => Of(incidents.OfClaim(state.Id), state, version);

    /// <param name="incident">The id of the incident that it is in.</param>
    public static ClaimView Of(string? incident, ClaimState state, long version) => new(
        state.Id, state.Report, new JsonText(state.Current), state.Corrected is null ? null : new JsonText(state.Line), state.Verdict.ToString().ToLowerInvariant(),
        state.IsPublished, state.IsWithdrawn, state.IsKept, state.IsByPerson, incident, version);
}

/// <summary>An entry of the log.</summary>
internal sealed record LogView(long Seq, DateTimeOffset At, string Who, string Kind, ImmutableArray<string> Subjects, JsonText? Before, JsonText? After, string? Reason)
{
    public static LogView Of(LogEntry entry) => new(
        entry.Seq, entry.Decision.At, entry.Decision.Who, entry.Decision.Kind.ToString().ToLowerInvariant(), entry.Decision.Subjects,
        JsonText.Of(entry.Decision.Before), JsonText.Of(entry.Decision.After), entry.Decision.Reason);
}
