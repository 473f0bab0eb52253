namespace Dragoman.Places;

/// <summary>What one sentence tells the others: who is a person, which demonyms there are.</summary>
internal sealed class ReportNames
{
    private readonly HashSet<string> _persons = new(StringComparer.Ordinal);

    /// <summary>Countries by number, once for each time a demonym is read.</summary>
    public List<int> Demonyms { get; } = [];

    public void AddPerson(string folded) => _persons.Add(folded[(folded.LastIndexOf(' ') + 1)..]);

    public bool IsPerson(string folded) => _persons.Contains(folded[(folded.LastIndexOf(' ') + 1)..]);
}
