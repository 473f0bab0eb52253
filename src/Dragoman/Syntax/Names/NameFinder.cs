using System.Collections.Immutable;
using Dragoman.Syntax.Network;

namespace Dragoman.Syntax.Names;

/// <summary>Names out of the network's scores: of each kind of tags the sequence with the highest sum.</summary>
internal static class NameFinder
{
    private static readonly int Kinds = Enum.GetValues<NameType>().Length;
    private static readonly int PlainKinds = Enum.GetValues<PlainNameType>().Length;

    public static int Tags => SpanTags.Count(Kinds);

    public static int PlainTags => SpanTags.Count(PlainKinds);

    private delegate ReadOnlySpan<float> ScoresOfWord(int token);

    public static ImmutableArray<NameMention> Names(NetworkReading reading)
    {
        var outer = Decode(token => reading.Names(0, token), reading.Count, Kinds);
        if (outer is []) return [];
        var inner = Decode(token => reading.Names(1, token), reading.Count, Kinds);
        // A name within another is shorter than it; where there is no other, it is none. Persons, places and peoples have none within.
        var within = inner.Where(name => outer.Any(other => other.First <= name.First && name.Last <= other.Last && name.Last - name.First < other.Last - other.First
            && (NameType)other.Kind is not (NameType.Person or NameType.Place or NameType.Nationality)));
        return [.. outer.Select(name => new NameMention(name.First, name.Last, (NameType)name.Kind, 0)).Concat(within.Select(name => new NameMention(name.First, name.Last, (NameType)name.Kind, 1)))
            .OrderBy(name => name.First).ThenBy(name => name.Depth)];
    }

    public static ImmutableArray<PlainName> PlainNames(NetworkReading reading) =>
        [.. Decode(reading.Plain, reading.Count, PlainKinds).Select(name => new PlainName(name.First, name.Last, (PlainNameType)name.Kind))];

    private static List<(int First, int Last, int Kind)> Decode(ScoresOfWord of, int count, int kinds)
    {
        if (!HasAny(of, count)) return [];
        var tags = SpanTags.Count(kinds);
        var scores = new float[count * tags];
        for (var i = 0; i < count; i++) of(i).CopyTo(scores.AsSpan(i * tags));
        return SpanTags.Decode(scores, kinds, count);
    }

    /// <summary>Where every word is best outside, so is the sentence.</summary>
    private static bool HasAny(ScoresOfWord of, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var scores = of(i);
            foreach (var score in scores[1..])
                if (score > scores[SpanTags.Outside]) return true;
        }
        return false;
    }
}
