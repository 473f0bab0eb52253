using System.Text.Json;

namespace Dragoman.Archive.Decisions;

/// <summary>How far people are with a report.</summary>
public enum WorkState
{
    /// <summary>As far as its claims are reviewed; nobody says otherwise.</summary>
    Todo,
    /// <summary>Somebody is at it.</summary>
    Open,
    /// <summary>Whatever is left is left on purpose.</summary>
    Done,
}

/// <summary>Who has taken a report on, and how far they are, as the log writes it: {"report":"r-..","assignee":"anna","state":"open"}.</summary>
public sealed record Assignment(string Report, string? Assignee, WorkState State)
{
    /// <summary>What the log calls it: the report itself is another subject, so that who works at it changes no claim's version.</summary>
    public static string SubjectOf(string report) => $"assignment:{report}";

    public string ToJson() => DecisionJson.Of(writer =>
    {
        writer.WriteString("report", Report);
        writer.WriteString("assignee", Assignee);
        writer.WriteString("state", State.ToString().ToLowerInvariant());
    });

    internal static Assignment Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new Assignment(root.GetProperty("report").GetString()!, root.GetProperty("assignee").GetString(), Enum.Parse<WorkState>(root.GetProperty("state").GetString()!, ignoreCase: true));
    }
}
