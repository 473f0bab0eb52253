using System.Collections.Immutable;
using Dragoman.Exchange.Output;

namespace Dragoman.Workbench.Publishing.Pages;

/// <summary>What the page is called, and where in it to go.</summary>
internal static class Heading
{
    public static void Write(Html html, Cover cover, ImmutableArray<PageRow> rows)
    {
        html.Markup("<header class=\"masthead public\"><div class=\"what\"><h1 dir=\"auto\">").Text(cover.Name).Markup("</h1><p class=\"count\">").Number(rows.Length).Text(rows.Length == 1 ? " incident" : " incidents");
        if (Days(rows) is var (first, last))
            html.Text(first == last ? $", {ContractWords.Of(first)}" : $", {ContractWords.Of(first)} to {ContractWords.Of(last)}");
        html.Text(", as reports claim them").Markup("</p></div>")
            .Line("<nav aria-label=\"Parts of the page\"><a href=\"#explore\">Incidents</a><a href=\"#downloads\">Downloads</a><a href=\"#method\">Method</a></nav><div id=\"theme\"></div></header>");
    }

    /// <summary>Null where no incident has a time.</summary>
    public static (DateOnly First, DateOnly Last)? Days(ImmutableArray<PageRow> rows) =>
        rows.Min(row => row.From) is { } first && rows.Max(row => row.To) is { } last ? (first, last) : null;
}
