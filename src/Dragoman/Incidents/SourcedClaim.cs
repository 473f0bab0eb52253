using Dragoman.Claims;
using Dragoman.Text;

namespace Dragoman.Incidents;

/// <summary>A claim, the report that makes it, and the voice that the report counts under.</summary>
/// <param name="Voice">Who is counted once: reports that are copies of one text share a voice. Given from outside.</param>
public sealed record SourcedClaim(Report Report, Claim Claim, string Voice)
{
    public string Id => Claim.Id;

    /// <summary>Whom the report quotes for it, else who published it: "a medic (Maghreb Wire)", "Maghreb Wire".</summary>
    public string Speaker => Claim.Attribution is [var nearest, ..] ? $"{nearest.Span.Of(Report.Text)} ({Publisher})" : Publisher;

    /// <summary>The outlet, else what the report was called where it came from.</summary>
    public string Publisher => Report.Outlet ?? Report.Reference ?? Report.Id;
}
