using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

namespace Dragoman.Workbench.Publishing.Pages;

/// <summary>The files to take along.</summary>
internal static class Downloads
{
    public static void Write(Html html, ImmutableArray<(string Name, byte[] Bytes)> files)
    {
        html.Line("<section id=\"downloads\" class=\"page\" aria-label=\"Downloads\">").Line("<h2>Downloads</h2>").Line("<table class=\"sheet stack\"><thead><tr><th scope=\"col\">File</th><th scope=\"col\">What it is</th><th scope=\"col\">Size</th><th scope=\"col\">SHA-256</th></tr></thead><tbody>");
        foreach (var (name, bytes) in files)
            html.Markup("<tr><th scope=\"row\">").Markup("<a download href=\"downloads/").Text(name).Markup("\">").Text(name).Markup("</a></th><td data-label=\"What it is\">").Text(Meaning(name))
                .Markup("</td><td data-label=\"Size\">").Text(Size(bytes.Length)).Markup("</td><td data-label=\"SHA-256\"><code>").Text(Convert.ToHexStringLower(SHA256.HashData(bytes))).Line("</code></td></tr>");
        html.Line("</tbody></table>").Line("</section>");
    }

    private static string Meaning(string name) => name switch
    {
        "package.zip" => "all tables with datapackage.json, which says what each column means (Frictionless Data Package)",
        "incidents.geojson" => "ACLED's columns on a map (GeoJSON, RFC 7946)",
        "about.txt" => "what these files are, their licence and their sources",
        _ when name.Split('.') is [var layout, .., var ending] => $"{Layout(layout)}, {ending.ToUpperInvariant()}",
        _ => name,
    };

    private static string Layout(string name) => name switch
    {
        "acled" => "the columns of ACLED",
        "ucdp" => "the columns of UCDP GED: events with a death",
        "polecat" => "the columns of POLECAT",
        "hxl" => "columns with the hashtags of HXL",
        _ => name,
    };

    private static string Size(long bytes) => bytes < 1000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes")
        : bytes < 1_000_000 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:0.#} kB") : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} MB");
}
