namespace Dragoman.Evaluation.Names;

/// <summary>The kinds of the sets in the words of the field's four: PER, LOC, ORG, MISC.</summary>
public static class PlainKinds
{
    private static readonly Dictionary<string, string> Kinds = new[]
    {
        ("PER", "PER person politician"),
        ("LOC", "LOC location country PLACE FAC"),
        ("ORG", "ORG corporation group organisation politicalparty GROUP GOV OUTLET"),
        ("MISC", "MISC product creative-work misc event election NAT WEAPON PLATFORM"),
    }.SelectMany(row => row.Item2.Split(' ').Select(kind => (kind, row.Item1))).ToDictionary(StringComparer.Ordinal);

    /// <summary>Its outer names in four kinds; those of other kinds are left out.</summary>
    public static NamedSentence Of(NamedSentence sentence) => sentence with
    {
        Names = [.. sentence.Names.Where(name => name.Depth == 0 && Kinds.ContainsKey(name.Kind)).Select(name => name with { Kind = Kinds[name.Kind] })],
    };
}
