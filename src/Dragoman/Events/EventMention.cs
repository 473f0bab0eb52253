using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Events;

/// <summary>A word that takes part in an event.</summary>
/// <param name="Token">The head of its phrase.</param>
public readonly record struct Argument(Role Role, int Token);

/// <summary>A trigger that fired, with the words of its parties.</summary>
/// <param name="Anchor">The token of the trigger: the verb, or the head noun.</param>
/// <param name="Governor">The token that carries tense and status: the light verb of a noun, else the anchor.</param>
/// <param name="Core">All tokens of trigger and light verb.</param>
/// <param name="Lent">The status that a light verb gives ("repelled an attack": attempted).</param>
public sealed record EventMention(
    Trigger Trigger,
    Construction Construction,
    int Sentence,
    int Anchor,
    int Governor,
    TextSpan Span,
    ImmutableArray<int> Core,
    ImmutableArray<Argument> Arguments,
    Status? Lent)
{
    public IEnumerable<int> TokensOf(Role role) => Arguments.Where(argument => argument.Role == role).Select(argument => argument.Token);
}

/// <summary>A trigger whose words are there and that didn't fire.</summary>
/// <param name="Reason">In words for people: "needs place as object, has weapon".</param>
public sealed record Rejection(Trigger Trigger, TextSpan Span, string Reason);

public sealed record EventReading(ImmutableArray<EventMention> Events, ImmutableArray<Rejection> Rejections);
