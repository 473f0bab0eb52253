using System.Text.RegularExpressions;
using Dragoman.Exchange.Gazetteers.Sources;

namespace Dragoman.Exchange.Gazetteers;

/// <summary>What layers may be called: they are names of files on any system.</summary>
internal static partial class LayerNames
{
    /// <summary>That of the first file of places without its ending.</summary>
    public static string Of(IReadOnlyList<string> paths, SourceFile[] sources)
    {
        var first = paths.FirstOrDefault(path => sources.Any(source => source.IsOfPlaces && source.Where.StartsWith(path, StringComparison.Ordinal))) ?? paths[0];
        return OfFile(first, "places");
    }

    /// <param name="other">Where the file's name has nothing that a layer's may have.</param>
    public static string OfFile(string path, string other)
    {
        var stem = Path.GetFileName(path);
        while (Path.GetExtension(stem).ToLowerInvariant() is ".txt" or ".zip" or ".gz" or ".json" or ".geojson" or ".geojsonl" or ".jsonl" or ".csv" or ".tsv" or ".xlsx")
            stem = Path.GetFileNameWithoutExtension(stem);
        var name = Unusual().Replace(stem, "-").Trim('-', '.');
        return name.Length == 0 ? other : name[..Math.Min(60, name.Length)];
    }

    /// <summary>What is wrong with a name; null where nothing is.</summary>
    public static string? RefusalOf(string name) => Usual().IsMatch(name) ? null : $"'{name}' is no name of a layer: letters, digits, - and _, up to 60 of them";

    [GeneratedRegex(@"[^\p{L}\p{Nd}_.-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Unusual();

    [GeneratedRegex(@"\A[\p{L}\p{Nd}_][\p{L}\p{Nd}_.-]{0,59}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Usual();
}
