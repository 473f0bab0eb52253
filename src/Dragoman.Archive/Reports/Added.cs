namespace Dragoman.Archive.Reports;

/// <summary>What adding a report did.</summary>
public abstract record Added
{
    private Added(string report) => Report = report;

    public string Report { get; }

    /// <summary>The text wasn't there.</summary>
    /// <param name="Claims">How many it makes.</param>
    /// <param name="Voice">Under which it counts; another report's if it is a copy or a version of one.</param>
    public sealed record New(string Id, int Claims, string Voice) : Added(Id);

    /// <summary>The text was there, and has now been met somewhere else too.</summary>
    public sealed record Elsewhere(string Id) : Added(Id);

    /// <summary>All of it was there.</summary>
    public sealed record Again(string Id) : Added(Id);
}
