using Dragoman.Text;

namespace Dragoman.Quantities;

/// <summary>A number, or words that stand for one.</summary>
/// <param name="Sentence">The number of its sentence in the document.</param>
/// <param name="First">Its first token, qualifier included: "at" of "at least 20".</param>
/// <param name="Last">Its last token; what is counted is outside, "%" and "percent" are inside.</param>
/// <param name="Low">What is surely meant. A share is in percent, 0 to 100. "Up to 20" is 1 to 20. Of a date or a name 0.</param>
/// <param name="High">Null where the words leave it open: "at least 20", "more than 20", "dozens".</param>
/// <param name="CountedToken">The noun that is counted, "bodies" of "48 bodies"; null where the words don't say.</param>
public sealed record QuantityMention(
    int Sentence, int First, int Last, TextSpan Span, double Low, double? High, QuantityForm Form, int? CountedToken);
