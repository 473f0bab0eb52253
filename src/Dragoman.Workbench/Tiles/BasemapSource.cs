using System.Text.RegularExpressions;

namespace Dragoman.Workbench.Tiles;

/// <summary>What lies under the map: an archive of tiles that the server gives out, or the address of a server of others.</summary>
internal abstract partial record BasemapSource
{
    private BasemapSource()
    {
    }

    /// <param name="Attribution">Whom the tiles are of, as text.</param>
    public sealed record Archive(PmTiles Tiles, string Attribution) : BasemapSource;

    /// <param name="Template">"https://tiles.example/{z}/{x}/{y}.png"</param>
    public sealed record Address(string Template, string Attribution) : BasemapSource
    {
        /// <summary>Whom pages may ask for tiles beside the workbench itself: "https://tiles.example".</summary>
        public string Origin => new Uri(Filled(Template)).GetLeftPart(UriPartial.Authority);

        public bool IsVector => new Uri(Filled(Template)).AbsolutePath is var path && (path.EndsWith(".pbf", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".mvt", StringComparison.OrdinalIgnoreCase));
    }

    /// <param name="given">A file that ends in ".pmtiles", or an address with {z}, {x} and {y}.</param>
    /// <param name="attribution">What people gave; null for what the archive says, or the server's name.</param>
    /// <exception cref="WorkbenchException">It is neither, or can't be read.</exception>
    public static BasemapSource Open(string given, string? attribution)
    {
        if (!given.Contains("://", StringComparison.Ordinal))
            return OfFile(PmTiles.Open(given), given, attribution);
        if (!Uri.TryCreate(Filled(given), UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.UserInfo.Length > 0)
            throw new WorkbenchException($"{given}: is no address of tiles (give https://HOST/.../{{z}}/{{x}}/{{y}}.png, or a file that ends in .pmtiles)");
        if (new[] { "{z}", "{x}", "{y}" }.Any(part => !given.Contains(part, StringComparison.Ordinal)) || address.AbsolutePath.Contains('{') || address.AbsolutePath.Contains("%7B", StringComparison.OrdinalIgnoreCase))
            throw new WorkbenchException($"{given}: an address of tiles has {{z}}, {{x}} and {{y}}, and no other parts in braces");
        if (address.Host.Contains('{') || Filled(given)[..address.GetLeftPart(UriPartial.Authority).Length] != given[..address.GetLeftPart(UriPartial.Authority).Length])
            throw new WorkbenchException($"{given}: the server's name may have no parts in braces (give one server)");
        return new Address(given, attribution ?? address.Host);
    }

    private static Archive OfFile(PmTiles tiles, string path, string? attribution) => new(tiles, attribution ?? Plain(tiles.Attribution) ?? Path.GetFileName(path));

    private static string Filled(string template) => template.Replace("{z}", "0", StringComparison.Ordinal).Replace("{x}", "0", StringComparison.Ordinal).Replace("{y}", "0", StringComparison.Ordinal);

    /// <summary>Archives say it in markup, which is never shown as such.</summary>
    private static string? Plain(string? markup) => markup is null ? null : System.Net.WebUtility.HtmlDecode(Tag().Replace(markup, "")).Trim() is { Length: > 0 } text ? text : null;

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
