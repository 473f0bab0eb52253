namespace Dragoman.Incidents;

/// <summary>Tells speakers apart. Who is only "it" or "he" may be any other speaker of that report.</summary>
internal static class SpeakerKey
{
    private static readonly string[] Pronouns = ["it", "he", "she", "they", "him", "her", "them", "his", "its", "their", "who", "which"];

    /// <summary>Null for a pronoun. Copies of one text share their voice, and so their speakers.</summary>
    public static string? Of(SourcedClaim claim)
    {
        if (claim.Claim.Attribution is not [var nearest, ..]) return claim.Voice;
        var words = nearest.Span.Of(claim.Report.Text).ToString().ToLowerInvariant();
        return Pronouns.Contains(words) ? null : $"{claim.Voice}|{words}";
    }

    /// <summary>Whether these are surely two speakers.</summary>
    public static bool Differ(SourcedClaim one, SourcedClaim other) =>
        (Of(one), Of(other)) is ({ } a, { } b) ? a != b : one.Voice != other.Voice;
}
