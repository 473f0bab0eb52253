using System.Globalization;
using Dragoman.Exchange.Output;

namespace Dragoman.Workbench.Publishing.Pages;

/// <summary>The table as it is without a script: all that is told of an incident stands in its row.</summary>
internal static class RowsTable
{
    private static readonly string[] Headings = ["When", "What", "Where", "Who", "To whom", "Deaths", "Sources"];

    public static void Write(Html html, IEnumerable<PageRow> rows)
    {
        html.Line("<table class=\"sheet stack\">").Markup("<thead><tr>");
        foreach (var heading in Headings)
            html.Markup("<th scope=\"col\">").Text(heading).Markup("</th>");
        html.Line("</tr></thead>").Line("<tbody>");
        foreach (var row in rows)
            Write(html, row);
        html.Line("</tbody>").Line("</table>");
    }

    private static void Write(Html html, PageRow row)
    {
        html.Markup("<tr id=\"").Text(row.Id).Markup("\">");
        Cell(html, "When", Period(row.From, row.To));
        html.Markup("<th scope=\"row\">").Text(Words(row.Class));
        if (row.Status is not "occurred")
            html.Markup(" <span class=\"tag warn\">").Text(Words(row.Status)).Markup("</span>");
        html.Markup("</th>");
        Cell(html, "Where", row.Place is { } place ? PlaceText(place) : "—");
        Cell(html, "Who", Joined(row.Actors));
        Cell(html, "To whom", Joined(row.Recipients));
        Cell(html, "Deaths", row.Deaths is { } deaths ? Range(deaths) : "—");
        html.Markup("<td data-label=\"Sources\">");
        Sources(html, row);
        html.Line("</td></tr>");
    }

    private static void Sources(Html html, PageRow row)
    {
        html.Markup("<details><summary>").Text(Counted(row.Reports.Length, "report")).Markup("</summary><ul>");
        foreach (var report in row.Reports)
            html.Markup("<li dir=\"auto\">").Markup(SourceOf(report)).Markup("</li>");
        foreach (var count in row.Counts)
            html.Markup("<li>").Text($"{Words(count.Kind)}{(count.Of is { } of ? $" of {of}" : "")}: {Range(count)}").Markup("</li>");
        foreach (var quoted in row.Quoted)
            html.Markup("<li dir=\"auto\">quoted: ").Text(quoted).Markup("</li>");
        foreach (var rating in row.Ratings)
            html.Markup("<li dir=\"auto\">rated: ").Text(rating).Markup("</li>");
        foreach (var contradiction in row.Contradictions)
            html.Markup("<li dir=\"auto\">they differ: ").Text(contradiction).Markup("</li>");
        html.Markup("</ul></details>");
        if (!row.Contradictions.IsEmpty)
            html.Markup(" <span class=\"tag warn\">disputed</span>");
    }

    private static string SourceOf(PageReport report)
    {
        var (name, html) = (string.Join(", ", new[] { report.Outlet ?? report.Id, report.Published is { } day ? ContractWords.Of(day) : null }.OfType<string>()), new Html());
        if (report.Url is { } address)
            html.Markup("<a rel=\"noreferrer noopener\" href=\"").Text(address).Markup("\">").Text(name).Markup("</a>");
        else
            html.Text(name);
        return report.Title is { } title ? html.Markup(": ").Text(title).ToString() : html.ToString();
    }

    private static void Cell(Html html, string label, string text) =>
        html.Markup("<td dir=\"auto\" data-label=\"").Text(label).Markup("\">").Text(text).Markup("</td>");

    private static string PlaceText(PagePlace place)
    {
        var parts = new[] { place.Name, place.Admin1 == place.Name ? null : place.Admin1, place.Country == place.Name ? null : place.Country }.OfType<string>();
        return string.Join(", ", parts) + (place.RadiusKilometres is > 0 and var radius ? string.Create(CultureInfo.InvariantCulture, $" (somewhere within {Math.Ceiling(radius)} km)") : "");
    }

    private static string Period(DateOnly? from, DateOnly? to) => from is not { } first ? "—" : to is { } last && last != first ? $"{ContractWords.Of(first)} to {ContractWords.Of(last)}" : ContractWords.Of(first);

    private static string Range(PageCount count) => count.Low == count.High
        ? count.Best.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{count.Best} ({count.Low} to {count.High})");

    private static string Joined(IReadOnlyCollection<string> names) => names.Count == 0 ? "—" : string.Join(", ", names);

    private static string Counted(int count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");

    public static string Words(string name) => name.Replace('_', ' ').Replace('-', ' ');
}
