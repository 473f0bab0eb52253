using System.Text;

namespace Dragoman.Exchange.Muc;

/// <summary>Templates as text, a slot a line, the names of slots in the columns of the MUC-4 keys.</summary>
public static class MucWriter
{
    private const int Width = 36;

    private static readonly string[] Names =
    [
        "MESSAGE: ID", "MESSAGE: TEMPLATE", "INCIDENT: DATE", "INCIDENT: LOCATION", "INCIDENT: TYPE", "INCIDENT: STAGE OF EXECUTION", "INCIDENT: INSTRUMENT ID", "INCIDENT: INSTRUMENT TYPE",
        "PERP: INCIDENT CATEGORY", "PERP: INDIVIDUAL ID", "PERP: ORGANIZATION ID", "PERP: ORGANIZATION CONFIDENCE",
        "PHYS TGT: ID", "PHYS TGT: TYPE", "PHYS TGT: NUMBER", "PHYS TGT: FOREIGN NATION", "PHYS TGT: EFFECT OF INCIDENT", "PHYS TGT: TOTAL NUMBER",
        "HUM TGT: NAME", "HUM TGT: DESCRIPTION", "HUM TGT: TYPE", "HUM TGT: NUMBER", "HUM TGT: FOREIGN NATION", "HUM TGT: EFFECT OF INCIDENT", "HUM TGT: TOTAL NUMBER",
    ];

    /// <summary>All templates of a report, an empty line after each; where it tells of no incident, one of asterisks.</summary>
    public static string Write(Explanation explanation) => Write(explanation.Reading.Report.Reference ?? explanation.Reading.Report.Id, MucReader.Read(explanation));

    public static string Write(string message, IReadOnlyList<MucTemplate> templates)
    {
        var text = new StringBuilder();
        for (var i = 0; i < templates.Count; i++) Write(text, message, slot => Fills(templates[i], slot, i + 1));
        if (templates.Count == 0) Write(text, message, _ => ["*"]);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string message, Func<int, IEnumerable<string?>> fills)
    {
        for (var slot = 0; slot < Names.Length; slot++)
        {
            var lines = slot == 0 ? [message.ToUpperInvariant()] : fills(slot).OfType<string>().ToList();
            text.Append($"{slot}.".PadRight(4)).Append(Names[slot].PadRight(Width - 4)).Append(lines is [] ? "-" : lines[0]).Append('\n');
            foreach (var line in lines.Skip(1)) text.Append(' ', Width).Append(line).Append('\n');
        }
        text.Append('\n');
    }

    private static IEnumerable<string?> Fills(MucTemplate template, int slot, int number) => slot switch
    {
        1 => [number.ToString(System.Globalization.CultureInfo.InvariantCulture)],
        2 => [template.Date],
        3 => [template.Location],
        4 => [template.Type],
        5 => [template.Stage],
        6 or 7 when template.Type is "ARSON" or "KIDNAPPING" => ["*"],
        6 => template.Instruments.Where(instrument => instrument.Text is not null).Select(instrument => Quoted(instrument.Text)),
        7 => template.Instruments.Select(instrument => $"{instrument.Type}: {Quoted(instrument.Text)}"),
        8 => [template.Category],
        9 => template.Individuals.Select(Quoted),
        10 => template.Organisations.Select(organisation => Quoted(organisation.Text)),
        11 => template.Organisations.Select(organisation => $"{organisation.Confidence}: {Quoted(organisation.Text)}"),
        >= 12 and <= 17 when template.Type is "KIDNAPPING" => ["*"],
        >= 12 and <= 17 => template.Objects.Select(thing => Of(thing, slot)),
        18 => template.Victims.Where(victim => victim.Name is not null).Select(victim => Quoted(victim.Name)),
        19 => template.Victims.Where(victim => victim.Description is not null).Select(victim => Quoted(victim.Description) + (victim.Name is null ? "" : ": " + Quoted(victim.Name))),
        23 when template.Victims.IsEmpty => [template.Effect is { } effect ? $"{effect}: \"-\"" : null],
        _ => template.Victims.Select(victim => Of(victim, slot)),
    };

    private static string? Of(MucObject thing, int slot) => slot switch
    {
        12 => Quoted(thing.Text),
        13 => $"{thing.Type}: {Quoted(thing.Text)}",
        14 => $"{thing.Number}: {Quoted(thing.Text)}",
        15 when thing.Nation is { } nation => $"{nation}: {Quoted(thing.Text)}",
        16 when thing.Effect is { } effect => $"{effect}: {Quoted(thing.Text)}",
        _ => null,
    };

    private static string? Of(MucVictim victim, int slot) => slot switch
    {
        20 => $"{victim.Type}: {Quoted(victim.Text)}",
        21 => $"{victim.Number}: {Quoted(victim.Text)}",
        22 when victim.Nation is { } nation => $"{nation}: {Quoted(victim.Text)}",
        23 when victim.Effect is { } effect => $"{effect}: {Quoted(victim.Text)}",
        _ => null,
    };

    /// <summary>In capitals, with a backslash before a quotation mark, "-" for nothing.</summary>
    private static string Quoted(string? text) => $"\"{(text ?? "-").Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
