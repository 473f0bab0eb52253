using System.Collections.Immutable;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Evaluation.Plover;

/// <summary>A root type beside the one that was read; null where nothing was.</summary>
public sealed record RootPair(MarkedSentence Sentence, CodedEvent? Ours)
{
    public string? Root => Ours is null ? null : CodeBook.RootOf(Ours.Type);

    public bool IsRight => Root == Sentence.Root;
}

/// <summary>
/// Root types of the first events of marked sentences, as macro-F1 over the types that the set has. From raw text the first event is the one of the fewest clauses below
/// the root, in the first sentence that has any, and of equals the first in the text; with given arguments it is theirs (<see cref="GivenArguments"/>).
/// </summary>
public sealed class MarkedExam(ImmutableArray<RootPair> fromText, ImmutableArray<RootPair> given)
{
    public static MarkedExam Of(ImmutableArray<MarkedSentence> sentences, Func<Report, Explanation> explain, EventTable types)
    {
        var coder = new EventCoder(CodeBook.CameoRoots);
        var arguments = new GivenArguments(types, coder);
        var read = sentences.Select(sentence => (sentence, Explanation: explain(new Report(sentence.Text)))).ToList();
        return new MarkedExam(
            [.. read.Select(pair => new RootPair(pair.sentence, EventCoder.First(coder.Code(pair.Explanation))))],
            [.. read.Select(pair => new RootPair(pair.sentence, arguments.Choose(pair.Explanation, pair.sentence.Source, pair.sentence.Target)))]);
    }

    public ImmutableArray<RootPair> FromText => fromText;

    public ImmutableArray<RootPair> Given => given;

    /// <summary>Every other sentence: rules are made on the odd ones and looked at on the even.</summary>
    public MarkedExam Half(int rest) => new([.. fromText.Where((_, i) => i % 2 == rest)], [.. given.Where((_, i) => i % 2 == rest)]);

    public static double MacroF(ImmutableArray<RootPair> pairs) => ByType(pairs) is [_, ..] types ? types.Average(type => type.F) : 0;

    /// <summary>Of each type of the set, in the order of the alphabet.</summary>
    public static ImmutableArray<(string Type, int Gold, int Ours, int Right, double F)> ByType(ImmutableArray<RootPair> pairs) =>
        [.. pairs.GroupBy(pair => pair.Sentence.Root).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => OfType(group.Key, group.Count(), pairs.Count(pair => pair.Root == group.Key), group.Count(pair => pair.IsRight)))];

    private static (string, int, int, int, double) OfType(string type, int gold, int ours, int right) => (type, gold, ours, right, 2.0 * right / (gold + ours));
}
