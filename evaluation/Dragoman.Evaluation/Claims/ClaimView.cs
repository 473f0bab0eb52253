using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Text;

namespace Dragoman.Evaluation.Claims;

/// <summary>A claim with the words that patterns are matched against: "id | name | words of the text".</summary>
public sealed class ClaimView
{
    private readonly string _text;

    public ClaimView(Claim claim, string text)
    {
        _text = text;
        Claim = claim;
        Actors = [.. claim.Actors.Select(Name)];
        Recipients = [.. claim.Recipients.Select(Name)];
        // A source is known by its words alone.
        Sources = [.. claim.Attribution.Select(attribution => " |  | " + Words(attribution.Span))];
        PlaceName = claim.Place is { } place ? $"{Words(place.Span)} | {place.Name}" : " | ";
    }

    public Claim Claim { get; }

    public ImmutableArray<string> Actors { get; }

    public ImmutableArray<string> Recipients { get; }

    public ImmutableArray<string> Sources { get; }

    public string PlaceName { get; }

    public string Trigger => Words(Claim.Trigger);

    public string Evidence => Words(Claim.Evidence);

    public int GroundingErrors => Grounding.SpansOf(Claim).Count(span => !Grounding.IsGrounded(span, _text));

    private string Name(ClaimActor actor) => $"{actor.Actor.Id} | {actor.Actor.Name} | {Words(actor.Span)}";

    private string Words(TextSpan span) => Grounding.IsGrounded(span, _text) ? span.Of(_text).ToString() : "";
}
