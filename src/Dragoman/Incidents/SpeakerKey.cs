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
        (Of(one), Of(other)) is ({ } a, { } b) ? a != b && !IsOneSide(one, other) : one.Voice != other.Voice || AreOfTwoSides(one, other);

    /// <summary>"he", of the army, and "the rebels".</summary>
    private static bool AreOfTwoSides(SourcedClaim one, SourcedClaim other) =>
        one.Claim.Attribution is [{ Actor: { } speaker }, ..] && other.Claim.Attribution is [{ Actor: { } against }, ..] && !(speaker.IsUnharming && against.IsUnharming) && !speaker.MayBe(against);

    /// <summary>"a government spokesman" and "the government" of one report.</summary>
    private static bool IsOneSide(SourcedClaim one, SourcedClaim other) =>
        one.Report.Id == other.Report.Id && one.Claim.Attribution is [{ Actor: { IsUnharming: false } speaker }, ..] && other.Claim.Attribution is [{ Actor: { } against }, ..] && speaker.Id == against.Id && SharesWord(one, other);

    private static bool SharesWord(SourcedClaim one, SourcedClaim other) => WordsOf(one).Intersect(WordsOf(other)).Any();

    private static IEnumerable<string> WordsOf(SourcedClaim claim) =>
        claim.Claim.Attribution[0].Span.Of(claim.Report.Text).ToString().ToLowerInvariant().Split([' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 4);
}
