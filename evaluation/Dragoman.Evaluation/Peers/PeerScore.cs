using Dragoman.Evaluation.Names;
using Dragoman.Evaluation.Syntax;

namespace Dragoman.Evaluation.Peers;

/// <summary>How well a program reads a set from its raw text, in percent of F1; null is what the program doesn't do.</summary>
public sealed record PeerScore(double Tokens, double Sentences, double Upos, double? Las, double? Names)
{
    private static readonly string[] Kinds = ["PER", "LOC", "ORG"];

    public static PeerScore Of(string[] texts, PeerReading gold, PeerReading found)
    {
        var (syntax, names) = (new SyntaxTally(), new NameTally());
        for (var i = 0; i < texts.Length; i++)
        {
            syntax.Add(texts[i], [.. gold.Documents[i].Select(sentence => sentence.Parse)], [.. found.Documents[i].Select(sentence => sentence.Parse)]);
            var places = SyntaxTally.CharactersBefore(texts[i]);
            names.Add(Places(gold, i, places), Places(found, i, places));
        }
        var scores = syntax.ToScores(0);
        return new(scores.Tokens, scores.Sentences, scores.Upos, found.HasTrees ? scores.Las : null, found.HasNames ? names.F1 : null);
    }

    private static IEnumerable<GoldName> Places(PeerReading reading, int document, int[] places) => reading.Documents[document]
        .SelectMany(sentence => sentence.Names)
        .Where(name => Kinds.Contains(name.Kind))
        .Select(name => SyntaxTally.Place(name.Span, places) is var place ? new GoldName(place.Start, place.End, name.Kind, 0) : default);
}
