namespace Dragoman.Places;

/// <summary>All mentions of one name in a report, which mean one place.</summary>
internal sealed class NameGroup
{
    private readonly double[] _own;

    public NameGroup(IReadOnlyList<NamedDraft> drafts)
    {
        Candidates = drafts[0].Candidates;
        Weight = Math.Pow(drafts.Count, JointWeights.Repeated);
        _own = [.. Candidates.Select(candidate => drafts.Max(draft => JointWeights.Prior(candidate, draft.IsCounty)) + (drafts.Any(draft => draft.Holding.Contains(candidate.Place) || IsContained(candidate, draft)) ? JointWeights.Inside : 0))];
        Scores = _own;
        Shares = Softmax(Scores);
    }

    public List<Candidate> Candidates { get; }

    public double Weight { get; }

    /// <summary>Of each candidate: natural logarithms of odds.</summary>
    public double[] Scores { get; private set; }

    /// <summary>Of each candidate; they sum to 1.</summary>
    public double[] Shares { get; private set; }

    /// <summary>Weighs its candidates by what the other names make likely.</summary>
    public void Weigh(Func<Candidate, double> support)
    {
        Scores = [.. _own.Select((own, i) => own + support(Candidates[i]))];
        Shares = Softmax(Scores);
    }

    private static bool IsContained(Candidate candidate, NamedDraft draft) => draft.Containers.Exists(container => Containment.IsInside(candidate, container));

    private static double[] Softmax(double[] scores)
    {
        var most = scores.Max();
        var odds = scores.Select(score => Math.Exp(score - most)).ToArray();
        var sum = odds.Sum();
        return [.. odds.Select(one => one / sum)];
    }
}
