using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Exchange.Tables;

namespace Dragoman.Workbench.Publishing.Pages;

/// <summary>A publication as a page that any web host, or a folder of a disk, can show: no server, no network.</summary>
internal static class PageFiles
{
    /// <summary>The format's name among the others, and its file.</summary>
    public const string Format = "page", File = "page.zip";

    /// <summary>Rows of a table without a script; more of them make browsers slow.</summary>
    private const int OfTable = 500;

    /// <param name="downloads">The files of the publication.</param>
    public static ImmutableArray<(string Name, byte[] Bytes)> Of(Cover cover, ImmutableArray<PageRow> rows, ImmutableArray<(string Name, byte[] Bytes)> downloads) =>
    [
        ("index.html", Index(cover, rows, downloads)),
        .. Further(cover, rows),
        .. Data(rows, cover.Rules),
        .. downloads.Select(file => ($"downloads/{file.Name}", file.Bytes)),
        .. ClientScripts.All,
    ];

    /// <summary>What of the page isn't the same for every publication, but for its words.</summary>
    public static byte[] Content(ImmutableArray<PageRow> rows, Rules rules)
    {
        using var all = new MemoryStream();
        foreach (var (_, bytes) in Data(rows, rules))
            all.Write(bytes);
        return all.ToArray();
    }

    public static byte[] Zip(ImmutableArray<(string Name, byte[] Bytes)> files)
    {
        using var bytes = new MemoryStream();
        SteadyZip.Write(bytes, archive =>
        {
            foreach (var (name, content) in files)
                SteadyZip.Add(archive, name, stream => stream.Write(content));
        });
        return bytes.ToArray();
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Data(ImmutableArray<PageRow> rows, Rules rules) => [(IncidentsScript.Name, IncidentsScript.Of(rows, rules)), .. DetailScripts.Of(rows)];

    private static byte[] Index(Cover cover, ImmutableArray<PageRow> rows, ImmutableArray<(string Name, byte[] Bytes)> downloads)
    {
        var html = new Html();
        PageFrame.Open(html, cover.Name, "", hasScripts: true);
        Heading.Write(html, cover, rows);
        html.Line("<main id=\"main\" tabindex=\"-1\">").Line("<section id=\"explore\" class=\"page\" aria-label=\"Incidents\">");
        html.Line("<h2>Incidents</h2>");
        RowsTable.Write(html, rows.Take(OfTable));
        Pager(html, rows.Length, 1, "rows/", "");
        html.Line("</section>");
        Downloads.Write(html, downloads);
        Note.Write(html, cover, rows);
        html.Line("</main>");
        PageFrame.Close(html);
        return html.ToBytes();
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Further(Cover cover, ImmutableArray<PageRow> rows)
    {
        for (var page = 2; (page - 1) * OfTable < rows.Length; page++)
        {
            var html = new Html();
            PageFrame.Open(html, cover.Name, "../", hasScripts: false);
            html.Line("<main id=\"main\" class=\"page\" tabindex=\"-1\">").Markup("<h1>").Text(cover.Name).Line("</h1>").Line("<p><a href=\"../index.html\">To the beginning</a></p>");
            RowsTable.Write(html, rows.Skip((page - 1) * OfTable).Take(OfTable));
            Pager(html, rows.Length, page, "", "../");
            html.Line("</main>");
            PageFrame.Close(html);
            yield return (string.Create(CultureInfo.InvariantCulture, $"rows/{page}.html"), html.ToBytes());
        }
    }

    private static void Pager(Html html, int rows, int page, string folder, string root)
    {
        var pages = (rows + OfTable - 1) / OfTable;
        if (pages < 2)
            return;
        html.Markup("<nav class=\"pager\" aria-label=\"Pages of the table\">");
        foreach (var number in new[] { 1, page - 1, page + 1, pages }.Where(number => number >= 1 && number <= pages && number != page).Distinct())
            html.Link(number == 1 ? $"{root}index.html" : string.Create(CultureInfo.InvariantCulture, $"{folder}{number}.html"), string.Create(CultureInfo.InvariantCulture, $"Page {number} of {pages}")).Markup(" ");
        html.Line("</nav>");
    }
}
