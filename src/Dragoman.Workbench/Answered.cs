namespace Dragoman.Workbench;

/// <summary>A request that was answered, as a log may tell of it: what was asked for, but neither words of a search nor of a report.</summary>
/// <param name="Route">The pattern of the route, "/api/v1/reports/{id}".</param>
/// <param name="Trace">The trace it belongs to; null where nobody collects traces.</param>
public sealed record Answered(string Method, string? Route, int Status, TimeSpan After, string? Trace);
