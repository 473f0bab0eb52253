using Dragoman.Text;

namespace Dragoman.Times;

/// <summary>Words that say when, how long or how often.</summary>
/// <param name="Sentence">The number of its sentence in the document.</param>
/// <param name="First">Its first token: "since", "from" and "between" are inside, "on" and "in" aren't.</param>
public sealed record TimeMention(int Sentence, int First, int Last, TextSpan Span, When When, TimeForm Form);
