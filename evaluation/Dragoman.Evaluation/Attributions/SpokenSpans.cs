using System.Collections.Immutable;
using Dragoman.Text;

namespace Dragoman.Evaluation.Attributions;

/// <summary>One attribution, by people or by machine, as spans of the text; no source is none.</summary>
public sealed record SpokenSpans(ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content)
{
    public ImmutableArray<TextSpan> Of(SpanRole role) => role switch
    {
        SpanRole.Source => Source,
        SpanRole.Cue => Cue,
        _ => Content,
    };
}

public enum SpanRole
{
    Source,
    Cue,
    Content,
}
