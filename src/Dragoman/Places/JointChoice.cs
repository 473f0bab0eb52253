namespace Dragoman.Places;

/// <summary>
/// Weighs the places of each name by where all other names of the report may lie: which countries and units hold them, and what is near. Each round
/// takes the names as uncertain as the round before left them, so that no early guess decides.
/// </summary>
internal sealed class JointChoice
{
    private const int Rounds = 3;

    private readonly Dictionary<(string Name, string? Word), NameGroup> _groups;
    private readonly Dictionary<(string Name, string? Word), Dictionary<int, double>> _scores = [];

    /// <param name="stated">Countries that something else than names speaks for, each with the number of names it is worth.</param>
    public JointChoice(IEnumerable<NamedDraft> names, IReadOnlyCollection<(int Country, double Weight)> stated)
    {
        _groups = names.Where(draft => draft.Candidates.Count > 0 && !draft.IsDoubtful).GroupBy(KeyOf).ToDictionary(group => group.Key, group => new NameGroup([.. group]));
        for (var round = 0; round < Rounds; round++)
            Weigh(stated);
        foreach (var (key, group) in _groups)
            _scores[key] = group.Candidates.Zip(group.Scores).ToDictionary(pair => pair.First.Place, pair => pair.Second);
        Last = new Support(_groups.Values, stated);
    }

    private Support Last { get; }

    /// <summary>In natural logarithms of odds.</summary>
    public double Score(NamedDraft draft, Candidate candidate) =>
        _scores.TryGetValue(KeyOf(draft), out var known) && known.TryGetValue(candidate.Place, out var score)
            ? score
            : JointWeights.Prior(candidate, draft.IsCounty) + Last.For(candidate, null);

    /// <returns>0 to 1: how sure the name means a place of this one's country.</returns>
    public double ShareOfCountry(NamedDraft draft, Candidate candidate) =>
        _groups.TryGetValue(KeyOf(draft), out var group) ? group.Candidates.Zip(group.Shares).Where(pair => pair.First.Facts.Country == candidate.Facts.Country).Sum(pair => pair.Second) : 1;

    private static (string Name, string? Word) KeyOf(NamedDraft draft) => (draft.Name.Folded, draft.Designation?.Word);

    private void Weigh(IReadOnlyCollection<(int Country, double Weight)> stated)
    {
        var support = new Support(_groups.Values, stated);
        foreach (var group in _groups.Values)
            group.Weigh(support.Without(group));
    }
}
