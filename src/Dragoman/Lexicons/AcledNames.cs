using Dragoman.Events;

namespace Dragoman.Lexicons;

/// <summary>ACLED's 6 event types and 25 sub-event types with their disorder types (ACLED codebook 2024, table 1).</summary>
public static class AcledNames
{
    private static readonly (string Disorder, string Type, string[] Subs)[] Hierarchy =
    [
        ("Political violence", "Battles", ["Armed clash", "Government regains territory", "Non-state actor overtakes territory"]),
        ("Political violence", "Explosions/Remote violence",
            ["Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack", "Remote explosive/landmine/IED", "Grenade"]),
        ("Political violence", "Violence against civilians", ["Sexual violence", "Attack", "Abduction/forced disappearance"]),
        ("Demonstrations", "Protests", ["Peaceful protest", "Protest with intervention"]),
        ("Political violence; Demonstrations", "Protests", ["Excessive force against protesters"]),
        ("Demonstrations", "Riots", ["Violent demonstration"]),
        ("Political violence", "Riots", ["Mob violence"]),
        ("Strategic developments", "Strategic developments",
            ["Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Headquarters or base established",
                "Looting/property destruction", "Non-violent transfer of territory", "Other"]),
    ];

    private static readonly Dictionary<string, AcledType> ByName = Hierarchy
        .SelectMany(row => row.Subs.Select(sub => new AcledType(row.Disorder, row.Type, sub)))
        .ToDictionary(type => Key(type.EventType, type.SubEventType), StringComparer.Ordinal);

    public static IEnumerable<AcledType> All => ByName.Values.OrderBy(type => type.EventType, StringComparer.Ordinal).ThenBy(type => type.SubEventType, StringComparer.Ordinal);

    public static AcledType? Find(string eventType, string subEventType) => ByName.GetValueOrDefault(Key(eventType, subEventType));

    private static string Key(string eventType, string subEventType) => $"{eventType}|{subEventType}";
}
