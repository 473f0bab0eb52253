using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;

namespace Dragoman.Evaluation.Satp;

/// <summary>People as the table counts them apart.</summary>
public enum Group
{
    Unknown,
    Maoist,
    Security,
    Civilians,
    Officials,
    OtherArmed,
}

/// <summary>What was done; an incident may be several.</summary>
[Flags]
public enum IncidentActions
{
    None = 0,
    ArmedAssault = 1,
    Bombing = 2,
    Infrastructure = 4,
    Arrest = 8,
    Surrender = 16,
    Seizure = 32,
    Abduction = 64,
}

/// <summary>A row of the table: a summary and what coders made of it.</summary>
/// <param name="Injured">Of each group; null where the coders couldn't tell.</param>
/// <param name="Latitude">Degrees; null where the place isn't known.</param>
public sealed record GoldIncident(
    string Summary, Group Perpetrator, IncidentActions Actions, int? Deaths, ImmutableDictionary<Group, int?> Injured, int? Arrested, int? Abducted, int? Surrendered, double? Latitude, double? Longitude)
{
    private static readonly (string Column, IncidentActions Action)[] ActionColumns =
        [("armed_assault", IncidentActions.ArmedAssault), ("bombing", IncidentActions.Bombing), ("infrastructure", IncidentActions.Infrastructure), ("arrest", IncidentActions.Arrest), ("surrender", IncidentActions.Surrender), ("seizure", IncidentActions.Seizure), ("abduction", IncidentActions.Abduction)];

    private static readonly (string Column, Group Group)[] InjuredColumns =
        [("maoist_injuries", Group.Maoist), ("security_injuries", Group.Security), ("civilian_injuries", Group.Civilians), ("govt_official_injuries", Group.Officials), ("non_maoist_armed_group_injuries", Group.OtherArmed)];

    /// <summary>Groups whose injured the table counts.</summary>
    public static ImmutableArray<Group> Injuries { get; } = [.. InjuredColumns.Select(column => column.Group)];

    /// <exception cref="InvalidDataException">A column is missing.</exception>
    public static ImmutableArray<GoldIncident> Read(string file, Stream stream)
    {
        try
        {
            using var csv = CsvReader.Create(stream);
            var rows = ImmutableArray.CreateBuilder<GoldIncident>();
            while (csv.Read()) rows.Add(Row(csv));
            return rows.ToImmutable();
        }
        catch (Exception problem) when (problem is KeyNotFoundException or ArgumentException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{file}: no table of incidents with incident_summary, perpetrator and the columns of actions and counts: {problem.Message}", problem);
        }
    }

    /// <summary>The columns of coordinates are named the wrong way round.</summary>
    private static GoldIncident Row(CsvReader csv) => new(
        csv.GetString("incident_summary"), Perpetrators(csv.GetString("perpetrator")),
        ActionColumns.Where(column => csv.GetString(column.Column) is "1").Aggregate(IncidentActions.None, (all, column) => all | column.Action),
        Count(csv, "total_fatalities"), InjuredColumns.ToImmutableDictionary(column => column.Group, column => Count(csv, column.Column)),
        Count(csv, "total_arrests"), Count(csv, "total_abducted"), Count(csv, "total_surrenders"), Degrees(csv, "longitude"), Degrees(csv, "latitude"));

    private static Group Perpetrators(string name) => name switch
    {
        "Maoist" => Group.Maoist,
        "Security" => Group.Security,
        _ => Group.Unknown,
    };

    private static int? Count(CsvReader csv, string column) => int.TryParse(csv.GetString(column), NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static double? Degrees(CsvReader csv, string column) => double.TryParse(csv.GetString(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;
}
