using Dragoman.Text;

namespace Dragoman.Exchange.Input.Html;

/// <summary>One report of one page.</summary>
internal static class HtmlInput
{
    public static InputItem Read(Source source, ReadSettings settings)
    {
        var bytes = source.ReadAll(settings.LargestReport);
        var report = ReportOf(Charsets.DecodeHtml(bytes, source.Charset));
        return string.IsNullOrWhiteSpace(report.Text)
            ? InputItem.Refuse(source.Where, "a page without text", "Its text may be put in by scripts: save the page from a browser, or copy the text.")
            : source.Item(report, source.Origin("text/html", bytes) with { Address = source.Address ?? report.Url }, settings);
    }

    /// <exception cref="RefusedException">It is beyond the bounds of <see cref="HtmlPage"/>.</exception>
    public static Report ReportOf(string html)
    {
        var page = HtmlPage.Parse(html);
        var facts = new PageFacts(page);
        var (title, outlet, published, language, address) = (facts.Title, facts.Outlet, facts.Published, facts.Language, facts.Address);
        return new Report(MainText.Of(page, facts.Body)) { Title = title, Outlet = outlet, Published = published, Language = language, Url = address };
    }

    /// <summary>All of a piece of HTML that holds nothing but a report: the content of an entry, the body of a message.</summary>
    public static string TextOf(string fragment) =>
        fragment.AsSpan().ContainsAny('<', '&') ? TextLayout.Of(HtmlPage.Parse(fragment).Body!) : fragment.Trim();
}
