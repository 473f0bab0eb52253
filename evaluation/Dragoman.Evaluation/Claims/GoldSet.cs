using System.Collections.Immutable;
using Dragoman.Text;

namespace Dragoman.Evaluation.Claims;

/// <summary>Reports with gold claims that are scored together.</summary>
/// <param name="Name">The first part of the names of its figures: "samples".</param>
public sealed record GoldSet(string Name, ImmutableArray<GoldReport> Reports)
{
    /// <param name="name">Its name.</param>
    /// <param name="gold">A folder of gold files.</param>
    /// <param name="texts">The folder of the reports that they name.</param>
    /// <returns>Null where there are no such files.</returns>
    public static GoldSet? Open(string name, string gold, string texts)
    {
        var files = Directory.Exists(gold) && Directory.Exists(texts) ? Directory.GetFiles(gold, "*.json") : [];
        return files is [] ? null : new GoldSet(name, [.. files.Order(StringComparer.Ordinal).Select(file => GoldFile.Open(file, texts))]);
    }

    public ScoredSet Score(Func<Report, Reading> read) => new(Name, [.. Reports.Select(report => ClaimExam.Score(report, read(report.Report)))]);
}

public sealed record ScoredSet(string Name, ImmutableArray<ClaimScore> Scores)
{
    public ClaimTally Total { get; } = ClaimTally.Sum(Scores.Select(score => score.Tally));

    /// <summary>What baselines hold: the four that say how good a reading is as a whole.</summary>
    public ImmutableArray<Baselines.Figure> Figures =>
    [
        new($"{Name}.precision", Total.Precision),
        new($"{Name}.recall", Total.Recall),
        new($"{Name}.f", Total.F),
        new($"{Name}.whole", Total.WholeShare),
    ];
}
