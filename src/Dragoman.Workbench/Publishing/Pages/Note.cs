using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Exchange.Output;

namespace Dragoman.Workbench.Publishing.Pages;

/// <summary>The method note: what the page's words mean, how it was made, what was left out, and how it may be used.</summary>
internal static class Note
{
    public static void Write(Html html, Cover cover, ImmutableArray<PageRow> rows)
    {
        html.Line("<section id=\"method\" class=\"page note\" aria-label=\"Method\">").Line("<h2>Method</h2>");
        Making(html, rows);
        Fields(html, cover);
        RulesText.Write(html, cover.Rules);
        Chosen(html, cover, rows.Length);
        Use(html, cover, rows);
        html.Line("</section>");
    }

    private static void Making(Html html, ImmutableArray<PageRow> rows)
    {
        var reports = rows.SelectMany(row => row.Reports).DistinctBy(report => report.Id).Count();
        html.Line("<h3>How claims became incidents</h3>").Markup("<p>").Text(string.Create(CultureInfo.InvariantCulture,
            $"A program read {reports:#,##0} report{(reports == 1 ? "" : "s")} sentence by sentence and wrote down what each claims: who did what to whom, where, when, how many, and according to whom. Claims that tell of one happening were put together into an incident, by how alike they are in kind, place, time, parties and numbers; people could merge and split them. "))
            .Text("An incident is what reports claim, not what has been proved: each value is the best of what is claimed, by the rule of its field, and what the sources don't agree in is shown beside it. Copies of one text and repetitions of one voice count as one.").Line("</p>");
    }

    private static void Fields(Html html, Cover cover)
    {
        html.Line("<h3>What the fields mean</h3>").Line("<dl class=\"facts\">");
        foreach (var (name, meaning) in FieldMeanings)
        {
            html.Markup("<div><dt>").Text(name).Markup("</dt><dd>").Text(meaning);
            var chosen = cover.BestRules.Where(rule => rule.Field == name).Select(rule => rule.Rule).ToArray();
            if (chosen is [_, ..])
                html.Markup(" <small>Best value: ").Text(string.Join("; or ", chosen)).Markup(".</small>");
            html.Line("</dd></div>");
        }
        html.Line("</dl>");
    }

    private static readonly (string Name, string Meaning)[] FieldMeanings =
    [
        ("When", "The days within which it happened, both ends included; where no report says, the day of publication."),
        ("What", "A class of event of Dragoman, which stands for the types of PLOVER, ACLED and UCDP in the downloads."),
        ("Status", "Whether it is told as having happened; nothing is said where it is. Others: ongoing, attempted, planned, threatened, possible, denied, unconfirmed."),
        ("Where", "The place with the radius in kilometres within which it lies; see the rules below. Maps show areas, and a dot only for what leaves as a named spot."),
        ("Who", "Who did it."),
        ("To whom", "To whom it was done; of a clash, the other side."),
        ("Deaths", "The best number and, in brackets, the least and the most that is claimed, of all sides together. No number means that no report gives one."),
        ("Sources", "The reports, with the day of publication; whom they quote; how people rate them, where they do (A to F for who speaks, 1 to 6 for what is said, after the Admiralty scale)."),
        ("Voices", "How many of the sources are independent of one another."),
        ("Disputed", "Reports contradict each other, or a claim is denied."),
    ];

    private static void Chosen(Html html, Cover cover, int left)
    {
        var held = cover.HeldBack.Sum(one => one.Incidents);
        html.Line("<h3>What was chosen, and what was held back</h3>").Markup("<p>").Text($"Chosen: {cover.Query}. ").Number(left).Text(left == 1 ? " incident left, " : " incidents left, ").Number(held).Text(held == 1 ? " was held back" : " were held back").Line(held == 0 ? ".</p>" : ":</p>");
        if (held == 0)
            return;
        html.Markup("<ul>");
        foreach (var (why, incidents) in cover.HeldBack)
            html.Markup("<li>").Number(incidents).Text(": " + RulesText.Of(why)).Markup("</li>");
        html.Line("</ul>");
    }

    private static void Use(Html html, Cover cover, ImmutableArray<PageRow> rows)
    {
        html.Line("<h3>Licence, citation, contact</h3>").Markup("<p>Licence: ");
        if (cover.License.Url is { } url)
            html.Markup("<a rel=\"license noreferrer\" href=\"").Text(url).Markup("\">").Text(cover.License.Name).Markup("</a>");
        else
            html.Text(cover.License.Name);
        html.Line(". It is for this compilation; the reports have their own rights.</p>");
        html.Markup("<p>Cite as: <q dir=\"auto\">").Text(Citation(cover, rows)).Line("</q></p>");
        html.Markup("<p dir=\"auto\">Contact: ").Text(cover.Contact ?? "nobody is named").Line("</p>");
        html.Markup("<p>Version: ").Text(cover.DataVersion ?? "not numbered").Text($"; publication {cover.Id}; made with {cover.Program}.").Line("</p>");
        if (ClientScripts.Has("page.js"))
            html.Line("<p>The map is drawn by MapLibre GL JS over borders of Natural Earth; they are drawn as they stand there, and say nothing about whose a territory is. <a href=\"assets/licences.txt\">Licences of the programs in this page</a>.</p>");
    }

    private static string Citation(Cover cover, ImmutableArray<PageRow> rows)
    {
        var days = Heading.Days(rows) is var (first, last) ? $" ({ContractWords.Of(first)} to {ContractWords.Of(last)})" : "";
        return $"{cover.Name}{days}{(cover.DataVersion is { } version ? $", version {version}" : "")}. Publication {cover.Id}, made with {cover.Program}. {cover.License.Name}.";
    }
}
