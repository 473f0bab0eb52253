using Dragoman.Actors;
using Dragoman.Text;

namespace Dragoman.Claims;

/// <summary>Who says so.</summary>
/// <param name="Actor">The side the source speaks for, if any.</param>
/// <param name="Party">Whether that side is one of the event's.</param>
public sealed record Attribution(TextSpan Span, SourceKind Kind, Actor? Actor, bool Party);

public enum SourceKind
{
    Other,
    Outlet,
    Journalist,
    Official,
    Military,
    Party,
    Police,
    Medical,
    Aid,
    Witness,
    Local,
    Anonymous,
}
