namespace Dragoman.Exchange.Input.Html;

internal static class WebAddress
{
    /// <summary>An absolute address of the web, as written; null for any other.</summary>
    public static string? Of(string? written) =>
        written?.Trim() is { Length: > 0 and < 4096 } address && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;
}
