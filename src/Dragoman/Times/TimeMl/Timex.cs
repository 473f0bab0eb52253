using Dragoman.Text;

namespace Dragoman.Times.TimeMl;

public enum TimexType
{
    Date, Time, Duration, Set,
}

/// <summary>A time expression as ISO-TimeML's TIMEX3 has it (ISO 24617-1; extents by TempEval-3's guidelines).</summary>
/// <param name="Sentence">The number of its sentence in the document.</param>
/// <param name="First">Its first token: articles and "early" are inside, prepositions aren't.</param>
/// <param name="Value">"2020-06-03", "2020-W23", "2020-06-03TMO", "P2D", "XXXX-WXX-5", "PRESENT_REF", "BC0480".</param>
/// <param name="Mod">"START", "MID", "END", "APPROX", "MORE_THAN" and so on; null for none.</param>
/// <param name="Quant">Of a set: "EVERY", "EACH".</param>
/// <param name="Freq">Of a set: "2X".</param>
public sealed record Timex(
    int Sentence, int First, int Last, TextSpan Span, TimexType Type, string Value, string? Mod = null, string? Quant = null, string? Freq = null);
