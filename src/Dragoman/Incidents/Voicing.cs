namespace Dragoman.Incidents;

/// <summary>Who speaks with one voice about one happening, or of one place: copies of one text, and whatever one outlet says.</summary>
internal static class Voicing
{
    /// <summary>The same claims in their order, under the smallest voice of those that hang together.</summary>
    public static List<SourcedClaim> Of(IReadOnlyCollection<SourcedClaim> claims)
    {
        var voices = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var outlet in claims.Where(claim => claim.Report.Outlet is not null).GroupBy(claim => claim.Report.Outlet!, StringComparer.Ordinal))
            foreach (var claim in outlet)
                Join(voices, outlet.First().Voice, claim.Voice);
        return [.. claims.Select(claim => claim with { Voice = Find(voices, claim.Voice) })];
    }

    private static void Join(Dictionary<string, string> voices, string one, string other)
    {
        var (a, b) = (Find(voices, one), Find(voices, other));
        if (a != b)
            voices[string.CompareOrdinal(a, b) < 0 ? b : a] = string.CompareOrdinal(a, b) < 0 ? a : b;
    }

    private static string Find(Dictionary<string, string> voices, string voice)
    {
        while (voices.TryGetValue(voice, out var above))
            voice = above;
        return voice;
    }
}
