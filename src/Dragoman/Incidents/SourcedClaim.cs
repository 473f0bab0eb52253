using Dragoman.Claims;
using Dragoman.Text;

namespace Dragoman.Incidents;

/// <summary>A claim, the report that makes it, and the voice that the report counts under.</summary>
/// <param name="Voice">Who is counted once: reports that are copies of one text share a voice. Given from outside.</param>
public sealed record SourcedClaim(Report Report, Claim Claim, string Voice)
{
    public string Id => Claim.Id;

    /// <summary>In an incident, how people rate whoever is quoted, else the outlet, and what is said.</summary>
    public Rating Rating { get; init; }

    /// <summary>In an incident, the id of the side that the outlet speaks for; null where nobody knows of one.</summary>
    public string? SpeaksFor { get; init; }

    /// <summary>Whom the report quotes for it, else who published it: "a medic (Maghreb Wire)", "Maghreb Wire".</summary>
    public string Speaker => Claim.Attribution is [var nearest, ..] ? $"{nearest.Span.Of(Report.Text)} ({Publisher})" : Publisher;

    /// <summary>The outlet, else what the report was called where it came from.</summary>
    public string Publisher => Report.Outlet ?? Report.Reference ?? Report.Id;
}
