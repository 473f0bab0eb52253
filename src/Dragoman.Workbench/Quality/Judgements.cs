using System.Collections.Immutable;
using Dragoman.Archive;
using Dragoman.Archive.Decisions;

namespace Dragoman.Workbench.Quality;

/// <summary>What people said of claims; read out of the log once for each moment of it.</summary>
internal sealed class Judgements
{
    private readonly Lock _turn = new();
    private ((long, long) Moment, ImmutableArray<Judged> All)? _known;

    /// <summary>Each time that anybody said something; the first first.</summary>
    public ImmutableArray<Judged> Of(ReportArchive archive)
    {
        lock (_turn)
        {
            var moment = archive.Moment;
            if (_known is not { } known || known.Moment != moment)
                _known = known = (moment, [.. archive.Verdicts().Select(Judged.Of)]);
            return known.All;
        }
    }

    /// <summary>What holds of each claim of a reader's that was judged: what was said of it last, by whomever.</summary>
    public static IEnumerable<Judged> Holding(IEnumerable<Judged> all) =>
        all.Where(judged => !judged.IsAdded).GroupBy(judged => judged.Claim).Select(group => group.Last()).Where(judged => judged.Verdict is not Verdict.Unreviewed);
}
