using Dragoman.Archive.Decisions;

namespace Dragoman.Workbench.Quality;

/// <summary>What one person said of a claim, and how it compares with what was there.</summary>
/// <param name="Line">What they had before them.</param>
/// <param name="Reading">What they hold the report to say; null where it says nothing of the kind.</param>
/// <param name="IsAdded">Whether a person added the claim.</param>
internal sealed record Judged(string Claim, string Report, string Who, DateTimeOffset At, Verdict Verdict, ClaimValues Line, ClaimValues? Reading, bool IsAdded)
{
    public static Judged Of(GivenVerdict given)
    {
        var line = ClaimValues.Of(given.Line);
        return new(given.Claim, given.Report, given.Who, given.At, given.Verdict, line, given.Reading is not { } reading ? null : reading == given.Line ? line : ClaimValues.Of(reading), given.IsAdded);
    }

    /// <summary>The fields in which a person changed what the reader had written; <see cref="ClaimFields.Claim"/> where they rejected it.</summary>
    public IEnumerable<string> Changes => Reading is null ? [ClaimFields.Claim] : Line.DifferencesTo(Reading);
}
