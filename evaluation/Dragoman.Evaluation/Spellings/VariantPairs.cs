using System.Collections.Immutable;
using Dragoman.Training.Spellings;

namespace Dragoman.Evaluation.Spellings;

/// <param name="Country">ISO 3166 alpha-2; "LYosm" for Libya's places of OpenStreetMap.</param>
/// <param name="Name">The first name of the place.</param>
/// <param name="Spelled">Another way in which it is written.</param>
public sealed record VariantPair(string Country, string Id, string Name, string Spelled)
{
    public const string OfOpenStreetMap = "LYosm";

    public string Place => $"geonames:{Id}";
}

/// <summary>arabic-latin-variants: pairs of spellings of one place, and which countries are left out together.</summary>
public static class VariantPairs
{
    /// <summary>Countries that spell alike; costs are fitted without the group that is examined.</summary>
    public static ImmutableArray<ImmutableArray<string>> Groups { get; } =
        [["DZ", "MA", "TN", "MR"], ["LY", VariantPair.OfOpenStreetMap], ["EG", "SD"], ["LB", "JO", "PS"], ["SY"], ["IQ"], ["SA", "YE", "AE", "BH", "KW", "OM", "QA"]];

    /// <summary>Those that are likely a spelling rather than another name.</summary>
    public static ImmutableArray<VariantPair> Read(string folder) =>
    [
        .. File.ReadLines(Path.Combine(folder, "arabic-latin-variants", "pairs.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Where(cells => cells is [_, _, _, _, "1", ..]).Select(cells => new VariantPair(cells[0], cells[1], cells[2], cells[3])),
    ];

    /// <summary>What costs are learned from without those countries, and never with OpenStreetMap: spellings of Arabic names, and of names of the world.</summary>
    public static IEnumerable<(string, string)> ToLearn(string folder, ImmutableArray<string> without) =>
    [
        .. Read(folder).Where(pair => pair.Country != VariantPair.OfOpenStreetMap && !without.Contains(pair.Country)).Select(pair => (pair.Name, pair.Spelled)),
        .. ((string[])["train", "finetune"]).SelectMany(part => ToponymPairs.Read(ToponymFile(folder, part)))
            .Where(pair => pair.IsOne && !without.Contains(pair.Country)).Select(pair => (pair.One, pair.Other)),
    ];

    public static string ToponymFile(string folder, string part) => Path.Combine(folder, "deezymatch-pairs", $"dataset-string-matching_{part}.txt");
}
