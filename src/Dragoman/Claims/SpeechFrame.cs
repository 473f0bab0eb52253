using System.Collections.Immutable;

namespace Dragoman.Claims;

/// <summary>Somebody says something in a sentence.</summary>
/// <param name="Cue">The token of the word of saying.</param>
/// <param name="First">The first token of what is said.</param>
/// <param name="Last">The last token of what is said.</param>
/// <param name="Sources">Nearest first: "the correspondent quoted a source" gives the source, then the correspondent.</param>
internal sealed record SpeechFrame(int Cue, int First, int Last, ImmutableArray<Attribution> Sources)
{
    public bool Holds(int token) => First <= token && token <= Last;
}
