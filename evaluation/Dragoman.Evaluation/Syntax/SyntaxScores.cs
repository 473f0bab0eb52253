using System.Globalization;

namespace Dragoman.Evaluation.Syntax;

/// <summary>
/// Scores of one CoNLL-U file in percent, as CoNLL 2018 defines them: for raw text they are F1 over words that are aligned by their
/// characters, for gold tokens they come down to accuracy.
/// </summary>
/// <param name="Las">Universal relations, without subtypes: the CoNLL 2018 figure.</param>
/// <param name="FullLas">Relations with their subtypes.</param>
public sealed record SyntaxScores(
    int Words, double Tokens, double Sentences, double Upos, double Xpos, double Lemmas, double Uas, double Las, double FullLas, double WordsPerSecond)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"words {Words}  tokens {Tokens:F2}  sentences {Sentences:F2}  UPOS {Upos:F2}  XPOS {Xpos:F2}  lemmas {Lemmas:F2}  " +
        $"UAS {Uas:F2}  LAS {Las:F2} (with subtypes {FullLas:F2})  {WordsPerSecond:F0} words/s");
}
