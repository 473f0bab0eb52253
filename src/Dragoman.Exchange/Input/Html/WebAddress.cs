namespace Dragoman.Exchange.Input.Html;

internal static class WebAddress
{
    /// <summary>An address of the web, made absolute; null for any other.</summary>
    /// <param name="from">Where it was written; null where that isn't known.</param>
    public static string? Of(string? written, string? from) =>
        Of(written) ?? (written?.Trim() is { Length: > 0 and < 4096 } relative && Uri.TryCreate(from, UriKind.Absolute, out var place) && Uri.TryCreate(place, relative, out var address) ? Of(address.AbsoluteUri) : null);

    /// <summary>An absolute address of the web, as written; null for any other.</summary>
    public static string? Of(string? written) =>
        written?.Trim() is { Length: > 0 and < 4096 } address && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;
}
