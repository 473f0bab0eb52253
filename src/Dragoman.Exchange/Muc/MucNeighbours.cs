namespace Dragoman.Exchange.Muc;

/// <summary>Finds who and what was hit in sentences beside those of an incident that tell of no event by themselves: "The dead were identified as ...".</summary>
internal sealed class MucNeighbours(Explanation explanation, MucTargets targets)
{
    private const int Before = 1, After = 2;

    public void Fill(IReadOnlyList<MucIncident> incidents)
    {
        var told = incidents.SelectMany(incident => incident.Drafts).Select(draft => draft.Number).ToHashSet();
        foreach (var incident in incidents)
            foreach (var (number, draft) in Sentences(incident, told))
                incident.Surround(targets.Near(draft, number));
    }

    /// <summary>Sentences without an event, each with the event nearest to it.</summary>
    private IEnumerable<(int Number, MucDraft Draft)> Sentences(MucIncident incident, HashSet<int> told) =>
        Enumerable.Range(0, explanation.Scenes.Length).Where(number => !told.Contains(number))
            .Select(number => (number, Draft: incident.Drafts.OrderBy(draft => Math.Abs(draft.Number - number)).First()))
            .Where(pair => pair.number - pair.Draft.Number is >= -Before and <= After);
}
