namespace Dragoman.Incidents.Linkage;

/// <summary>Claims that are together in a round.</summary>
internal sealed class Cluster
{
    /// <param name="members">At least one; each once.</param>
    /// <param name="isDirty">Whether it isn't what it was when all was settled last.</param>
    public Cluster(IReadOnlyCollection<string> members, bool isDirty)
    {
        (Members, IsDirty) = (members, isDirty);
        Name = members.Min(StringComparer.Ordinal)!;
    }

    /// <summary>The smallest claim id.</summary>
    public string Name { get; }

    public IReadOnlyCollection<string> Members { get; }

    public bool IsDirty { get; }

    public Cluster With(Cluster other) => new([.. Members, .. other.Members], isDirty: true);
}
