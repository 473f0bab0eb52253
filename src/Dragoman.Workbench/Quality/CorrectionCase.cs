using System.Text;
using System.Text.Json;
using Dragoman.Archive;
using Dragoman.Archive.Decisions;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Quality;

/// <summary>A correction as a case to test a reader by: the sentence, what the reader wrote and what it should have written.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Offset">Where it begins in the report, in code points: what is to be taken off each start and end.</param>
/// <param name="Published">The day that "yesterday" is reckoned from.</param>
/// <param name="Fields">In which the two differ; "claim" where the report says nothing of the kind.</param>
/// <param name="Machine">A line of the contract.</param>
/// <param name="Person">A line of the contract; null where there is nothing to be read.</param>
internal sealed record CorrectionCase(
    string Claim, string Report, string Text, int Offset, DateOnly? Published, string? Language, string? Country, string Verdict, string Rule, string Construction, string[] Fields, JsonText Machine, JsonText? Person)
{
    /// <summary>All corrections and rejections that hold, a line for each, in the order of the claims' ids.</summary>
    public static byte[] Lines(ReportArchive archive)
    {
        var lines = new StringBuilder();
        var last = archive.Verdicts().Where(given => !given.IsAdded).GroupBy(given => given.Claim).Select(group => group.Last());
        foreach (var given in last.Where(given => given.Verdict is Archive.Decisions.Verdict.Corrected or Archive.Decisions.Verdict.Rejected).OrderBy(given => given.Claim, StringComparer.Ordinal))
            lines.Append(JsonSerializer.Serialize(Of(archive, given), WorkbenchJson.Options)).Append('\n');
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static CorrectionCase Of(ReportArchive archive, GivenVerdict given)
    {
        var (judged, report) = (Judged.Of(given), archive.Report(given.Report)!.Report);
        using var line = JsonDocument.Parse(given.Line);
        return new CorrectionCase(
            given.Claim, given.Report, judged.Line.Evidence, line.RootElement.GetProperty("evidence").GetProperty("start").GetInt32(), report.Published, report.Language, report.Country,
            given.Verdict.ToString().ToLowerInvariant(), judged.Line.Rule, judged.Line.Construction, [.. judged.Changes], new JsonText(given.Line), JsonText.Of(given.Reading));
    }
}
