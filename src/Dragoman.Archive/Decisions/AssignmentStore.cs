using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Decisions;

/// <summary>Who works at which report, as rows.</summary>
internal sealed class AssignmentStore(Database database)
{
    private const string Fields = "SELECT report, assignee, state FROM assignments";

    public List<Assignment> All() => database.Query(Fields, Read);

    public Assignment? Find(string report) => database.Query($"{Fields} WHERE report = @report", Read, ("report", report)).FirstOrDefault();

    public void Put(Assignment assignment) => database.Execute(
        "INSERT INTO assignments (report, assignee, state) VALUES (@report, @assignee, @state) ON CONFLICT (report) DO UPDATE SET assignee = excluded.assignee, state = excluded.state",
        ("report", assignment.Report), ("assignee", assignment.Assignee), ("state", assignment.State.ToString().ToLowerInvariant()));

    public void ReplaceAll(IEnumerable<Assignment> assignments)
    {
        database.Execute("DELETE FROM assignments");
        foreach (var assignment in assignments)
            Put(assignment);
    }

    private static Assignment Read(System.Data.Common.DbDataReader row) => new(row.GetString(0), row.TextOrNull(1), Enum.Parse<WorkState>(row.GetString(2), ignoreCase: true));
}
