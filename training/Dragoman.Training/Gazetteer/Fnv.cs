namespace Dragoman.Training.Gazetteer;

/// <summary>Identities of places whose collection gives none.</summary>
internal static class Fnv
{
    /// <returns>FNV-1a over the letters, 32 bits.</returns>
    public static ulong Of(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
            hash = unchecked((hash ^ letter) * 16777619u);
        return hash;
    }
}
