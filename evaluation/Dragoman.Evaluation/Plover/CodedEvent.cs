using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Text;

namespace Dragoman.Evaluation.Plover;

/// <summary>An event as the code book would have it written down.</summary>
/// <param name="Type">PLOVER 2021.</param>
/// <param name="Anchor">The token of the trigger in its sentence.</param>
/// <param name="Depth">How many clauses lie between it and the root; reporting verbs count for none.</param>
/// <param name="Claim">Null where the trigger's words are there and no claim was made of them.</param>
/// <param name="IsContent">Whether another event's words govern it ("agreed to visit", "condemned the attack").</param>
public sealed record CodedEvent(string Type, int Sentence, int Anchor, int Depth, TextSpan Trigger, Claim? Claim, bool IsContent)
{
    public ImmutableArray<CodedSide> Sources { get; init; } = [];

    public ImmutableArray<CodedSide> Targets { get; init; } = [];

    public override string ToString() => $"{Type} {Claim?.Event.Class} {Claim?.Status} {Claim?.Because.Trigger}({string.Join(',', Sources)} -> {string.Join(',', Targets)}){(IsContent ? " content" : "")}";
}
