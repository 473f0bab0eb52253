using System.Globalization;
using System.Text;
using System.Text.Json;
using Dragoman.Archive;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Reports;
using Dragoman.Exchange.Contract;
using Dragoman.Exchange.Output;

namespace Dragoman.Cli.Archiving;

/// <summary>All that an archive knows of a report, or of one of its claims.</summary>
internal sealed class Record(ReportArchive archive, ArchivedReport report, ClaimState? claim, Engine engine)
{
    private readonly RecordRatings _ratings = new(archive.Ratings(), report, engine);
    private readonly IReadOnlyList<ClaimState> _claims = claim is null ? archive.ClaimsOf(report.Report.Id) : [claim];
    private readonly IReadOnlyList<Sighting> _sightings = archive.SightingsOf(report);
    private readonly Kin _kin = archive.KinOf(report);
    private readonly IReadOnlyList<LogEntry> _log = claim is null ? archive.LogOf(report.Report.Id) : [.. archive.LogOf(report.Report.Id), .. archive.LogOf(claim.Id)];

    public string ToJson() => JsonLine.Of(writer =>
    {
        writer.WriteString(claim is null ? "report" : "claim", claim?.Id ?? report.Report.Id);
        Write(writer);
        _ratings.Write(writer);
        writer.WriteStartArray("claims");
        foreach (var state in _claims)
            Write(writer, state);
        writer.WriteEndArray();
        writer.WriteStartArray("log");
        foreach (var entry in _log)
            Write(writer, entry);
        writer.WriteEndArray();
        if (claim is null)
            writer.WriteString("text", report.Report.Text);
    });

    public void Write(TextWriter output, ClaimFormat claims)
    {
        var lines = new ClaimLine(report.Report, engine.Actor);
        output.Write(Encoding.UTF8.GetString(claims.Render(new Reading(report.Report, [.. _claims.Select(state => lines.Read(state.Current))], [])).Bytes.Span));
        output.Write("\n");
        PlainTable.Write(output, ["MET AT", "METHOD", "RETRIEVED", "OUTLET", "RAW"], _sightings.Select(Row));
        output.Write($"\nvoice {report.Voice}, read by {report.Reader}, text SHA-256 {report.Hash}\n");
        foreach (var line in _ratings.Lines(_claims.Select(state => lines.Read(state.Current))))
            output.Write(Plain.Line(line) + "\n");
        foreach (var (id, similarity) in _kin.Copies)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"copy {id}, {similarity:P0} alike\n"));
        foreach (var (address, id) in _kin.Versions.GroupBy(version => version.Address).Where(versions => versions.Count() > 1).SelectMany(versions => versions))
            output.Write(Plain.Line($"version {id} at {address}") + "\n");
        foreach (var state in _claims.Where(state => Standing(state).Length > 0))
            output.Write($"{state.Id} {Standing(state)}\n");
        output.Write("\n");
        PlainTable.Write(output, ["LOG", "WHEN", "WHO", "WHAT", "REASON"], _log.Select(LogRow.Of));
    }

    private static string?[] Row(Sighting sighting) =>
        [sighting.Address ?? sighting.Reference, sighting.Method, sighting.Retrieved?.ToString("u", CultureInfo.InvariantCulture), sighting.Outlet, sighting.Raw?[..16]];

    private static string Standing(ClaimState state) => string.Join(", ", new[]
    {
        state.Verdict is Verdict.Unreviewed ? null : state.Verdict.ToString().ToLowerInvariant(),
        state.IsPublished ? "published" : null,
        state.IsWithdrawn ? "withdrawn" : null,
        state.IsKept ? "kept though the newer reader doesn't find it" : null,
    }.OfType<string>());

    private void Write(Utf8JsonWriter writer)
    {
        if (claim is not null)
            writer.WriteString("report", report.Report.Id);
        writer.WriteString("sha256", report.Hash);
        writer.Value("reference", report.Report.Reference);
        writer.Value("title", report.Report.Title);
        writer.Value("outlet", report.Report.Outlet);
        writer.Value("url", report.Report.Url);
        writer.Value("published", report.Report.Published);
        writer.Value("language", report.Report.Language);
        writer.Value("added", report.Added);
        writer.WriteString("reader", report.Reader);
        writer.WriteString("voice", report.Voice);
        writer.WriteStartArray("sightings");
        foreach (var sighting in _sightings)
            Write(writer, sighting);
        writer.WriteEndArray();
        writer.Strings("copies", _kin.Copies.Select(copy => copy.Report));
        writer.Strings("versions", _kin.Versions.Select(version => version.Report).Distinct());
    }

    private static void Write(Utf8JsonWriter writer, Sighting sighting)
    {
        writer.WriteStartObject();
        writer.Value("address", sighting.Address);
        writer.Value("reference", sighting.Reference);
        writer.Value("media_type", sighting.MediaType);
        writer.Value("raw_sha256", sighting.Raw);
        writer.Value("retrieved", sighting.Retrieved);
        writer.Value("method", sighting.Method);
        writer.Value("title", sighting.Title);
        writer.Value("outlet", sighting.Outlet);
        writer.Value("published", sighting.Published);
        writer.Value("language", sighting.Language);
        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, ClaimState state)
    {
        writer.WriteStartObject();
        writer.Json("claim", state.Current);
        if (state.Corrected is not null)
            writer.Json("as_read", state.Line);
        writer.WriteString("verdict", state.Verdict.ToString().ToLowerInvariant());
        writer.WriteBoolean("published", state.IsPublished);
        writer.WriteBoolean("withdrawn", state.IsWithdrawn);
        writer.WriteBoolean("kept", state.IsKept);
        _ratings.Write(writer, new ClaimLine(report.Report, engine.Actor).Read(state.Current));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LogEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteNumber("seq", entry.Seq);
        writer.Value("at", entry.Decision.At);
        writer.WriteString("who", entry.Decision.Who);
        writer.WriteString("kind", entry.Decision.Kind.ToString().ToLowerInvariant());
        writer.Strings("subjects", entry.Decision.Subjects);
        writer.Json("before", entry.Decision.Before);
        writer.Json("after", entry.Decision.After);
        writer.Value("reason", entry.Decision.Reason);
        writer.WriteString("hash", entry.Hash);
        writer.WriteEndObject();
    }
}
