namespace Dragoman.Workbench.Publishing.Pages;

/// <summary>What stands around every file of markup.</summary>
internal static class PageFrame
{
    // Nothing but what lies beside the page: no server is asked for anything. MapLibre makes its worker of a text: a blob, or on a disk a data: address.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; worker-src blob: data:; child-src blob: data:; connect-src 'self' blob:; base-uri 'none'; form-action 'none'";

    /// <param name="root">The way to the page's folder: "" or "../".</param>
    /// <param name="hasScripts">The page that is more than its table.</param>
    public static void Open(Html html, string title, string root, bool hasScripts)
    {
        html.Line("<!doctype html>").Line("<html lang=\"en\">").Line("<head>").Line("<meta charset=\"utf-8\">")
            .Line($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">")
            .Line("<meta name=\"referrer\" content=\"no-referrer\">").Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">").Line("<meta name=\"color-scheme\" content=\"light dark\">")
            // Without one, browsers ask the host for an icon that isn't there.
            .Line("<link rel=\"icon\" href=\"data:,\">")
            .Markup("<title>").Text(title).Line("</title>");
        if (ClientScripts.Has("page.css"))
            html.Line($"<link rel=\"stylesheet\" href=\"{root}assets/page.css\">");
        if (hasScripts && ClientScripts.Has("page.js"))
            html.Line($"<script defer src=\"{root}{IncidentsScript.Name}\"></script>").Line($"<script defer src=\"{root}assets/page.js\"></script>");
        html.Line("</head>").Line("<body class=\"public\">").Line("<a class=\"skip\" href=\"#main\">To the content</a>");
    }

    public static void Close(Html html) => html.Line("</body>").Line("</html>");
}
