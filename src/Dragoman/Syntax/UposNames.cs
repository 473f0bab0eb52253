namespace Dragoman.Syntax;

/// <summary>Universal tags as the treebanks write them ("PROPN").</summary>
public static class UposNames
{
    private static readonly string[] Names = [.. Enum.GetValues<Upos>().Select(tag => tag.ToString().ToUpperInvariant())];

    private static readonly Dictionary<string, Upos> Tags =
        Enum.GetValues<Upos>().ToDictionary(tag => tag.ToName(), StringComparer.Ordinal);

    public static string ToName(this Upos tag) => Names[(int)tag];

    /// <summary>Reads a name; an unknown one is X.</summary>
    public static Upos Parse(string name) => Tags.GetValueOrDefault(name, Upos.X);
}
