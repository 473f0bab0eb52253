using Dragoman.Lexicons;

namespace Dragoman.Incidents;

/// <summary>By which means it was done, and what it struck, as far as the sentences of two reports say so.</summary>
internal static class MarkEvidence
{
    public static void Observe(ClaimProfile a, ClaimProfile b, MarkTable marks, Observations seen)
    {
        if (a.Report.Id == b.Report.Id) return;
        var (both, means) = (a.Marks & b.Marks, marks.Means);
        if ((both & means) == 0 && (a.Marks & means) != 0 && (b.Marks & means) != 0) seen.Add(LinkFeature.OtherMeans, 1);
        if ((both & ~means) != 0) seen.Add(LinkFeature.SameSite, 1);
    }

    public static string TellMeans(ClaimProfile claim, MarkTable marks) => string.Join(", ", marks.NamesOf(claim.Marks & marks.Means));

    public static string TellSites(ClaimProfile a, ClaimProfile b, MarkTable marks) => string.Join(", ", marks.NamesOf(a.Marks & b.Marks & ~marks.Means));
}
