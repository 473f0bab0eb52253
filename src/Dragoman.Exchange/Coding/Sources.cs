using Dragoman.Text;

namespace Dragoman.Exchange.Coding;

internal static class Sources
{
    /// <summary>What the report is called where its outlet isn't known: by its own name, else by its identity.</summary>
    public static string NameOf(Report report) => report.Outlet ?? report.Reference ?? report.Id;

    /// <summary>Each once, in the order of the alphabet; null where there is none.</summary>
    public static string? Names(IEnumerable<Report> reports, string separator) => Joined(reports.Select(NameOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), separator);

    public static string? Joined(IEnumerable<string?> words, string separator)
    {
        var some = words.Where(word => !string.IsNullOrEmpty(word)).ToArray();
        return some is [] ? null : string.Join(separator, some);
    }
}
