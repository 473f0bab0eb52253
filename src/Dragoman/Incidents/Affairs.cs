using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>
/// How much the reports of a component are about one affair. Two reports are as alike as the groups by which they come together when the most alike are
/// joined first (UPGMA, Sokal and Michener 1958; the cophenetic similarity of Sokal and Rohlf 1962): what one text leaves out, others of its affair say.
/// Headlines have too few words for it, and are compared by themselves.
/// </summary>
internal sealed class Affairs
{
    /// <summary>Beyond this reports are compared by themselves.</summary>
    private const int MostReports = 1000;

    private readonly Dictionary<string, int> _numbers;
    private readonly double[,] _alike;

    private Affairs(ImmutableArray<ReportProfile> reports)
    {
        _numbers = reports.Select((report, i) => (report, i)).ToDictionary(pair => pair.report.Id, pair => pair.i, StringComparer.Ordinal);
        _alike = new double[reports.Length, reports.Length];
        var means = new double[reports.Length, reports.Length];
        for (var i = 0; i < reports.Length; i++)
            for (var j = 0; j < i; j++)
                means[i, j] = means[j, i] = reports[i].Similarity(reports[j]);
        Join(means, [.. Enumerable.Range(0, reports.Length).Select(i => new List<int> { i })]);
    }

    /// <param name="claims">By id.</param>
    public static Affairs Of(ImmutableArray<ClaimProfile> claims)
    {
        ImmutableArray<ReportProfile> reports = [.. claims.Select(claim => claim.Report).Where(report => report.IsLong).DistinctBy(report => report.Id).OrderBy(report => report.Id, StringComparer.Ordinal)];
        return new Affairs(reports.Length is > 2 and <= MostReports ? reports : []);
    }

    /// <summary>0 to 1.</summary>
    public double Similarity(ReportProfile a, ReportProfile b) => _numbers.TryGetValue(a.Id, out var i) && _numbers.TryGetValue(b.Id, out var j) ? _alike[i, j] : a.Similarity(b);

    /// <summary>By the chain of nearest neighbours (Benzécri 1982), which gives the same tree as joining the best pair each time.</summary>
    private void Join(double[,] means, List<int>[] groups)
    {
        var (left, chain) = (new SortedSet<int>(Enumerable.Range(0, groups.Length)), new List<int>());
        while (left.Count > 1)
        {
            if (chain.Count == 0) chain.Add(left.Min);
            var (top, before) = (chain[^1], chain.Count > 1 ? chain[^2] : -1);
            var next = Nearest(means, left, top, before);
            if (next != before)
            {
                chain.Add(next);
                continue;
            }
            chain.RemoveRange(chain.Count - 2, 2);
            Join(means, groups, left, Math.Min(top, next), Math.Max(top, next));
        }
    }

    /// <summary>Of equals the one that the chain came from, else the first.</summary>
    private static int Nearest(double[,] means, SortedSet<int> left, int item, int before)
    {
        var best = before;
        foreach (var other in left)
            if (other != item && (best < 0 || means[item, other] > means[item, best])) best = other;
        return best;
    }

    private void Join(double[,] means, List<int>[] groups, SortedSet<int> left, int kept, int gone)
    {
        foreach (var a in groups[kept])
            foreach (var b in groups[gone])
                _alike[a, b] = _alike[b, a] = means[kept, gone];
        var (one, other) = (groups[kept].Count, groups[gone].Count);
        left.Remove(gone);
        foreach (var third in left)
            means[kept, third] = means[third, kept] = ((one * means[kept, third]) + (other * means[gone, third])) / (one + other);
        groups[kept].AddRange(groups[gone]);
    }
}
