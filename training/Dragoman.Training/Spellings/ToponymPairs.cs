namespace Dragoman.Training.Spellings;

/// <param name="Country">Of the first, ISO 3166 alpha-2.</param>
public sealed record ToponymPair(string One, string Other, bool IsOne, string Country);

/// <summary>Pairs of names of GeoNames as DeezyMatch has them (Santos and others 2017), those in Latin letters.</summary>
public static class ToponymPairs
{
    public static IEnumerable<ToponymPair> Read(string path) => File.ReadLines(path).Select(line => line.Split('\t'))
        .Where(cells => cells is [_, _, "TRUE" or "FALSE", _, _, "LATIN", "LATIN", _, ..]).Select(cells => new ToponymPair(cells[0], cells[1], cells[2] == "TRUE", cells[7]));
}
