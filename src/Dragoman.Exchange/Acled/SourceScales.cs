using Dragoman.Exchange.Codes;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Exchange.Acled;

/// <summary>ACLED's source_scale (codebook, "Source scale"): how far the sources of an event reach.</summary>
/// <param name="outlets">What is known of an outlet by its name; null where nothing is.</param>
public sealed class SourceScales(Func<string, Outlet?> outlets)
{
    // The order in which ACLED joins two of them: "Other-National", "New media-International", "National-International".
    private static readonly string[] Order = ["Other", "New media", "Subnational", "National", "Regional", "International"];

    /// <summary>One scale, or the nearest and the farthest of several.</summary>
    public string? Of(IEnumerable<Report> reports, CodedCountry country)
    {
        var scales = reports.Select(report => Of(report, country)).Distinct(StringComparer.Ordinal).OrderBy(scale => Array.IndexOf(Order, scale)).ToArray();
        return scales switch
        {
            [] => null,
            [var only] => only,
            [var first, .., var last] => $"{first}-{last}",
        };
    }

    /// <summary>
    /// Media of the event's country are national, of its region regional, of elsewhere international, as agencies of other countries are. What parties
    /// publish, and what nobody knows, is "Other".
    /// </summary>
    private string Of(Report report, CodedCountry country) => report.Outlet is { } name ? outlets(name) switch
    {
        null or { Kind: "party" } => "Other",
        { Country: { } home } when home == country.Iso3 => "National",
        { Kind: "agency" } or { Country: null } => "International",
        { Country: { } home } when CodedCountry.Find(home)?.AcledRegion == country.AcledRegion => "Regional",
        _ => "International",
    } : "Other";
}
