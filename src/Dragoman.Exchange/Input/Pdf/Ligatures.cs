namespace Dragoman.Exchange.Input.Pdf;

/// <summary>"ﬁghters": one sign of print for two letters, which no dictionary knows.</summary>
internal static class Ligatures
{
    public static string Undone(string text) => !text.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06') ? text : text
        .Replace("\uFB00", "ff", StringComparison.Ordinal).Replace("\uFB01", "fi", StringComparison.Ordinal).Replace("\uFB02", "fl", StringComparison.Ordinal)
        .Replace("\uFB03", "ffi", StringComparison.Ordinal).Replace("\uFB04", "ffl", StringComparison.Ordinal)
        .Replace("\uFB05", "st", StringComparison.Ordinal).Replace("\uFB06", "st", StringComparison.Ordinal);
}
