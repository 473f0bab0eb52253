using System.Collections.Immutable;
using Dragoman.Evaluation.Coreference;
using Dragoman.Text;

namespace Dragoman.Evaluation.Plover;

/// <summary>How much of an event must be right.</summary>
public enum GoldDemand
{
    Category,
    Countries,
    Sectors,
}

/// <summary>A sentence of the gold standard with what coders found in it and what we find.</summary>
public sealed record CodedSentence(string Text, ImmutableArray<GoldRecord> Gold, ImmutableArray<CodedEvent> Ours)
{
    public IEnumerable<string> GoldTypes => Gold.Select(record => record.Type).Distinct();

    public IEnumerable<string> OurTypes => Ours.Select(item => item.Type).Distinct();

    public bool IsRight(string type, GoldDemand demand) => Gold.Any(record => record.Type == type && Ours.Any(item => item.Type == type && Sides.Agree(record, item, demand)));
}

/// <summary>
/// Each sentence is read as a report of its own. Its events count as a set of categories on either side: a category that both name is right. With countries it is right where,
/// besides, an event of it has of each gold side one of the countries that coders named (nothing is asked of a side without any); where the coders name one side alone, of
/// several countries, these are parties to each other and may stand on either. Sectors are asked for in the same way.
/// </summary>
public sealed class GoldStandardExam
{
    public GoldStandardExam(ImmutableArray<GoldRecord> records, Func<Report, Explanation> explain) => Sentences =
        [.. records.GroupBy(record => record.Text).Select(group => new CodedSentence(group.Key, [.. group], EventCoder.Foremost(new EventCoder(CodeBook.Edition2016).Code(explain(new Report(group.Key))))))];

    private GoldStandardExam(ImmutableArray<CodedSentence> sentences) => Sentences = sentences;

    public ImmutableArray<CodedSentence> Sentences { get; }

    /// <summary>Every other sentence: rules are made on the odd ones and looked at on the even.</summary>
    public GoldStandardExam Half(int rest) => new([.. Sentences.Where((_, i) => i % 2 == rest)]);

    public PrecisionRecall Score(GoldDemand demand) => Of(Sentences, sentence => sentence.OurTypes, sentence => sentence.GoldTypes, (sentence, type) => sentence.IsRight(type, demand));

    public IEnumerable<(string Type, int Gold, PrecisionRecall Score)> ByType() =>
        Sentences.SelectMany(sentence => sentence.GoldTypes.Union(sentence.OurTypes)).Distinct().Order(StringComparer.Ordinal).Select(type => (type, Sentences.Count(sentence => sentence.GoldTypes.Contains(type)), Of(type)));

    private PrecisionRecall Of(string type) => Of(Sentences, sentence => sentence.OurTypes.Where(other => other == type), sentence => sentence.GoldTypes.Where(other => other == type), (sentence, other) => sentence.IsRight(other, GoldDemand.Category));

    private static PrecisionRecall Of(ImmutableArray<CodedSentence> sentences, Func<CodedSentence, IEnumerable<string>> ours, Func<CodedSentence, IEnumerable<string>> gold, Func<CodedSentence, string, bool> isRight)
    {
        var right = (double)sentences.Sum(sentence => gold(sentence).Count(type => ours(sentence).Contains(type) && isRight(sentence, type)));
        return new PrecisionRecall(right / Math.Max(1, sentences.Sum(sentence => ours(sentence).Count())), right / Math.Max(1, sentences.Sum(sentence => gold(sentence).Count())));
    }
}

/// <summary>Whether the sides of an event are those of a gold record.</summary>
internal static class Sides
{
    public static bool Agree(GoldRecord gold, CodedEvent ours, GoldDemand demand) => demand switch
    {
        GoldDemand.Category => true,
        GoldDemand.Countries => Agree(gold, ours, side => side.Countries, party => party.Country),
        _ => Agree(gold, ours, GoldDemand.Countries) && Agree(gold, ours, side => side.Sectors, party => party.Sector),
    };

    private static bool Agree(GoldRecord gold, CodedEvent ours, Func<GoldSide, ImmutableArray<string>> asked, Func<CodedSide, string?> codeOf)
    {
        var (sources, targets) = (Codes(ours.Sources, codeOf), Codes(ours.Targets, codeOf));
        return gold.Target.Countries.IsEmpty && gold.Source.Countries.Length > 1
            ? asked(gold.Source).All(code => sources.Contains(code) || targets.Contains(code))
            : HasOne(asked(gold.Source), sources) && HasOne(asked(gold.Target), targets);
    }

    private static bool HasOne(ImmutableArray<string> asked, HashSet<string> found) => asked.IsEmpty || asked.Any(found.Contains);

    private static HashSet<string> Codes(ImmutableArray<CodedSide> sides, Func<CodedSide, string?> codeOf) => [.. sides.Select(codeOf).OfType<string>()];
}
